"""SIGTERM under load: not ready at once, requests in flight are finished, exit code 0 within ten seconds, no answer lost."""
import http.client
import socket
import threading
import time

from running import GUIDE, HOST, Site

PATHS = [GUIDE, "/en", "/fr", "/en/status", "/data.json"]


class Reader(threading.Thread):
    """Keeps its connection as long as the site lets it. Opens a new one while the balancer sends it here."""

    def __init__(self, port, number, is_sent):
        super().__init__(daemon=True)
        self.port, self.number, self.is_sent = port, number, is_sent
        self.answers, self.refused, self.problems, self.sent_away = 0, 0, [], 0

    def run(self):
        while self.is_sent():
            connection = http.client.HTTPConnection(HOST, self.port, timeout=10)
            try:
                connection.connect()
            except OSError:
                self.refused += 1
                return
            self.use(connection)
            connection.close()

    def use(self, connection):
        while True:
            path = PATHS[(self.answers + self.number) % len(PATHS)]
            try:
                connection.request("GET", path, headers={"Accept-Encoding": "gzip" if self.number % 2 else "identity"})
                response = connection.getresponse()
                response.read()
            except (OSError, http.client.HTTPException) as problem:
                self.problems.append(f"{path}: {problem!r}")
                return
            self.answers += 1
            if response.status != 200:
                self.problems.append(f"{path}: {response.status}")
            if response.will_close:
                self.sent_away += 1
                return


class Balancer(threading.Thread):
    """Asks for readiness as load balancers do, and stops sending when the answer is no."""

    def __init__(self, site):
        super().__init__(daemon=True)
        self.site, self.sends, self.noticed, self.body = site, True, None, ""

    def run(self):
        while self.sends:
            time.sleep(0.2)
            try:
                status, _, self.body = self.site.get("/health/ready", timeout=5)
            except OSError:
                status = 0
            if status != 200:
                self.sends, self.noticed = False, time.monotonic()


class Slow(threading.Thread):
    """Asks before the signal and is not done when it comes."""

    def __init__(self, port, ask):
        super().__init__(daemon=True)
        self.port, self.ask, self.whole = port, ask, None

    def run(self):
        with socket.socket() as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            line.settimeout(10)
            line.connect((HOST, self.port))
            data = self.ask(line)
        head, _, body = data.partition(b"\r\n\r\n")
        length = next((int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), None)
        self.whole = head.startswith(b"HTTP/1.1 200") and (len(body) == length if length else body.endswith(b"0\r\n\r\n"))


def late_head(line):
    line.sendall(b"GET /en HTTP/1.1\r\nHost: a\r\n")
    time.sleep(2.5)
    line.sendall(b"Connection: close\r\n\r\n")
    return all_of(line)


def late_reader(line):
    line.sendall(b"GET /data.json HTTP/1.1\r\nHost: a\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n")
    parts = []
    for _ in range(8):
        parts.append(line.recv(2048))
        time.sleep(0.4)
    return b"".join(parts) + all_of(line)


def all_of(line):
    parts = []
    while part := line.recv(65536):
        parts.append(part)
    return b"".join(parts)


def check(checks):
    under_load(checks)
    careless(checks)
    quick(checks)


def under_load(checks):
    with Site() as running:
        for path in PATHS:
            running.get(path)
        balancer = Balancer(running)
        readers = [Reader(running.port, number, lambda: balancer.sends) for number in range(16)]
        slow = [Slow(running.port, ask) for ask in (late_head, late_reader)]
        for thread in [balancer, *readers, *slow]:
            thread.start()
        time.sleep(1.5)
        slow += [Slow(running.port, late_head)]
        slow[-1].start()
        time.sleep(0.1)
        asked = time.monotonic()
        code, seconds = running.end()
        for thread in [balancer, *readers, *slow]:
            thread.join(15)
        answers, problems = sum(reader.answers for reader in readers), [problem for reader in readers for problem in reader.problems]
        noticed = balancer.noticed - asked if balancer.noticed else None
        checks.check(f"SIGTERM under load: exit code {code} after {seconds:.1f} s", 1, [] if code == 0 and seconds < 10 else ["not 0, or too late"])
        checks.check(f"the balancer saw 503 and the reason after {noticed if noticed is None else round(noticed, 2)} s", 1, [] if noticed is not None and noticed < 1 and '"draining"' in balancer.body else [balancer.body])
        checks.check(f"no answer lost; {sum(reader.sent_away for reader in readers)} connections were sent away", answers, problems)
        checks.check("requests in flight were finished: two half-sent, one half-read", len(slow), [f"{thread.ask.__name__}" for thread in slow if not thread.whole])
        checks.check("every connection left before the door was closed", len(readers), [f"reader {reader.number}" for reader in readers if reader.sent_away == 0])


def careless(checks):
    # They go on knocking, whatever readiness says: in the end they are refused, but what was accepted is answered.
    with Site() as running:
        for path in PATHS:
            running.get(path)
        readers = [Reader(running.port, number, lambda: True) for number in range(8)]
        for reader in readers:
            reader.start()
        time.sleep(1)
        code, seconds = running.end()
        for reader in readers:
            reader.join(15)
        answers, problems = sum(reader.answers for reader in readers), [problem for reader in readers for problem in reader.problems]
        checks.check(f"readers who do not ask for readiness: exit code {code} after {seconds:.1f} s, {answers} answers, then refused", 1, [] if code == 0 and seconds < 10 and all(reader.refused for reader in readers) else ["not so"])
        # A connection that the kernel took and the program had not yet taken is reset: the reason why readiness comes first.
        checks.check(f"of those at most one a reader was reset at the closing of the door ({len(problems)})", 1, problems if len(problems) > len(readers) else [])


def quick(checks):
    with Site("--drain", "0") as running:
        code, seconds = running.end()
        checks.check(f"--drain 0, nobody there: exit code {code} after {seconds:.1f} s", 1, [] if code == 0 and seconds < 2 else ["too slow"])
    with Site("--environment", "Development") as running:
        code, seconds = running.end()
        checks.check(f"in Development: exit code {code} after {seconds:.1f} s", 1, [] if code == 0 and seconds < 2 else ["too slow"])
    with Site("--drain", "5") as running:
        line = socket.create_connection((HOST, running.port))
        line.sendall(b"GET /en HTTP/1.1\r\n")
        code, seconds = running.end()
        line.close()
        checks.check(f"the longest drain and a reader who never ends: exit code {code} after {seconds:.1f} s", 1, [] if code == 0 and seconds < 10 else ["not 0, or too late"])
