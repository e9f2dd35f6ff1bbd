"""Starts the published program and reads pages from it."""
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
work = app = None


def prepare(folder):
    global work, app
    work, app = pathlib.Path(folder), pathlib.Path(folder) / "app"


def free_port():
    with socket.socket() as free:
        free.bind((HOST, 0))
        return free.getsockname()[1]


def program(*arguments):
    return ["dotnet", str(app / "OptOutGuide.Web.dll"), *map(str, arguments)]


def namespaces():
    """What begins a command that may mount; None where the machine does not let us."""
    for begin in (["unshare", "-m"], ["unshare", "-Urm"]):
        if subprocess.run([*begin, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode == 0:
            return begin
    return None


def mounted(commands, command):
    """The command, in a mount namespace of its own after some shell commands. It keeps its process id."""
    return [*namespaces(), "sh", "-ec", commands + '\nexec "$@"', "sh", *command]


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


class Site:
    """One process. Ends with the block in which it was started."""

    def __init__(self, *arguments, wrap=None, env=None, stdout=None, **popen):
        self.port = free_port()
        self.log = work / f"site-{self.port}.log"
        command = program("--urls", f"http://{HOST}:{self.port}", *([] if "--environment" in arguments else ["--environment", "Production"]), *arguments)
        self.process = subprocess.Popen(wrap(command) if wrap else command, env={**os.environ, **(env or {})},
                                        stdout=stdout or open(self.log, "wb"), stderr=subprocess.STDOUT, cwd="/", **popen)

    def __enter__(self):
        return self.wait()

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def wait(self):
        for _ in range(300):
            if self.process.poll() is not None:
                raise RuntimeError(f"the site ended with {self.process.returncode}: {self.said()[-2000:]}")
            try:
                if self.get("/health/live")[0] == 200:
                    return self
            except OSError:
                pass
            time.sleep(0.1)
        raise RuntimeError("the site did not answer")

    def said(self):
        return self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""

    def events(self):
        """The lines of the log."""
        return [json.loads(line) for line in self.said().split("\n") if line.startswith("{") and line.endswith("}")]

    def get(self, path, timeout=20, **headers):
        connection = http.client.HTTPConnection(HOST, self.port, timeout=timeout)
        try:
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
            return response.status, response.headers, response.read().decode("utf-8", "replace")
        finally:
            connection.close()

    def ready(self):
        status, _, body = self.get("/health/ready")
        return status, json.loads(body)

    def hang_up(self):
        self.process.send_signal(signal.SIGHUP)

    def end(self, patience=15):
        """SIGTERM. The exit code and the seconds that it took."""
        start = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(patience), time.monotonic() - start


def run(*arguments, wrap=None, env=None, timeout=120, stdout=subprocess.PIPE):
    """A command of the program: exit code and what it said."""
    command = program(*arguments)
    done = subprocess.run(wrap(command) if wrap else command, env={**os.environ, **(env or {})}, stdout=stdout, stderr=subprocess.PIPE, timeout=timeout, cwd="/")
    return done.returncode, ((done.stdout or b"") + done.stderr).decode("utf-8", "replace")


def until(condition, patience=20):
    """The seconds until a condition held; None when it never did."""
    start = time.monotonic()
    while time.monotonic() - start < patience:
        if condition():
            return time.monotonic() - start
        time.sleep(0.1)
    return None
