"""Content is replaced under load: no error, no page with parts of two versions."""
import http.client
import os
import re
import shutil
import threading
import time
import zlib

import program
import program_messages as messages
from program import GUIDE, HOST, Site

PATHS = [GUIDE, "/en", "/en/guides/facebook.md", "/en/status", "/en/checklist/facebook"]
MARK = re.compile(r"swapmark(\w+)")


class Client(threading.Thread):
    def __init__(self, port, number, end):
        super().__init__(daemon=True)
        self.port, self.number, self.end = port, number, end
        self.responses, self.versions, self.problems = 0, set(), []

    def run(self):
        connection = http.client.HTTPConnection(HOST, self.port, timeout=20)
        while not self.end.is_set():
            path = PATHS[(self.responses + self.number) % len(PATHS)]
            try:
                connection.request("GET", path, headers={"Accept-Encoding": "gzip" if self.number % 2 else "identity"})
                response = connection.getresponse()
                body = response.read()
            except (OSError, http.client.HTTPException) as problem:
                self.problems.append(f"{path}: {problem!r}")
                connection.close()
                continue
            text = (zlib.decompress(body, 31) if response.getheader("Content-Encoding") == "gzip" else body).decode()
            marks = set(MARK.findall(text))
            self.responses += 1
            self.versions |= marks
            if response.status != 200 or len(marks) != 1:
                self.problems.append(f"{path}: {response.status}, marks {sorted(marks)}")


def check(checks, seconds):
    releases = program.work / "releases"
    shutil.rmtree(releases, ignore_errors=True)
    releases.mkdir()
    for word in ("aaa", "bbb"):
        program.mark(program.copy_content(f"releases/{word}"), word)
    by_link(checks, releases, seconds)
    by_rename(checks, releases, seconds)


def by_link(checks, releases, seconds):
    live = releases / "live"

    def swap(word):
        os.symlink(releases / word, releases / "next")
        os.replace(releases / "next", live)

    swap("aaa")
    with Site("--content", live) as running:
        load(checks, running, seconds, swap, "a symbolic link changed to another folder, with SIGHUP", hang_up=True)


def by_rename(checks, releases, seconds):
    live = program.work / "releases" / "folder"
    shutil.copytree(releases / "aaa", live)

    def swap(word):
        shutil.copytree(releases / word, releases / "copy")
        os.rename(live, releases / "old")
        os.rename(releases / "copy", live)
        shutil.rmtree(releases / "old")

    with Site("--content", live) as running:
        load(checks, running, seconds, swap, "a folder renamed into place, without a signal", hang_up=False)


def load(checks, running, seconds, swap, what, hang_up):
    running.get(GUIDE)
    end = threading.Event()
    clients = [Client(running.port, number, end) for number in range(6)]
    for client in clients:
        client.start()
    start, swaps, missed = time.monotonic(), 0, 0
    while time.monotonic() - start < seconds:
        word = "bbb" if swaps % 2 == 0 else "aaa"
        swap(word)
        swaps += 1
        if hang_up:
            running.hang_up()
        missed += program.until(lambda: f"swapmark{word}" in running.get(GUIDE)[2]) is None
        time.sleep(0.2)
    end.set()
    for client in clients:
        client.join(30)
    responses, problems = sum(client.responses for client in clients), [problem for client in clients for problem in client.problems]
    versions = set().union(*(client.versions for client in clients))
    checks.check(f"{what}: {swaps} swaps in {seconds} s under load, both versions served, no error, no page with both", responses, [
        *problems, *([f"versions served: {versions}"] if versions != {"aaa", "bbb"} else []), *([f"{missed} swaps not served"] if missed else [])])
    checks.check("ready and current afterwards", 1, [] if running.ready()[1]["content"] == messages.CURRENT else [str(running.ready())])
