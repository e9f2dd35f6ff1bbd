"""Starts the published program, and other servers, and sends requests to them. Loopback only."""
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import time

HOST = "127.0.0.1"
GUIDE = "/en/guides/facebook"
# The last section of a guide, on the page of its sources.
SOURCES = GUIDE + "/sources"
work = app = None


def prepare(folder):
    """Names the work folder, which holds the published program as app/."""
    global work, app
    work, app = pathlib.Path(folder), pathlib.Path(folder) / "app"


def free_port():
    with socket.socket() as free:
        free.bind((HOST, 0))
        return free.getsockname()[1]


def command_line(*arguments):
    return ["dotnet", str(app / "OptOutGuide.Web.dll"), *map(str, arguments)]


def mount_prefix():
    """The beginning of a command that may mount file systems; None if this machine does not allow it."""
    for prefix in (["unshare", "-m"], ["unshare", "-Urm"]):
        if subprocess.run([*prefix, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode == 0:
            return prefix
    return None


def mounted(commands, command):
    """The command in its own mount namespace, after some shell commands. It keeps its process id."""
    return [*mount_prefix(), "sh", "-ec", commands + '\nexec "$@"', "sh", *command]


def copy_content(name):
    folder = work / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(app / "content", folder)
    return folder


def mark(folder, word):
    """Writes a word into header, title, text, footer and description of the English pages."""
    for file, keys in {"ui/en.yaml": ["siteName: ", "  independent: ", "  skipToContent: "], "home/en.md": ["description: "], "guides/facebook/en.md": ["title: ", "description: "]}.items():
        path = folder / file
        text = path.read_text(encoding="utf-8")
        for key in keys:
            text = re.sub(rf"{re.escape(key)}(swapmark\w+ )?", f"{key}swapmark{word} ", text, count=1)
        path.write_text(text, encoding="utf-8")


def request(port, path, method="GET", timeout=20, headers=None):
    """Status, headers and body of one response. Redirects are not followed."""
    connection = http.client.HTTPConnection(HOST, port, timeout=timeout)
    try:
        connection.request(method, path, headers=headers or {})
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


class Process:
    """A server and its children, which end with the block in which it was started."""

    def __init__(self, name, command, port, stdout=None, env=None, is_up=None, **popen):
        if is_up:
            self.is_up = is_up
        self.name, self.port, self.log = name, port, work / f"{name}-{port}.log"
        # A session of its own: its children can be ended with it.
        self.process = subprocess.Popen(command, env={**os.environ, **(env or {})}, stdout=stdout or open(self.log, "wb"), stderr=subprocess.STDOUT, cwd="/", start_new_session=True, **popen)

    def __enter__(self):
        try:
            return self.wait()
        except BaseException:
            self.kill()
            raise

    def __exit__(self, *_):
        self.kill()

    def kill(self):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()

    def wait(self):
        """Waits for the first response."""
        for _ in range(600):
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.name} ended with {self.process.returncode}: {self.output()[-2000:]}")
            try:
                if self.is_up():
                    return self
            except OSError:
                pass
            time.sleep(0.1)
        raise RuntimeError(f"{self.name} did not respond: {self.output()[-2000:]}")

    def is_up(self):
        return request(self.port, "/")[0] > 0

    def output(self):
        return self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""


class Site(Process):
    """The published program."""

    def __init__(self, *arguments, wrap=None, port=None, **popen):
        port = port or free_port()
        command = command_line("--urls", f"http://{HOST}:{port}", *([] if "--environment" in arguments else ["--environment", "Production"]), *arguments)
        super().__init__("site", wrap(command) if wrap else command, port, **popen)

    def is_up(self):
        return self.get("/health/live")[0] == 200

    def events(self):
        """The events of the log."""
        return [json.loads(line) for line in self.output().split("\n") if line.startswith("{") and line.endswith("}")]

    def get(self, path, timeout=20, **headers):
        status, headers, body = request(self.port, path, timeout=timeout, headers=headers)
        return status, headers, body.decode("utf-8", "replace")

    def ready(self):
        status, _, body = self.get("/health/ready")
        return status, json.loads(body)

    def hang_up(self):
        self.process.send_signal(signal.SIGHUP)

    def end(self, timeout=15):
        """SIGTERM. The exit code and the seconds that it took."""
        start = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout), time.monotonic() - start


def execute(*arguments, wrap=None, env=None, timeout=120, stdout=subprocess.PIPE):
    """Runs a command of the program: exit code and output."""
    command = command_line(*arguments)
    done = subprocess.run(wrap(command) if wrap else command, env={**os.environ, **(env or {})}, stdout=stdout, stderr=subprocess.PIPE, timeout=timeout, cwd="/")
    return done.returncode, ((done.stdout or b"") + done.stderr).decode("utf-8", "replace")


def until(condition, timeout=20):
    """The seconds until a condition was true; None if it never was."""
    start = time.monotonic()
    while time.monotonic() - start < timeout:
        if condition():
            return time.monotonic() - start
        time.sleep(0.1)
    return None
