"""Disks that are full or read-only, and logs that nobody takes."""
import array
import fcntl
import os
import select
import signal
import subprocess
import sys
import termios
import time

import running as site
from running import GUIDE, Site

WHOLE = str(__import__("pathlib").Path(__file__).resolve().parent.parent / "export" / "whole.py")


def check(checks):
    logs(checks)
    if site.namespaces() is None:
        checks.note("not tried without mounts: read-only and full disks")
        return
    read_only(checks)
    full_export(checks)


def logs(checks):
    with open("/dev/full", "wb") as full, Site(stdout=full) as running:
        answers = [running.get(GUIDE)[0] for _ in range(50)]
        checks.check("the disk of the log is full: the site goes on", len(answers), [f"{status}" for status in answers if status != 200])
        checks.check("and ends with 0", 1, [] if running.end()[0] == 0 else ["not 0"])
    read, write = os.pipe()
    with Site(stdout=write) as running:
        os.close(write)
        os.close(read)
        answers = [running.get(GUIDE)[0] for _ in range(50)]
        checks.check("the reader of the log is gone (broken pipe): the site goes on", len(answers), [f"{status}" for status in answers if status != 200])
        checks.check("and ends with 0", 1, [] if running.end()[0] == 0 else ["not 0"])


def unread_log(checks):
    """Standard output is a pipe that is open, full and not read, as of a collector that hangs."""
    read, write = os.pipe()
    with Site("--drain", 0, stdout=write, env={"Serilog__MinimumLevel__Default": "Verbose", "Serilog__MinimumLevel__Override__Microsoft.AspNetCore": "Verbose"}) as running:
        os.close(write)
        answers = [running.get(path)[0] for path in (GUIDE, "/fr") * 1000]
        waiting = array.array("i", [0])
        fcntl.ioctl(read, termios.FIONREAD, waiting)
        checks.check("the log is not read (full pipe): the site goes on", len(answers), [f"{status}" for status in answers if status != 200])
        checks.check("and the pipe was full", 1, [] if waiting[0] >= fcntl.fcntl(read, fcntl.F_GETPIPE_SZ) - select.PIPE_BUF else [f"{waiting[0]} bytes only"])
        code, seconds = running.end()
        checks.check(f"there it ends in time: exit code {code} after {seconds:.1f} s", 1, [] if seconds < 10 else ["later"])
    os.close(read)


def read_only(checks):
    shut = "mount -o remount,bind,ro /\nfor at in /dev/shm /run /tmp /var/tmp /home; do mountpoint -q $at && mount -o remount,bind,ro $at; done\n! touch /tmp/probe 2>/dev/null"
    other = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "--no-new-privs"] if os.geteuid() == 0 else []
    log = open(site.work / "read-only.log", "wb")
    with Site(wrap=lambda command: site.mounted(shut, [*other, *command]), stdout=log, env={"HOME": "/nowhere"}) as running:
        answers = [running.get(path)[0] for path in (GUIDE, "/fr", "/data.json", "/site.css", "/health/ready") * 5]
        owner = os.stat(f"/proc/{running.process.pid}").st_uid
        checks.check(f"no file system can be written, not even /tmp, user {owner}: the site serves", len(answers), [f"{status}" for status in answers if status != 200])
        running.hang_up()
        time.sleep(1)
        code, seconds = running.end()
        checks.check(f"there SIGHUP and SIGTERM work, too: exit code {code} after {seconds:.1f} s", 1, [] if code == 0 and seconds < 10 else ["not so"])
    log.close()
    text = (site.work / "read-only.log").read_text(encoding="utf-8", errors="replace")
    bad = [line for line in text.splitlines() if '"Level":"Error"' in line or '"Level":"Warning"' in line or not line.startswith("{")]
    checks.check("without a warning in the log", 1, bad)


def full_export(checks):
    whole, room = site.work / "measured", site.work / "room"
    code, said = site.run("export", "--out", whole)
    size = sum(-(-file.stat().st_size // 4096) * 4096 for file in whole.rglob("*") if file.is_file()) // 1024
    room.mkdir(exist_ok=True)
    # Room for one export and a half: the second is written beside the first.
    script = f"""mount -t tmpfs -o size={size * 3 // 2}k none {room}
"$@" export --out {room}/site
"$@" export --out {room}/site && echo SECOND-DONE || echo SECOND-FAILED
{sys.executable} {WHOLE} {room}/site
ls {room}
"$@" export --single-file --out {room}
dd if=/dev/zero of={room}/ballast bs=4k 2>/dev/null || true
sha256sum {room}/*.html >{room.parent}/before
"$@" export --single-file --out {room} && echo SINGLE-DONE || echo SINGLE-FAILED
sha256sum --check --quiet {room.parent}/before && echo SINGLES-WHOLE
ls {room}
"""
    done = subprocess.run([*site.namespaces(), "sh", "-c", script, "sh", *site.program()], capture_output=True, timeout=240)
    said += done.stdout.decode() + done.stderr.decode()
    checks.check("export on a full disk: it fails, says why, and the old export is whole", 3, [
        *([] if "SECOND-FAILED" in said else ["it did not fail"]), *([] if "The export was not made: " in said and "No space left" in said else ["no reason given"]),
        *([] if "files as the manifest says" in said else ["the old one is not whole"]), *([said[-1500:]] if "SECOND-FAILED" not in said or "Not as the manifest" in said else [])])
    checks.check("nothing is left beside it", 1, [line for line in said.splitlines() if line.endswith(".next")])
    checks.check("single files on a full disk: it fails, says why, and the old files are whole", 3, [
        *([] if "SINGLE-FAILED" in said else ["it did not fail"]), *([] if "Not all files were written" in said else ["no reason given"]), *([] if "SINGLES-WHOLE" in said else ["not whole"]), *(["Unhandled exception"] if "Unhandled" in said else [])])
    shut = f"mkdir -p {room}/shut\nmount -t tmpfs none {room}/shut\nmount -o remount,ro {room}/shut"
    code, said = site.run("export", "--out", room / "shut" / "site", wrap=lambda command: site.mounted(shut, command))
    checks.check("export to a read-only disk: exit code 1 and the reason", 2, [] if code == 1 and "The export was not made: " in said and "Unhandled" not in said else [said[-500:]])
