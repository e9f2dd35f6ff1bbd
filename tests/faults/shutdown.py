"""SIGTERM under load: not ready at once, requests in progress are completed, exit code 0 within ten seconds, no response lost."""
import http.client
import socket
import threading
import time

import program_messages as messages
from program import GUIDE, HOST, Site

PATHS = [GUIDE, "/en", "/fr", "/en/status", "/data.json"]


class Client(threading.Thread):
    """Uses its connection until the site closes it, then opens another while the load balancer routes requests to the site."""

    def __init__(self, port, number, is_routed):
        super().__init__(daemon=True)
        self.port, self.number, self.is_routed = port, number, is_routed
        self.responses, self.refused, self.problems, self.closed = 0, 0, [], 0

    def run(self):
        while self.is_routed():
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
            path = PATHS[(self.responses + self.number) % len(PATHS)]
            try:
                connection.request("GET", path, headers={"Accept-Encoding": "gzip" if self.number % 2 else "identity"})
                response = connection.getresponse()
                response.read()
            except (OSError, http.client.HTTPException) as problem:
                self.problems.append(f"{path}: {problem!r}")
                return
            self.responses += 1
            if response.status != 200:
                self.problems.append(f"{path}: {response.status}")
            if response.will_close:
                self.closed += 1
                return


class Balancer(threading.Thread):
    """Requests readiness as load balancers do, and stops routing when the site is not ready."""

    def __init__(self, site):
        super().__init__(daemon=True)
        self.site, self.routes, self.noticed, self.body = site, True, None, ""

    def run(self):
        while self.routes:
            time.sleep(0.2)
            try:
                status, _, self.body = self.site.get("/health/ready", timeout=5)
            except OSError:
                status = 0
            if status != 200:
                self.routes, self.noticed = False, time.monotonic()


class SlowRequest(threading.Thread):
    """A request that begins before the signal and is not complete when it arrives."""

    def __init__(self, port, exchange):
        super().__init__(daemon=True)
        self.port, self.exchange, self.complete = port, exchange, None

    def run(self):
        with socket.socket() as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.settimeout(10)
            connection.connect((HOST, self.port))
            data = self.exchange(connection)
        head, _, body = data.partition(b"\r\n\r\n")
        length = next((int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), None)
        self.complete = head.startswith(b"HTTP/1.1 200") and (len(body) == length if length else body.endswith(b"0\r\n\r\n"))


def slow_header(connection):
    connection.sendall(b"GET /en HTTP/1.1\r\nHost: a\r\n")
    time.sleep(2.5)
    connection.sendall(b"Connection: close\r\n\r\n")
    return rest_of(connection)


def slow_reader(connection):
    connection.sendall(b"GET /data.json HTTP/1.1\r\nHost: a\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n")
    parts = []
    for _ in range(8):
        parts.append(connection.recv(2048))
        time.sleep(0.4)
    return b"".join(parts) + rest_of(connection)


def rest_of(connection):
    parts = []
    while part := connection.recv(65536):
        parts.append(part)
    return b"".join(parts)


def check(checks):
    under_load(checks)
    ignoring_readiness(checks)
    limits(checks)


def under_load(checks):
    with Site() as running:
        for path in PATHS:
            running.get(path)
        balancer = Balancer(running)
        clients = [Client(running.port, number, lambda: balancer.routes) for number in range(16)]
        slow = [SlowRequest(running.port, exchange) for exchange in (slow_header, slow_reader)]
        for thread in [balancer, *clients, *slow]:
            thread.start()
        time.sleep(1.5)
        slow += [SlowRequest(running.port, slow_header)]
        slow[-1].start()
        time.sleep(0.1)
        signalled = time.monotonic()
        code, seconds = running.end()
        for thread in [balancer, *clients, *slow]:
            thread.join(15)
        responses, problems = sum(client.responses for client in clients), [problem for client in clients for problem in client.problems]
        noticed = balancer.noticed - signalled if balancer.noticed else None
        checks.check(f"SIGTERM under load: exit code {code} after {seconds:.1f} s", 1, [] if code == 0 and seconds < 10 else ["expected: 0 within 10 s"])
        checks.check(f"the load balancer received 503 and the reason after {noticed if noticed is None else round(noticed, 2)} s", 1, [] if noticed is not None and noticed < 1 and f'"{messages.DRAINING}"' in balancer.body else [balancer.body])
        checks.check(f"no response lost; {sum(client.closed for client in clients)} connections were closed by the site", responses, problems)
        checks.check("requests in progress were completed: two with a part of the header sent, one with a part of the response read", len(slow), [f"{thread.exchange.__name__}" for thread in slow if not thread.complete])
        checks.check("every connection was closed before the site stopped listening", len(clients), [f"client {client.number}" for client in clients if client.closed == 0])


def ignoring_readiness(checks):
    # They go on opening connections, whatever readiness says: at last they are refused, but accepted requests get a response.
    with Site() as running:
        for path in PATHS:
            running.get(path)
        clients = [Client(running.port, number, lambda: True) for number in range(8)]
        for client in clients:
            client.start()
        time.sleep(1)
        code, seconds = running.end()
        for client in clients:
            client.join(15)
        responses, problems = sum(client.responses for client in clients), [problem for client in clients for problem in client.problems]
        checks.check(f"clients that ignore readiness: exit code {code} after {seconds:.1f} s, {responses} responses, then refused", 1, [] if code == 0 and seconds < 10 and all(client.refused for client in clients) else ["expected: 0 within 10 s, and every client refused"])
        # A connection that the kernel has accepted and the program has not is reset. That is why readiness ends first.
        checks.check(f"clients that ignore readiness: at most one reset connection each when the site stops listening ({len(problems)})", 1, problems if len(problems) > len(clients) else [])


def limits(checks):
    with Site("--drain", "0") as running:
        code, seconds = running.end()
        checks.check(f"--drain 0, no connections: exit code {code} after {seconds:.1f} s", 1, [] if code == 0 and seconds < 2 else ["expected: 0 within 2 s"])
    with Site("--environment", "Development") as running:
        code, seconds = running.end()
        checks.check(f"Development environment: exit code {code} after {seconds:.1f} s", 1, [] if code == 0 and seconds < 2 else ["expected: 0 within 2 s"])
    with Site("--drain", "5") as running:
        connection = socket.create_connection((HOST, running.port))
        connection.sendall(b"GET /en HTTP/1.1\r\n")
        code, seconds = running.end()
        connection.close()
        checks.check(f"--drain 5 and a request that never ends: exit code {code} after {seconds:.1f} s", 1, [] if code == 0 and seconds < 10 else ["expected: 0 within 10 s"])
