"""Full and read-only disks, and a standard output that cannot be written."""
import array
import fcntl
import json
import os
import pathlib
import select
import subprocess
import sys
import termios
import time

import program
import program_messages as messages
from program import GUIDE, Site

MANIFEST = str(pathlib.Path(__file__).resolve().parent.parent / "export" / "manifest.py")


def check(checks):
    logs(checks)
    if program.mount_prefix() is None:
        checks.skip("read-only and full disks: needs mounts")
        return
    read_only(checks)
    full_export(checks)


def logs(checks):
    with open("/dev/full", "wb") as full, Site(stdout=full) as running:
        statuses = [running.get(GUIDE)[0] for _ in range(50)]
        checks.check("the log is written to a full disk: pages are still served", len(statuses), [f"status {status}" for status in statuses if status != 200])
        checks.check("the exit code is 0", 1, [] if running.end()[0] == 0 else ["not 0"])
    read, write = os.pipe()
    with Site(stdout=write) as running:
        os.close(write)
        os.close(read)
        statuses = [running.get(GUIDE)[0] for _ in range(50)]
        checks.check("the log is written to a broken pipe: pages are still served", len(statuses), [f"status {status}" for status in statuses if status != 200])
        checks.check("the exit code is 0", 1, [] if running.end()[0] == 0 else ["not 0"])


def unread_log(checks):
    """Standard output is a pipe that is open, full and not read, as of a log collector that hangs."""
    read, write = os.pipe()
    with Site("--drain", 0, stdout=write, env={"Serilog__MinimumLevel__Default": "Verbose", "Serilog__MinimumLevel__Override__Microsoft.AspNetCore": "Verbose"}) as running:
        os.close(write)
        statuses = [running.get(path)[0] for path in (GUIDE, "/fr") * 1000]
        waiting = array.array("i", [0])
        fcntl.ioctl(read, termios.FIONREAD, waiting)
        checks.check("the log is a full pipe that is not read: pages are still served", len(statuses), [f"status {status}" for status in statuses if status != 200])
        checks.check("the pipe was full", 1, [] if waiting[0] >= fcntl.fcntl(read, fcntl.F_GETPIPE_SZ) - select.PIPE_BUF else [f"{waiting[0]} bytes only"])
        code, seconds = running.end()
        checks.check(f"the log is a full pipe that is not read: exit code {code} after {seconds:.1f} s", 1, [] if seconds < 10 else ["expected: within 10 s"])
    os.close(read)


def read_only(checks):
    commands = "mount -o remount,bind,ro /\nfor at in /dev/shm /run /tmp /var/tmp /home; do mountpoint -q $at && mount -o remount,bind,ro $at; done\nif touch /tmp/probe 2>/dev/null; then exit 1; fi"
    other = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "--no-new-privs"] if os.geteuid() == 0 else []
    log = open(program.work / "read-only.log", "wb")
    with Site(wrap=lambda command: program.mounted(commands, [*other, *command]), stdout=log, env={"HOME": "/nowhere"}) as running:
        statuses = [running.get(path)[0] for path in (GUIDE, "/fr", "/data.json", "/site.css", "/health/ready") * 5]
        owner = os.stat(f"/proc/{running.process.pid}").st_uid
        checks.check(f"all file systems are read-only, also /tmp, user {owner}: pages are served", len(statuses), [f"status {status}" for status in statuses if status != 200])
        running.hang_up()
        time.sleep(1)
        code, seconds = running.end()
        checks.check(f"read-only file systems: SIGHUP and SIGTERM work: exit code {code} after {seconds:.1f} s", 1, [] if code == 0 and seconds < 10 else ["expected: 0 within 10 s"])
    log.close()
    text = (program.work / "read-only.log").read_text(encoding="utf-8", errors="replace")
    bad = [line for line in text.splitlines() if not line.startswith("{") or json.loads(line).get(messages.LEVEL) in (*messages.FAILURES, "Warning")]
    checks.check("read-only file systems: no warning in the log", 1, bad)


def full_export(checks):
    measured, volume = program.work / "measured", program.work / "volume"
    code, output = program.execute("export", "--out", measured)
    size = sum(-(-file.stat().st_size // 4096) * 4096 for file in measured.rglob("*") if file.is_file()) // 1024
    volume.mkdir(exist_ok=True)
    # Space for one and a half exports: the second is written beside the first.
    script = f"""mount -t tmpfs -o size={size * 3 // 2}k none {volume}
"$@" export --out {volume}/site
"$@" export --out {volume}/site && echo SECOND-DONE || echo SECOND-FAILED
{sys.executable} {MANIFEST} {volume}/site
ls {volume}
"$@" export --single-file --out {volume}
dd if=/dev/zero of={volume}/ballast bs=4k 2>/dev/null || true
sha256sum {volume}/*.html >{volume.parent}/before
"$@" export --single-file --out {volume} && echo SINGLE-DONE || echo SINGLE-FAILED
sha256sum --check --quiet {volume.parent}/before && echo SINGLES-UNCHANGED
ls {volume}
"""
    done = subprocess.run([*program.mount_prefix(), "sh", "-c", script, "sh", *program.command_line()], capture_output=True, timeout=240)
    output += done.stdout.decode() + done.stderr.decode()
    checks.check("export to a full disk: it fails, reports the reason, and the old export is complete", 3, [
        *([] if "SECOND-FAILED" in output else ["it did not fail"]), *([] if messages.EXPORT_FAILED in output and "No space left" in output else ["no reason reported"]),
        *([] if "files match the manifest" in output else ["the old export is not complete"]), *([output[-1500:]] if "SECOND-FAILED" not in output or "do not match the manifest" in output else [])])
    checks.check("export to a full disk: no temporary files are left", 1, [line for line in output.splitlines() if line.endswith(".next")])
    checks.check("single files to a full disk: the export fails, reports the reason, and the old files are unchanged", 3, [
        *([] if "SINGLE-FAILED" in output else ["it did not fail"]), *([] if messages.SINGLE_FILES_FAILED in output else ["no reason reported"]), *([] if "SINGLES-UNCHANGED" in output else ["old files changed"]), *(["unhandled exception"] if messages.UNHANDLED in output else [])])
    commands = f"mkdir -p {volume}/read-only\nmount -t tmpfs none {volume}/read-only\nmount -o remount,ro {volume}/read-only"
    code, output = program.execute("export", "--out", volume / "read-only" / "site", wrap=lambda command: program.mounted(commands, command))
    checks.check("export to a read-only disk: exit code 1 and a reason", 2, [] if code == 1 and messages.EXPORT_FAILED in output and messages.UNHANDLED not in output else [output[-500:]])
