"""Sends the corpus. Each case ends with 4xx, with a page if a server may be lenient, or with a closed connection; never with 5xx."""
import concurrent.futures
import re
import socket
import struct
import time

import program_messages as messages
from corpus import ECHO, SECRET, corpus
from program import GUIDE, HOST, Site

TIMEOUT = 20  # seconds; longer than the server's timeout for headers
STATUS = re.compile(rb"HTTP/1\.[01] (\d{3}) ")
CANONICAL = re.compile(rb"(?im)^location: /(?!/)[a-z0-9/.-]*(?:#[a-z0-9-]+)?\r$")
INTERNALS = re.compile(rb"Exception|StackTrace|   at |Microsoft\.[A-Z]|System\.[A-Z]|OptOutGuide\.Web|/tmp/|root:x:|Kestrel")


def check(checks):
    cases = list(corpus())
    with Site() as running:
        before = running.get(GUIDE)
        with concurrent.futures.ThreadPoolExecutor(24) as pool:
            responses = list(pool.map(lambda case: exchange(running, case), cases))
        seen = [[int(status) for status in STATUS.findall(received)] for received, _ in responses]
        tried = list(zip(cases, seen, (received for received, _ in responses), (took for _, took in responses)))

        checks.check("malformed requests: no 5xx, except 505 for another HTTP version", len(tried), [f"{case.what}: {statuses}" for case, statuses, *_ in tried if any(status >= 500 and not allowed(case, status) for status in statuses)])
        checks.check(f"each gets a response or a closed connection, after {max(took for *_, took in tried):.0f} s at most", len(tried), [f"{case.what}: {took:.0f} s" for case, *_, took in tried if took > TIMEOUT - 1])
        strict = [(case, statuses) for case, statuses, received, _ in tried if case.refused and not is_canonical_redirect(case, received)]
        checks.check("violations of the protocol, and unknown URLs: 4xx, a closed connection, or the canonical path", len(strict), [f"{case.what}: {statuses}" for case, statuses in strict if any(not 400 <= status < 500 and not allowed(case, status) for status in statuses)])
        counted = [(case, statuses) for case, statuses, *_ in tried if case.responses]
        checks.check("as many responses as requests, none to a request hidden in a body", len(counted), [f"{case.what}: {statuses}" for case, statuses in counted if len(statuses) != case.responses and statuses[-1:] < [400]])
        checks.check("no input is echoed unescaped, no redirect to another site, no header is injected", len(tried), [f"{case.what}: {received[:300]!r}" for case, _, received, _ in tried if ECHO.encode() in received or SECRET.encode() in received or re.search(rb"(?im)^location: *(?:https?:|//|/\\)|^x-zq:", received)])
        checks.check("no internals (exceptions, paths, types) in responses", len(tried), [f"{case.what}: {INTERNALS.search(received)}" for case, _, received, _ in tried if INTERNALS.search(received)])
        counts = {kind: sum(1 for statuses in seen if (statuses[0] // 100 if statuses else 0) == kind) for kind in (0, 2, 3, 4)}
        checks.note(f"closed without a response {counts[0]}, 2xx {counts[2]}, 3xx {counts[3]}, 4xx {counts[4]}")

        after, (status, state) = running.get(GUIDE), running.ready()
        checks.check("the site responds as before", 2, [*([] if after[0] == 200 and after[2] == before[2] else ["another page"]), *([] if status == 200 and state["content"] == messages.CURRENT else [str(state)])])
        log(checks, running)


def allowed(case, status):
    return case.version and status == 505


def is_canonical_redirect(case, received):
    """Marks and characters that programs add to a link lead to the page that is meant, never to a part of the requested path."""
    return case.what.startswith("path ") and received.startswith(b"HTTP/1.1 301 ") and CANONICAL.search(received)


def exchange(running, case):
    """The response, and the seconds until it was complete or the connection was closed."""
    received, start = b"", time.monotonic()
    with socket.create_connection((HOST, running.port), timeout=5) as line:
        try:
            line.sendall(case.sent)
        except OSError:
            pass  # The site has closed the connection in the meantime, perhaps after a response.
        if case.hangs_up:
            # With a reset, so that the site's writes fail.
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return received, 0
        while time.monotonic() - start < TIMEOUT:
            # After a response the connection stays open for the next request.
            line.settimeout(0.7 if STATUS.search(received) else TIMEOUT)
            try:
                part = line.recv(65536)
            except TimeoutError:
                if STATUS.search(received):
                    return received, time.monotonic() - start - 0.7
                break
            except OSError:
                break
            if not part:
                break
            received += part
    return received, time.monotonic() - start


def log(checks, running):
    # Not splitlines: it would split a line at U+0085 within a path.
    lines = [line for line in running.output().split("\n") if line]
    events = running.events()
    checks.check("each line of the log is one event", len(lines), [line[:300] for line in lines if not (line.startswith("{") and line.endswith("}"))])
    checks.check("no query, header, body or unknown method is in the log", len(lines), [line[:300] for line in lines if SECRET in line and f"/{SECRET}" not in line])
    checks.check("no error in the log", len(events), [str(event)[:300] for event in events if event.get(messages.LEVEL) in (*messages.FAILURES, "Warning") or event.get(messages.EXCEPTION)])
