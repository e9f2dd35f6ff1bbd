"""Content that is changed, broken, removed and restored while the site is running."""
import datetime
import os
import re
import shutil
import subprocess
import time
import unicodedata

import program
import program_messages as messages
from program import GUIDE, SOURCES, Site


def shows(running, word, page=GUIDE):
    return lambda: word in running.get(page)[2]


def check(checks):
    removed_and_back(checks)
    unreadable(checks)
    hang_up(checks)
    half_written(checks)
    without_watching(checks)
    pipes(checks)
    leftovers(checks)
    decomposed(checks)


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
        running.get(SOURCES)
        # The appended text is valid content wherever it is cut. It belongs to the last section.
        whole = file.read_bytes().rstrip() + b"\n\n" + b"lateword " * 400 + b"theend\n"
        partial, ready, count = [], set(), 0
        with open(file, "wb") as writing:
            for at in range(0, len(whole), 512):
                writing.write(whole[at:at + 512])
                writing.flush()
                time.sleep(0.25 if at > len(whole) - 4096 else 0.02)
                page = running.get(SOURCES)[2]
                count += 1
                partial += [at] if "lateword" in page else []
                ready.add(running.ready()[0])
        whole_seen = program.until(shows(running, "theend", SOURCES))
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


def command(*arguments):
    """Exit code and output of a command of the program; None for the code if it does not end."""
    try:
        ended = subprocess.run(program.command_line(*arguments), capture_output=True, text=True, timeout=60)
        return ended.returncode, ended.stdout + ended.stderr
    except subprocess.TimeoutExpired:
        return None, ""


def pipes(checks):
    folder = program.copy_content("content-pipe")
    pipe, read = folder / "guides" / "facebook" / "notes.md", folder / "claims.yaml"
    os.mkfifo(pipe)
    for arguments, code in ((("check",), 0), (("check", "--stats"), 0), (("export", "--out", program.work / "pipe-site"), 0), (("new", "guide", "brand-new"), 0)):
        ended, output = command(*arguments, "--content", folder)
        wrong = [f"exit {ended}: {output[-300:]}"] if ended != code else []
        checks.check(f"a pipe in the content: {' '.join(map(str, arguments[:2]))} ends", 1, wrong)
    shutil.rmtree(folder / "guides" / "brand-new")
    with Site("--content", folder) as running:
        checks.check("a pipe in the content: the site starts and is ready", 1, [] if program.until(lambda: running.ready()[0] == 200) is not None else [running.output()[-300:]])
        program.mark(folder, "beside")
        beside = program.until(shows(running, "swapmarkbeside"))
        named = messages.IS_PIPE in running.output()
        pipe.unlink()
        program.mark(folder, "removed")
        removed = program.until(shows(running, "swapmarkremoved"))
        checks.check("a pipe in the content: it is named, changes are served beside it and after it was removed", 3, [
            *(["not named"] if not named else []), *(["beside it: not shown"] if beside is None else []), *(["removed: not shown"] if removed is None else [])])
        text = read.read_bytes()
        read.unlink()
        os.mkfifo(read)
        stale = program.until(lambda: running.ready()[1]["content"] == messages.STALE)
        reasons = running.ready()[1].get("reasons", [])
        page = running.get(GUIDE)[0]
        ended, output = command("review", "claim", "late-objection", "--content", folder)
        read.unlink()
        read.write_bytes(text)
        back = program.until(lambda: running.ready()[1]["content"] == messages.CURRENT)
        checks.check("a pipe in place of claims.yaml: stale with the file, pages are served, a review ends; put back: current", 5, [
            *(["not stale"] if stale is None else []), *([f"reasons {reasons}"] if not any(reason["file"] == "claims.yaml" for reason in reasons) else []),
            *([f"page {page}"] if page != 200 else []), *([f"review {ended} {output[-200:]}"] if ended != 1 else []), *(["not current again"] if back is None else [])])


def leftovers(checks):
    names = ["#en.md#", "en.md~", ".en.md.swp", "en.md.swp", "4913", "en.md___jb_tmp___", "~$en.md", "en.md.bak", "en.md.orig", "en.md.tmp", "en.md.part", "Thumbs.db", "desktop.ini", "Icon\r", "._en.md", "en.md:Zone.Identifier"]
    copies = ["en (copy).md", "en.sync-conflict-20261127-101112-ABCDEFG.md", "en.md.txt", "photo.jpg"]
    for environment in ("Production", "Development"):
        folder = program.copy_content("content-leftovers")
        with Site("--content", folder, "--environment", environment) as running:
            program.until(shows(running, "Facebook"))
            for name in names + copies:
                (folder / "guides" / "facebook" / name).write_bytes(b"\xff\x00\xfe")
            program.mark(folder, "leftover")
            seen = program.until(shows(running, "swapmarkleftover"))
            state = running.ready()[1]["content"]
            checks.check(f"{len(names)} leftovers and {len(copies)} copies, {environment}: a change is served, the content is current", 2, [
                *(["change not shown"] if seen is None else []), *([state] if state != messages.CURRENT else [])])
    ended, output = command("check", "--content", folder)
    missing = [name for name in copies if name not in output]
    extra = [name for name in names if f"/{name}:1:1" in output]
    checks.check("check names the copies and not the leftovers", len(names) + len(copies), [
        *([f"exit {ended}"] if ended != 0 else []), *([f"not named: {missing}"] if missing else []), *([f"named: {extra}"] if extra else [])])


def decomposed(checks):
    folder = program.copy_content("content-nfd")
    ended, before = command("check", "--content", folder)
    for file in (*folder.rglob("*.md"), *folder.rglob("*.yaml")):
        file.write_text(unicodedata.normalize("NFD", file.read_text(encoding="utf-8")), encoding="utf-8")
    again, after = command("check", "--content", folder)
    checks.check("all files in decomposed letters: check finds the same", 1, [] if (ended, before) == (again, after) else [f"{ended} {again}", after[-300:]])
