"""Sends the corpus. Each case ends with 4xx, with a page where a server may be lenient, or with a closed connection; never with 5xx."""
import concurrent.futures
import re
import socket
import struct
import time

import running as site
from corpus import ECHO, SECRET, corpus
from running import GUIDE, HOST, Site

PATIENCE = 20  # seconds; longer than the time for headers
STATUS = re.compile(rb"HTTP/1\.[01] (\d{3}) ")
INSIDE = re.compile(rb"Exception|StackTrace|   at |Microsoft\.[A-Z]|System\.[A-Z]|OptOutGuide\.Web|/tmp/|root:x:|Kestrel")


def check(checks):
    cases = list(corpus())
    with Site() as running:
        before = running.get(GUIDE)
        with concurrent.futures.ThreadPoolExecutor(24) as pool:
            answers = list(pool.map(lambda case: answer(running, case), cases))
        seen = [[int(status) for status in STATUS.findall(said)] for said, _ in answers]
        tried = list(zip(cases, seen, (said for said, _ in answers), (took for _, took in answers)))

        checks.check("malformed requests: none is answered with 5xx, but 505 to another version of HTTP", len(tried), [f"{case.what}: {statuses}" for case, statuses, *_ in tried if any(status >= 500 and not allowed(case, status) for status in statuses)])
        checks.check(f"each is answered or closed, after {max(took for *_, took in tried):.0f} s at most", len(tried), [f"{case.what}: {took:.0f} s" for case, *_, took in tried if took > PATIENCE - 1])
        strict = [(case, statuses) for case, statuses, *_ in tried if case.refused]
        checks.check("what breaks the rules, or asks for what is not there: 4xx or closed", len(strict), [f"{case.what}: {statuses}" for case, statuses in strict if any(not 400 <= status < 500 and not allowed(case, status) for status in statuses)])
        counted = [(case, statuses) for case, statuses, *_ in tried if case.answers]
        checks.check("as many answers as requests, none to what is hidden in a body", len(counted), [f"{case.what}: {statuses}" for case, statuses in counted if len(statuses) != case.answers and statuses[-1:] < [400]])
        checks.check("nothing comes back as it was sent, no address of another site, no header of a stranger", len(tried), [f"{case.what}: {said[:300]!r}" for case, _, said, _ in tried if ECHO.encode() in said or SECRET.encode() in said or re.search(rb"(?im)^location: *(?:https?:|//|/\\)|^x-zq:", said)])
        checks.check("nothing of the inside", len(tried), [f"{case.what}: {INSIDE.search(said)}" for case, _, said, _ in tried if INSIDE.search(said)])
        counts = {kind: sum(1 for statuses in seen if (statuses[0] // 100 if statuses else 0) == kind) for kind in (0, 2, 3, 4)}
        checks.note(f"closed without an answer {counts[0]}, 2xx {counts[2]}, 3xx {counts[3]}, 4xx {counts[4]}")

        after, (status, state) = running.get(GUIDE), running.ready()
        checks.check("the site answers as before", 2, [*([] if after[0] == 200 and after[2] == before[2] else ["another page"]), *([] if status == 200 and state["content"] == "current" else [str(state)])])
        log(checks, running)


def allowed(case, status):
    return case.version and status == 505


def answer(running, case):
    """What came back, and after how many seconds it was over."""
    said, start = b"", time.monotonic()
    with socket.create_connection((HOST, running.port), timeout=5) as line:
        try:
            line.sendall(case.sent)
        except OSError:
            pass  # The site has closed the door in the middle; it may have said why.
        if case.hangs_up:
            # With a reset, so that writing fails at the other end.
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return said, 0
        while time.monotonic() - start < PATIENCE:
            # Nothing more after an answer: the connection is kept for the next request.
            line.settimeout(0.7 if STATUS.search(said) else PATIENCE)
            try:
                part = line.recv(65536)
            except TimeoutError:
                if STATUS.search(said):
                    return said, time.monotonic() - start - 0.7
                break
            except OSError:
                break
            if not part:
                break
            said += part
    return said, time.monotonic() - start


def log(checks, running):
    # Not splitlines: it would part a line at U+0085 within a path.
    lines = [line for line in running.said().split("\n") if line]
    events = running.events()
    checks.check("each line of the log is one event", len(lines), [line[:300] for line in lines if not (line.startswith("{") and line.endswith("}"))])
    checks.check("no query, header, body or method of a stranger is in the log", len(lines), [line[:300] for line in lines if SECRET in line and f"/{SECRET}" not in line])
    checks.check("no error in the log", len(events), [str(event)[:300] for event in events if event.get("Level") in ("Error", "Fatal", "Warning") or event.get("Exception")])
