"""Starts, measures and stops the servers that are compared. Loopback only."""
import http.client
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import measuring

PAGE = "/en/guides/instagram"
ENCODING = {"Accept-Encoding": "br"}
UNIT = pathlib.Path(__file__).parents[3] / "docs/examples/optoutguide.service"
# Tiered compilation as configured in the image and the sample unit. The bare endpoint has the same settings.
RUNTIME_SETTINGS = dict(re.findall(r"^Environment=(DOTNET_(?:TC_|SYSTEM_|TieredPGO)\w*)=(\w+)$", UNIT.read_text(), re.M))
# Without it, servers would not be stopped at SIGTERM.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Server:
    """One program under test, measured together with its children (nginx's workers)."""

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
        """Seconds from the start of the program to the last byte of the first response."""
        begun = time.perf_counter()
        self.launch()
        return self.wait(path, begun)

    def wait(self, path=PAGE, begun=None):
        begun = begun or time.perf_counter()
        while time.perf_counter() - begun < 60:
            if self.process.poll() is not None:
                raise SystemExit(f"{self.name} ended with {self.process.returncode}: {self.output()}")
            # Connection attempts must cost little CPU time: a program that starts needs both cores.
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0 and is_served(probe, path):
                    return time.perf_counter() - begun
            time.sleep(0.002)
        raise SystemExit(f"{self.name} did not respond: {self.output()}")

    def output(self):
        """The end of the log."""
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()[-2000:]

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def ids(self):
        """The process and its children."""
        found = [self.process.pid]
        for entry in filter(str.isdigit, os.listdir("/proc")):
            try:
                found += [int(entry)] if measuring.parent(entry) == self.process.pid else []
            except OSError:
                pass  # It has ended.
        return found

    def cpu(self):
        """Seconds of CPU time used so far."""
        return sum(map(measuring.cpu_seconds, self.ids()))

    def memory(self):
        """Resident bytes."""
        return sum(map(measuring.resident_bytes, self.ids()))


def is_served(connection, path):
    """Sends a request on an open connection. False if the connection fails or the status is an error."""
    client = http.client.HTTPConnection("127.0.0.1", timeout=60)
    client.sock = connection
    try:
        client.request("GET", path, headers=ENCODING)
        response = client.getresponse()
        response.read()
        return response.status < 400
    except (OSError, http.client.HTTPException):
        return False


def fetch(address, headers=None, method="GET"):
    """Status, headers (a list of pairs) and body of one response."""
    request = urllib.request.Request(address, headers=headers or {}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.getheaders(), response.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, list(error.headers.items()), error.read()


def header(headers, name):
    return next(value for key, value in headers if key.lower() == name.lower())


def site(app, port, log, *more):
    return Server("OptOutGuide", ["dotnet", f"{app}/OptOutGuide.Web.dll", "--urls", f"http://127.0.0.1:{port}", "--environment", "Production", *more, *(() if "--public-url" in more else ("--public-url", f"http://127.0.0.1:{port}"))], port, log, RUNTIME_SETTINGS)


def bare(app, port, log, response):
    """Kestrel with the same headers and body from memory, and the transport and compilation settings of the site."""
    return Server("bare Kestrel", ["dotnet", f"{app}/OptOutGuide.Bare.dll", "--urls", f"http://127.0.0.1:{port}", "--response", response], port, log, RUNTIME_SETTINGS)


def nginx(work, root, port, log, headers):
    """nginx with the export, precompressed, and the same headers."""
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
