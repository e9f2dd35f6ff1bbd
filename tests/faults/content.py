"""Content that changes, breaks, vanishes and comes back under a running site."""
import datetime
import os
import re
import shutil
import subprocess
import time

import running as site
from running import GUIDE, Site


def shows(running, word):
    return lambda: word in running.get(GUIDE)[2]


def check(checks):
    removed_and_back(checks)
    unreadable(checks)
    hang_up(checks)
    half_written(checks)
    without_watching(checks)


def removed_and_back(checks):
    folder, away = site.copy_content("content-gone"), site.work / "content-away"
    with Site("--content", folder) as running:
        os.rename(folder, away)
        stale = site.until(lambda: running.ready()[1]["content"] == "stale")
        status, answer = running.ready()
        page = running.get(GUIDE)[0]
        os.rename(away, folder)
        back = site.until(lambda: running.ready()[1]["content"] == "current")
        checks.check("content folder removed: pages stay on air, ready says stale and why; put back: current again", 4, [
            *(["not stale"] if stale is None else []), *([f"ready {status} {answer}"] if status != 200 or "since" not in answer or not answer["reasons"] else []),
            *([f"page {page}"] if page != 200 else []), *(["not current again"] if back is None else [])])
        shutil.rmtree(folder)
        site.until(lambda: running.ready()[1]["content"] == "stale")
        site.copy_content("content-gone")
        back = site.until(lambda: running.ready()[1]["content"] == "current")
        checks.check("content folder deleted and copied anew: current again", 1, ["not current again"] if back is None else [])


def unreadable(checks):
    if os.geteuid() != 0:
        checks.note("not tried without root: a file that the site may not read")
        return
    folder = site.copy_content("content-unreadable")
    file = folder / "guides" / "facebook" / "en.md"
    with Site("--content", folder, wrap=lambda command: ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", *command]) as running:
        for what, target, closed, opened in (("file", file, 0o000, 0o644), ("folder", folder / "guides", 0o000, 0o755)):
            target.chmod(closed)
            stale = site.until(lambda: running.ready()[1]["content"] == "stale")
            reasons, page = running.ready()[1].get("reasons", []), running.get(GUIDE)[0]
            target.chmod(opened)
            back = site.until(lambda: running.ready()[1]["content"] == "current")
            checks.check(f"{what} without the right to read it, site not root: last good content, then the new one", 4, [
                *(["not stale"] if stale is None else []), *([f"page {page}"] if page != 200 else []), *(["not current again"] if back is None else []),
                *([f"reasons {reasons}"] if not any(reason["rule"] == "unreadable-file" for reason in reasons) else [])])
        checks.check("the program never ended", 1, [] if running.process.poll() is None else [f"exit {running.process.returncode}"])


def hang_up(checks):
    folder = site.copy_content("content-hangup")
    with Site("--content", folder) as running:
        running.get(GUIDE)
        missed = []
        for number in range(5):
            site.mark(folder, f"hup{number}")
            running.hang_up()
            missed += [] if site.until(shows(running, f"swapmarkhup{number}")) else [number]
        waits = waited(running.events())
        checks.check(f"SIGHUP five times: read without waiting for quiet (longest wait {max(waits, default=99):.2f} s)", len(waits), [
            *([f"not shown: {missed}"] if missed else []), *([f"{waits}"] if len(waits) != 5 or max(waits) > 1 else [])])
        for _ in range(50):
            running.hang_up()
        time.sleep(1)
        checks.check("fifty times SIGHUP in a row: still serving", 1, [] if running.get(GUIDE)[0] == 200 else ["no page"])
        checks.check("the log says that it was asked", 1, [] if "Asked to read the content again" in running.said() else ["no line"])


def waited(events):
    """Seconds between asking and the beginning of the reading."""
    found, asked = [], None
    for event in events:
        at = datetime.datetime.fromisoformat(re.sub(r"\.(\d{6})\d*", r".\1", event["Timestamp"]))
        if event["MessageTemplate"].startswith("Asked"):
            asked = at
        elif event["MessageTemplate"].startswith("Content loaded") and asked:
            found.append((at - asked).total_seconds() - event["Properties"]["Milliseconds"] / 1000)
            asked = None
    return found


def half_written(checks):
    folder = site.copy_content("content-half")
    file = folder / "guides" / "facebook" / "en.md"
    with Site("--content", folder) as running:
        running.get(GUIDE)
        # A tail that is valid content wherever it is cut.
        whole = file.read_bytes().rstrip() + b"\n\n" + b"lateword " * 400 + b"theend\n"
        wrong, ready, counts = [], set(), 0
        with open(file, "wb") as writing:
            for at in range(0, len(whole), 512):
                writing.write(whole[at:at + 512])
                writing.flush()
                time.sleep(0.25 if at > len(whole) - 4096 else 0.02)
                page = running.get(GUIDE)[2]
                counts += 1
                wrong += [at] if "lateword" in page else []
                ready.add(running.ready()[0])
        whole_seen = site.until(shows(running, "theend"))
        checks.check("a file written in pieces: no reader sees half of it, then all do", counts, [
            *([f"half of it seen at bytes {wrong[:5]}"] if wrong else []), *(["never whole"] if whole_seen is None else []), *([f"ready {ready}"] if ready != {200} else [])])


def without_watching(checks):
    begin = ["unshare", "-Ur", "sh", "-ec", 'echo 0 >/proc/sys/user/max_inotify_instances; exec "$@"', "sh"]
    if subprocess.run([*begin, "true"], capture_output=True).returncode != 0:
        checks.note("not tried without user namespaces: no inotify")
        return
    folder = site.copy_content("content-poll")
    with Site("--content", folder, wrap=lambda command: [*begin, *command]) as running:
        said = "are not reported" in running.said()
        site.mark(folder, "polled")
        seconds = site.until(shows(running, "swapmarkpolled"))
        checks.check(f"no inotify left on the machine: it starts, says so, and finds the change by looking ({seconds or 0:.1f} s)", 2, [
            *([] if said else ["nothing in the log"]), *(["not found"] if seconds is None else [])])
