"""Content that is changed, broken, removed and restored while the site is running."""
import datetime
import os
import re
import shutil
import subprocess
import time

import program
import program_messages as messages
from program import GUIDE, Site


def shows(running, word):
    return lambda: word in running.get(GUIDE)[2]


def check(checks):
    removed_and_back(checks)
    unreadable(checks)
    hang_up(checks)
    half_written(checks)
    without_watching(checks)


def removed_and_back(checks):
    folder, away = program.copy_content("content-gone"), program.work / "content-away"
    with Site("--content", folder) as running:
        os.rename(folder, away)
        stale = program.until(lambda: running.ready()[1]["content"] == messages.STALE)
        status, state = running.ready()
        page = running.get(GUIDE)[0]
        os.rename(away, folder)
        back = program.until(lambda: running.ready()[1]["content"] == messages.CURRENT)
        checks.check("content folder moved away: pages are still served, readiness reports stale with reasons; moved back: current again", 4, [
            *(["not stale"] if stale is None else []), *([f"ready {status} {state}"] if status != 200 or "since" not in state or not state["reasons"] else []),
            *([f"page {page}"] if page != 200 else []), *(["not current again"] if back is None else [])])
        shutil.rmtree(folder)
        program.until(lambda: running.ready()[1]["content"] == messages.STALE)
        program.copy_content("content-gone")
        back = program.until(lambda: running.ready()[1]["content"] == messages.CURRENT)
        checks.check("content folder deleted and copied again: current again", 1, ["not current again"] if back is None else [])


def unreadable(checks):
    if os.geteuid() != 0:
        checks.skip("a file that the site may not read: needs root")
        return
    folder = program.copy_content("content-unreadable")
    file = folder / "guides" / "facebook" / "en.md"
    with Site("--content", folder, wrap=lambda command: ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", *command]) as running:
        for what, target, closed, opened in (("file", file, 0o000, 0o644), ("folder", folder / "guides", 0o000, 0o755)):
            target.chmod(closed)
            stale = program.until(lambda: running.ready()[1]["content"] == messages.STALE)
            reasons, page = running.ready()[1].get("reasons", []), running.get(GUIDE)[0]
            target.chmod(opened)
            back = program.until(lambda: running.ready()[1]["content"] == messages.CURRENT)
            checks.check(f"{what} without read permission, site not root: the last valid content is served, then the new content", 4, [
                *(["not stale"] if stale is None else []), *([f"page {page}"] if page != 200 else []), *(["not current again"] if back is None else []),
                *([f"reasons {reasons}"] if not any(reason["rule"] == messages.UNREADABLE for reason in reasons) else [])])
        checks.check("the program is still running", 1, [] if running.process.poll() is None else [f"exit {running.process.returncode}"])


def hang_up(checks):
    folder = program.copy_content("content-hangup")
    with Site("--content", folder) as running:
        running.get(GUIDE)
        missed = []
        for number in range(5):
            program.mark(folder, f"hup{number}")
            running.hang_up()
            missed += [] if program.until(shows(running, f"swapmarkhup{number}")) else [number]
        waits = reload_delays(running.events())
        checks.check(f"SIGHUP five times: content is read without debouncing (longest delay {max(waits, default=99):.2f} s)", len(waits), [
            *([f"not shown: {missed}"] if missed else []), *([f"{waits}"] if len(waits) != 5 or max(waits) > 1 else [])])
        for _ in range(50):
            running.hang_up()
        time.sleep(1)
        checks.check("SIGHUP fifty times in a row: pages are still served", 1, [] if running.get(GUIDE)[0] == 200 else ["no page"])
        checks.check("the log reports the request to reload", 1, [] if messages.RELOAD_REQUESTED in running.output() else ["no line"])


def reload_delays(events):
    """Seconds between the request to reload and the beginning of reading."""
    found, requested = [], None
    for event in events:
        at = datetime.datetime.fromisoformat(re.sub(r"\.(\d{6})\d*", r".\1", event[messages.TIMESTAMP]))
        if event[messages.TEMPLATE].startswith(messages.RELOAD_REQUESTED):
            requested = at
        elif event[messages.TEMPLATE].startswith(messages.CONTENT_LOADED) and requested:
            found.append((at - requested).total_seconds() - event[messages.PROPERTIES][messages.LOAD_MILLISECONDS] / 1000)
            requested = None
    return found


def half_written(checks):
    folder = program.copy_content("content-half")
    file = folder / "guides" / "facebook" / "en.md"
    with Site("--content", folder) as running:
        running.get(GUIDE)
        # The appended text is valid content wherever it is cut.
        whole = file.read_bytes().rstrip() + b"\n\n" + b"lateword " * 400 + b"theend\n"
        partial, ready, count = [], set(), 0
        with open(file, "wb") as writing:
            for at in range(0, len(whole), 512):
                writing.write(whole[at:at + 512])
                writing.flush()
                time.sleep(0.25 if at > len(whole) - 4096 else 0.02)
                page = running.get(GUIDE)[2]
                count += 1
                partial += [at] if "lateword" in page else []
                ready.add(running.ready()[0])
        whole_seen = program.until(shows(running, "theend"))
        checks.check("a file written in pieces: no response has a part of it, afterwards all have the whole", count, [
            *([f"a part of it served at bytes {partial[:5]}"] if partial else []), *(["the whole was never served"] if whole_seen is None else []), *([f"ready {ready}"] if ready != {200} else [])])


def without_watching(checks):
    prefix = ["unshare", "-Ur", "sh", "-ec", 'echo 0 >/proc/sys/user/max_inotify_instances; exec "$@"', "sh"]
    if subprocess.run([*prefix, "true"], capture_output=True).returncode != 0:
        checks.skip("no inotify instances: needs user namespaces")
        return
    folder = program.copy_content("content-poll")
    with Site("--content", folder, wrap=lambda command: [*prefix, *command]) as running:
        program.mark(folder, "polled")
        seconds = program.until(shows(running, "swapmarkpolled"))
        checks.check(f"no inotify instances: the program starts and finds the change by polling ({seconds or 0:.1f} s)", 1,
                     ["change not found"] if seconds is None else [])
