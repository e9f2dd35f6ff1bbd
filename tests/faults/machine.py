"""What the operating system does not provide: language data, time zones, a correct clock, file descriptors."""
import glob
import os
import pathlib
import re
import resource
import socket
import time

import program
import program_messages as messages
from measuring import cpu_seconds
from program import GUIDE, HOST, Site


def check(checks):
    languages(checks)
    zones(checks)
    clock(checks)
    descriptors(checks)


def refuses(checks, what, message, **how):
    for verb in ([], ["check"], ["export", "--out", program.work / "refused"]):
        code, output = program.execute(*verb, *([] if verb else ["--urls", f"http://{HOST}:{program.free_port()}", "--environment", "Production"]), timeout=30, **how)
        checks.check(f"{what}, {verb[0] if verb else 'the site'}: exit code 1, and a message with the cause and the remedy", 1, [] if code == 1 and message in output and messages.REMEDY in output and messages.UNHANDLED not in output else [f"{code}: {output[-400:]}"])


def languages(checks):
    refuses(checks, "no ICU (invariant mode)", messages.NO_LANGUAGE_DATA, env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
    libraries = sorted({os.path.realpath(path) for path in glob.glob("/usr/lib/*/libicu*.so.*")})
    if program.mount_prefix() is None or not libraries:
        checks.skip("ICU not installed: needs mounts, and ICU as shared libraries")
        return
    empty = program.work / "empty-file"
    empty.touch()
    hide = "\n".join(f"mount --bind {empty} {path}" for path in libraries)
    code, output = program.execute("check", wrap=lambda command: program.mounted(hide, command), timeout=30)
    checks.check(f"ICU not installed: the runtime does not start (exit code {code}), and its message names ICU", 1, [] if code != 0 and "ICU" in output else [f"{code}: {output[-400:]}"])


def zones(checks):
    empty = program.work / "empty"
    empty.mkdir(exist_ok=True)
    refuses(checks, "no time zones (TZDIR empty)", messages.NO_TIME_ZONES, env={"TZDIR": str(empty)})
    if program.mount_prefix() is None:
        checks.skip("no time zones (not installed): needs mounts")
    else:
        refuses(checks, "no time zones (not installed)", messages.NO_TIME_ZONES, wrap=lambda command: program.mounted(f"mount --bind {empty} /usr/share/zoneinfo", command))


def clock(checks):
    library = next(iter(glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")), None)
    if library is None:
        checks.skip("a clock that jumps: needs libfaketimeMT.so.1")
        return
    control = program.work / "clock"
    env = {"LD_PRELOAD": library, "FAKETIME_TIMESTAMP_FILE": str(control), "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1", "DONT_FAKE_MONOTONIC": "1", "TZ": "UTC"}
    control.write_text("@2025-05-26 21:57:30\n")
    jumps = [("2025-05-26 21:57:30", False), ("2025-05-26 22:00:10", True), ("2025-05-26 21:59:20", False), ("2031-01-01 00:00:00", True), ("2024-01-01 00:00:00", False), ("2025-05-20 12:00:00", False), ("2026-11-22 12:00:00", True)]
    with Site(env=env) as running:
        problems, count = [], 0
        for instant, passed in jumps * 2:
            control.write_text(f"@{instant}\n")
            time.sleep(0.3)
            for _ in range(2):
                status, headers, page = running.get(GUIDE)
                count += 1
                shown = messages.DEADLINE_PASSED in page
                left = seconds_left(instant)
                ages = [int(age) for age in re.findall(r"max-?age=(\d+)", headers["Cache-Control"])]
                if status != 200 or shown != passed:
                    problems.append(f"{instant}: {status}, banner of {'after' if shown else 'before'} the deadline")
                if left is not None and max(ages) > left:
                    problems.append(f"{instant}: max-age {max(ages)} s, change in {left} s")
        ready = running.ready()
        checks.check("the clock jumps forwards and backwards over a deadline: each page has the right banner, and a max-age that ends before the next change", count, problems)
        # SIGTERM is not checked here: libfaketime also shortens waits.
        checks.check("ready after the clock jumped", 1, [] if ready[0] == 200 else [str(ready)])


def seconds_left(instant):
    at = time.mktime(time.strptime(instant, "%Y-%m-%d %H:%M:%S"))
    change = time.mktime(time.strptime("2025-05-26 22:00:00", "%Y-%m-%d %H:%M:%S"))
    return change - at if at < change else None


def descriptors(checks):
    limit = 600
    with Site(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))) as running:
        running.get(GUIDE)
        connections = []
        for _ in range(limit + 100):
            connection = socket.socket()
            connection.settimeout(1)
            try:
                connection.connect((HOST, running.port))
            except OSError:
                connection.close()
                break
            connections.append(connection)
        time.sleep(1)
        used = open_files(running)
        before, start = cpu_seconds(running.process.pid), time.monotonic()
        time.sleep(7)
        busy = (cpu_seconds(running.process.pid) - before) / (time.monotonic() - start)
        alive = running.process.poll() is None
        for connection in connections:
            connection.close()
        seconds = program.until(lambda: responds(running), timeout=15)
        back = program.until(lambda: running.ready()[1]["content"] == messages.CURRENT, timeout=15)
        checks.check(f"{len(connections)} connections with {limit} descriptors, {used} used: the program keeps running (CPU {busy:.0%}) and responds {seconds or 0:.1f} s after they are closed", 3, [
            *([] if used < limit - 50 else ["no descriptors are left for files"]), *([] if busy < 0.5 else ["CPU above 50 %"]), *([] if alive else [f"exit {running.process.returncode}: {running.output()[-800:]}"]),
            *(["no response"] if seconds is None else []), *(["content not current"] if back is None else [])])
        code, took = running.end()
        checks.check(f"exit code {code} after {took:.1f} s", 1, [] if code == 0 and took < 10 else ["expected: 0 within 10 s"])


def open_files(running):
    return len(list(pathlib.Path(f"/proc/{running.process.pid}/fd").iterdir()))


def responds(running):
    try:
        return running.get(GUIDE, timeout=2)[0] == 200
    except OSError:
        return False
