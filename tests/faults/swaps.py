"""Swaps of the content under load: no error, no page of two versions."""
import http.client
import os
import re
import shutil
import threading
import time
import zlib

import running as site
from running import GUIDE, HOST, Site

PATHS = [GUIDE, "/en", "/en/guides/facebook.md", "/en/status", "/en/checklist/facebook"]
MARK = re.compile(r"swapmark(\w+)")


class Reader(threading.Thread):
    def __init__(self, port, number, end):
        super().__init__(daemon=True)
        self.port, self.number, self.end = port, number, end
        self.answers, self.versions, self.problems = 0, set(), []

    def run(self):
        connection = http.client.HTTPConnection(HOST, self.port, timeout=20)
        while not self.end.is_set():
            path = PATHS[(self.answers + self.number) % len(PATHS)]
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
            self.answers += 1
            self.versions |= marks
            if response.status != 200 or len(marks) != 1:
                self.problems.append(f"{path}: {response.status}, marks {sorted(marks)}")


def check(checks, seconds):
    releases = site.work / "releases"
    shutil.rmtree(releases, ignore_errors=True)
    releases.mkdir()
    for word in ("aaa", "bbb"):
        site.mark(site.copy_content(f"releases/{word}"), word)
    by_link(checks, releases, seconds)
    by_rename(checks, releases, seconds)


def by_link(checks, releases, seconds):
    live = releases / "live"

    def turn(word):
        os.symlink(releases / word, releases / "next")
        os.replace(releases / "next", live)

    turn("aaa")
    with Site("--content", live) as running:
        load(checks, running, seconds, turn, "a link turned to another folder with SIGHUP", hang_up=True)


def by_rename(checks, releases, seconds):
    live = site.work / "releases" / "folder"
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
    readers = [Reader(running.port, number, end) for number in range(6)]
    for reader in readers:
        reader.start()
    start, swaps, missed = time.monotonic(), 0, 0
    while time.monotonic() - start < seconds:
        word = "bbb" if swaps % 2 == 0 else "aaa"
        swap(word)
        swaps += 1
        if hang_up:
            running.hang_up()
        missed += site.until(lambda: f"swapmark{word}" in running.get(GUIDE)[2]) is None
        time.sleep(0.2)
    end.set()
    for reader in readers:
        reader.join(30)
    answers, problems = sum(reader.answers for reader in readers), [problem for reader in readers for problem in reader.problems]
    versions = set().union(*(reader.versions for reader in readers))
    checks.check(f"{what}: {swaps} swaps in {seconds} s under load, both versions read, no error, no mixed page", answers, [
        *problems, *([f"versions read: {versions}"] if versions != {"aaa", "bbb"} else []), *([f"{missed} swaps not seen"] if missed else [])])
    checks.check("ready and current after it", 1, [] if running.ready()[1]["content"] == "current" else [str(running.ready())])
