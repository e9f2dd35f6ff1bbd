"""What the program tells a service manager over NOTIFY_SOCKET (sd_notify): ready, reloading, stopping, and that it still serves."""
import os
import re
import socket
import threading
import time

import program
from program import Site


class Manager(threading.Thread):
    """A datagram socket as systemd opens it, and what arrives."""

    def __init__(self, name):
        super().__init__(daemon=True)
        self.messages, self.socket = [], socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind("\0" + name[1:] if name.startswith("@") else name)
        self.environment = {"NOTIFY_SOCKET": name}
        self.start()

    def run(self):
        while True:
            message = self.socket.recv(4096).decode()
            self.messages.append((time.clock_gettime(time.CLOCK_MONOTONIC), message))

    def first(self, prefix):
        return next((message for message in list(self.messages) if message[1].startswith(prefix)), None)

    def count(self, prefix):
        return sum(message.startswith(prefix) for _, message in list(self.messages))


def check(checks):
    for name in (str(program.work / "notify"), f"@optoutguide-{os.getpid()}"):
        life(checks, name)
    watchdog(checks)
    broken(checks)
    unreachable(checks)


def life(checks, name):
    manager = Manager(name)
    with Site(env=manager.environment) as running:
        ready = program.until(lambda: manager.first("READY=1\nSTATUS=Serving content "))
        status = running.ready()[0]
        sent = time.clock_gettime(time.CLOCK_MONOTONIC)
        running.hang_up()
        reloaded = program.until(lambda: manager.count("READY=1") == 2)
        reload = manager.first("RELOADING=1\n")
        clock = int(re.search(r"MONOTONIC_USEC=(\d+)", reload[1])[1]) / 1e6 if reload else 0
        for _ in range(50):
            running.hang_up()
        program.until(lambda: manager.count("RELOADING=1") > 1 and manager.count("RELOADING=1") + 1 == manager.count("READY=1"))
        time.sleep(1)
        code, _ = running.end()
        order = [message.split("\n")[0] for _, message in manager.messages]
        reloads = manager.count("RELOADING=1")
        kind = "abstract socket" if name.startswith("@") else "socket"
        checks.check(f"{kind}: READY=1 when the site is ready", 1, [] if ready is not None and status == 200 else [f"{order}, {status}"])
        checks.check(f"{kind}: SIGHUP gives RELOADING=1 with a time after the signal, then READY=1", 2, [] if reloaded is not None and reload and sent <= clock <= reload[0] else [f"{manager.messages}, signal at {sent}"])
        checks.check(f"{kind}: fifty signals in a row: {reloads} reloads, each ends with READY=1; STOPPING=1 at the end, exit code {code}", len(order), [] if code == 0 and order == ["READY=1", *["RELOADING=1", "READY=1"] * reloads, "STOPPING=1"] else [str(order)])


def watchdog(checks):
    manager = Manager(str(program.work / "notify-watchdog"))
    with Site(env={**manager.environment, "WATCHDOG_USEC": "1000000"}) as running:
        seconds = program.until(lambda: manager.count("WATCHDOG=1") >= 4)
        pings = [at for at, message in manager.messages if message == "WATCHDOG=1"]
        checks.check("WATCHDOG_USEC of 1 s: READY=1, then WATCHDOG=1 again and again", len(pings), [] if seconds is not None and manager.messages[0][1].startswith("READY=1") else [str(manager.messages)])
        running.end()
    manager = Manager(str(program.work / "notify-other"))
    with Site(env={**manager.environment, "WATCHDOG_USEC": "1000000", "WATCHDOG_PID": "1"}):
        program.until(lambda: manager.count("READY=1"))
        time.sleep(2)
        checks.check("WATCHDOG_PID of another process: no WATCHDOG=1", 1, [] if manager.count("READY=1") == 1 and not manager.count("WATCHDOG=1") else [str(manager.messages)])


def broken(checks):
    manager = Manager(str(program.work / "notify-broken"))
    content = program.copy_content("broken")
    (content / "home" / "home.yaml").unlink()
    code, output = program.execute("--content", content, "--urls", f"http://{program.HOST}:{program.free_port()}", "--environment", "Production", env=manager.environment, timeout=60)
    checks.check(f"content with errors: exit code {code}, never READY=1", 1, [] if code == 1 and not manager.count("READY=1") else [f"{manager.messages} {output[-400:]}"])


def unreachable(checks):
    silent = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    silent.bind(str(program.work / "notify-silent"))
    cases = {"no such socket": str(program.work / "nothing"), "name too long for a socket": "/" + "x" * 200, "a manager that does not read": str(program.work / "notify-silent")}
    for what, name in cases.items():
        with Site(env={"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "20000"}) as running:
            time.sleep(2)
            status = running.get(program.GUIDE)[0]
            code, seconds = running.end()
            checks.check(f"{what}: serves ({status}), exit code {code} after {seconds:.1f} s", 1, [] if status == 200 and code == 0 and seconds < 10 else ["expected: 200, and 0 within 10 s"])
    silent.close()
