"""The servers that are compared: started, asked, counted and ended here. Loopback only."""
import http.client
import os
import pathlib
import re
import socket
import subprocess
import time
import urllib.request

PAGE = "/en/guides/instagram"
ENCODING = {"Accept-Encoding": "br"}
UNIT = pathlib.Path(__file__).parents[3] / "docs/examples/optoutguide.service"
# How the image and the sample unit let the runtime make hot code better; a bare endpoint gets the same.
TIERS = dict(re.findall(r"^Environment=(DOTNET_TC_\w+)=(\w+)$", UNIT.read_text(), re.M))
TICKS = os.sysconf("SC_CLK_TCK")
PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")


class Server:
    """One program under test; its children (nginx's workers) count with it."""

    def __init__(self, name, command, port, log, environment=None):
        self.name, self.port, self.command = name, port, command
        self.log, self.environment = log, {**os.environ, **(environment or {})}
        self.process = None

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def launch(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.command, stdout=log, stderr=log, env=self.environment)

    def start(self, path=PAGE):
        """Seconds from the start of the program to the last byte of the first answer."""
        begun = time.perf_counter()
        self.launch()
        return self.wait(path, begun)

    def wait(self, path=PAGE, begun=None):
        begun = begun or time.perf_counter()
        while time.perf_counter() - begun < 60:
            if self.process.poll() is not None:
                raise SystemExit(f"{self.name} ended with {self.process.returncode}; see {self.log}")
            # Knocking must cost next to nothing: a program that starts needs both processors.
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", self.port)) == 0 and is_answered(knock, path):
                    return time.perf_counter() - begun
            time.sleep(0.002)
        raise SystemExit(f"{self.name} did not answer; see {self.log}")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def ids(self):
        found = [self.process.pid]
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                try:
                    with open(f"/proc/{entry}/stat") as stat:
                        if int(stat.read().rsplit(")", 1)[1].split()[1]) == self.process.pid:
                            found.append(int(entry))
                except OSError:
                    pass
        return found

    def cpu(self):
        """Seconds of CPU time used so far."""
        total = 0
        for id in self.ids():
            with open(f"/proc/{id}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
            total += int(fields[11]) + int(fields[12])
        return total / TICKS

    def memory(self):
        """Resident bytes."""
        total = 0
        for id in self.ids():
            with open(f"/proc/{id}/statm") as statm:
                total += int(statm.read().split()[1]) * PAGE_SIZE
        return total


def is_answered(connection, path):
    """Asks on an open connection; false when it breaks or the answer is an error."""
    visit = http.client.HTTPConnection("127.0.0.1", timeout=60)
    visit.sock = connection
    try:
        visit.request("GET", path, headers=ENCODING)
        answer = visit.getresponse()
        answer.read()
        return answer.status < 400
    except (OSError, http.client.HTTPException):
        return False


def ask(address, headers=None, method="GET"):
    """Status, headers (a list of pairs) and body of one answer."""
    request = urllib.request.Request(address, headers=headers or {}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.getheaders(), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, list(error.headers.items()), error.read()


def header(headers, name):
    return next(value for key, value in headers if key.lower() == name.lower())


def site(app, port, log, *more):
    return Server("OptOutGuide", ["dotnet", f"{app}/OptOutGuide.Web.dll", "--urls", f"http://127.0.0.1:{port}", "--environment", "Production", *more, *(() if "--public-url" in more else ("--public-url", f"http://127.0.0.1:{port}"))], port, log, TIERS)


def bare(app, port, log, answer):
    """Kestrel with the same headers and bytes from memory, on the transport and with the compiler's settings of the site."""
    return Server("bare Kestrel", ["dotnet", f"{app}/OptOutGuide.Bare.dll", "--urls", f"http://127.0.0.1:{port}", "--answer", answer], port, log, {"DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS": "1", **TIERS})


def nginx(work, root, port, log, headers):
    """nginx with the export, compressed before, and the same headers."""
    lines = "\n".join(f'    add_header {name} "{value}";' for name, value in headers)
    with open(f"{work}/nginx.conf", "w") as file:
        file.write(f"""load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
pid {work}/nginx.pid;
worker_processes auto;
error_log {work}/nginx-error.log;
events {{ worker_connections 8192; }}
http {{
  access_log off; sendfile on; tcp_nopush on; server_tokens off;
  keepalive_requests 1000000000;
  open_file_cache max=10000 inactive=60s; open_file_cache_valid 60s;
  client_body_temp_path {work}/n1; proxy_temp_path {work}/n2; fastcgi_temp_path {work}/n3; uwsgi_temp_path {work}/n4; scgi_temp_path {work}/n5;
  types {{ text/html html; }} charset utf-8;
  server {{
    listen 127.0.0.1:{port} backlog=8192;
    root {root};
    brotli_static on; gzip_static on; gzip_vary on;
{lines}
    location / {{ try_files $uri $uri.html =404; }}
  }}
}}
""")
    return Server("nginx", ["nginx", "-c", f"{work}/nginx.conf"], port, log)


def caddy(work, root, port, log, headers):
    lines = "\n".join(f'    {name} "{value}"' for name, value in headers)
    with open(f"{work}/Caddyfile", "w") as file:
        file.write(f"""{{
  admin off
  auto_https off
}}
http://127.0.0.1:{port} {{
  root * {root}
  header {{
{lines}
  }}
  try_files {{path}} {{path}}.html
  file_server {{
    precompressed br gzip
  }}
}}
""")
    return Server("Caddy", ["caddy", "run", "--config", f"{work}/Caddyfile", "--adapter", "caddyfile"], port, log, {"HOME": work})
