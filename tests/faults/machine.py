"""What the operating system should bring and does not: languages, time zones, the right time, descriptors."""
import glob
import os
import pathlib
import re
import resource
import socket
import time

import running as site
from running import GUIDE, HOST, Site


def check(checks):
    languages(checks)
    zones(checks)
    clock(checks)
    descriptors(checks)


def refuses(checks, what, word, **how):
    for verb in ([], ["check"], ["export", "--out", site.work / "never"]):
        code, said = site.run(*verb, *([] if verb else ["--urls", f"http://{HOST}:{site.free_port()}", "--environment", "Production"]), timeout=30, **how)
        checks.check(f"{what}, {verb[0] if verb else 'the site'}: refused with a sentence that names cause and cure", 1, [] if code == 1 and word in said and "nstall" in said and "Unhandled" not in said else [f"{code}: {said[-400:]}"])


def languages(checks):
    refuses(checks, "no ICU (invariant mode)", "no data on languages (ICU)", env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
    libraries = sorted({os.path.realpath(path) for path in glob.glob("/usr/lib/*/libicu*.so.*")})
    if site.namespaces() is None or not libraries:
        checks.note("not tried: ICU's libraries missing")
        return
    empty = site.work / "empty-file"
    empty.touch()
    hide = "\n".join(f"mount --bind {empty} {path}" for path in libraries)
    code, said = site.run("check", wrap=lambda command: site.mounted(hide, command), timeout=30)
    checks.check(f"ICU not installed: the runtime itself refuses (exit {code}) and names ICU", 1, [] if code != 0 and "ICU" in said else [f"{code}: {said[-400:]}"])


def zones(checks):
    empty = site.work / "empty"
    empty.mkdir(exist_ok=True)
    refuses(checks, "no time zones (TZDIR empty)", "no data on time zones", env={"TZDIR": str(empty)})
    if site.namespaces() is not None:
        refuses(checks, "no time zones (not installed)", "no data on time zones", wrap=lambda command: site.mounted(f"mount --bind {empty} /usr/share/zoneinfo", command))


def clock(checks):
    library = next(iter(glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")), None)
    if library is None:
        checks.note("not tried without libfaketime: a clock that jumps under a running site")
        return
    told = site.work / "clock"
    env = {"LD_PRELOAD": library, "FAKETIME_TIMESTAMP_FILE": str(told), "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1", "DONT_FAKE_MONOTONIC": "1", "TZ": "UTC"}
    told.write_text("@2025-05-26 21:57:30\n")
    jumps = [("2025-05-26 21:57:30", False), ("2025-05-26 22:00:10", True), ("2025-05-26 21:59:20", False), ("2031-01-01 00:00:00", True), ("2024-01-01 00:00:00", False), ("2025-05-20 12:00:00", False), ("2026-11-22 12:00:00", True)]
    with Site(env=env) as running:
        problems, lines = [], 0
        for instant, passed in jumps * 2:
            told.write_text(f"@{instant}\n")
            time.sleep(0.3)
            for encoding in ("identity", "identity"):
                status, headers, page = running.get(GUIDE, **{"Accept-Encoding": encoding})
                lines += 1
                says = "You can still object" in page
                left = seconds_left(instant)
                ages = [int(age) for age in re.findall(r"max-?age=(\d+)", headers["Cache-Control"])]
                if status != 200 or says != passed:
                    problems.append(f"{instant}: {status}, banner of {'after' if says else 'before'} the deadline")
                if left is not None and max(ages) > left:
                    problems.append(f"{instant}: kept {max(ages)} s, change in {left} s")
        ready = running.ready()
        checks.check("the clock jumps forwards and backwards over the deadline: the right banner each time, no copy beyond the change", lines, problems)
        # The end is not tried here: the library that sets the clock cuts waiting short, too.
        checks.check("ready after it", 1, [] if ready[0] == 200 else [str(ready)])


def seconds_left(instant):
    at = time.mktime(time.strptime(instant, "%Y-%m-%d %H:%M:%S"))
    change = time.mktime(time.strptime("2025-05-26 22:00:00", "%Y-%m-%d %H:%M:%S"))
    return change - at if at < change else None


def descriptors(checks):
    most = 600
    with Site(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))) as running:
        running.get(GUIDE)
        lines = []
        for _ in range(most + 100):
            line = socket.socket()
            line.settimeout(1)
            try:
                line.connect((HOST, running.port))
            except OSError:
                line.close()
                break
            lines.append(line)
        time.sleep(1)
        used = open_files(running)
        before, start = ticks(running), time.monotonic()
        time.sleep(7)
        busy = (ticks(running) - before) / os.sysconf("SC_CLK_TCK") / (time.monotonic() - start)
        alive = running.process.poll() is None
        for line in lines:
            line.close()
        seconds = site.until(lambda: answers(running), patience=15)
        back = site.until(lambda: running.ready()[1]["content"] == "current", patience=15)
        checks.check(f"{len(lines)} connections with {most} descriptors, {used} used: the program stays (processor {busy:.0%}) and answers again {seconds or 0:.1f} s after they are gone", 3, [
            *([] if used < most - 50 else ["the program's own files have no room"]), *([] if busy < 0.5 else ["busy with nothing"]), *([] if alive else [f"exit {running.process.returncode}: {running.said()[-800:]}"]),
            *(["no answer"] if seconds is None else []), *(["content not current"] if back is None else [])])
        code, took = running.end()
        checks.check(f"and ends with {code} after {took:.1f} s", 1, [] if code == 0 and took < 10 else ["not so"])


def open_files(running):
    return len(list(pathlib.Path(f"/proc/{running.process.pid}/fd").iterdir()))


def answers(running):
    try:
        return running.get(GUIDE, timeout=2)[0] == 200
    except OSError:
        return False


def ticks(running):
    fields = pathlib.Path(f"/proc/{running.process.pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
