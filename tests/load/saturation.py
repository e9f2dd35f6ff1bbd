"""A million requests at saturation, and their effect on memory."""
import json
import pathlib
import re
import subprocess
import time

import program
import program_messages as messages
from measuring import median
from memory import Sampler, resident
from program import GUIDE, HOST, Site

REQUESTS = 1_000_000
WARM_UP = 200_000
GROWTH = 20  # megabytes
CONNECTIONS = 64
ENCODINGS = ("identity", "gzip", "br")


def check(checks):
    with Site() as running:
        pages = program.work / "pages"
        known = paths(running)
        pages.write_text("".join(f"{path}\t{encoding}\t\n" for path in known for encoding in ENCODINGS))
        others, expected = every_status(running)
        mixed = program.work / "mixed"
        mixed.write_text(others)

        # Each page is rendered and compressed once, at its first request; concurrent requests would wait for that.
        start = time.monotonic()
        for path in known:
            for encoding in ENCODINGS:
                running.get(path, **{"Accept-Encoding": encoding})
        checks.note(f"{len(known)} URLs in {len(ENCODINGS)} encodings rendered in {time.monotonic() - start:.0f} s")

        before = resident(running.process)
        total, seconds, counted, problems, rates, kept = 0, 0.0, 0, [], [], []
        while total < REQUESTS or len(rates) < 4:
            # One run in four also requests URLs that are not pages, and counts responses by status.
            statuses = len(rates) % 4 == 3
            with Sampler(running.process) as sampler:
                run = wrk(running, mixed if statuses else pages, statuses)
            problems += failures(run, expected if statuses else None)
            if total >= WARM_UP:
                kept += sampler.samples
            total += run["requests"]
            seconds += run["seconds"]
            counted += sum(run["statuses"].values())
            rates.append((run["requests"] / run["seconds"], run["p99"]))
            if len(rates) > 100:
                raise RuntimeError("fewer than a million requests in 100 runs")

        plain = [rate for index, rate in enumerate(rates) if index % 4 != 3]
        checks.check(f"requests in {seconds:.0f} s on {CONNECTIONS} connections, pages {sum(rate for rate, _ in plain) / len(plain):,.0f}/s with p99 {max(p99 for _, p99 in plain):.1f} ms at most: none failed", total, problems)
        checks.check("of these with 301, 302, 304, 404 and unique URLs: each status as often as expected", counted, [problem for problem in problems if problem.startswith("status")])
        window = max(1, len(kept) // 4)
        first, last = median(kept[:window]), median(kept[-window:])
        checks.check(f"memory is flat: {before:.0f} MB before, {first:.0f} MB after the first {WARM_UP:,}, {last:.0f} MB at the end, {max(kept):.0f} MB at most", len(kept), [] if last - first <= GROWTH else [f"{last - first:.0f} MB more"])
        status, state = running.ready()
        checks.check("ready afterwards, and no error in the log", 1, [*([] if status == 200 and state["content"] == messages.CURRENT else [str(state)]), *errors(running)])
        code, took = running.end()
        checks.check(f"exit code {code} after {took:.1f} s", 1, [] if code == 0 else ["expected: 0"])


def paths(running):
    """The pages of the sitemap, with the assets that browsers request for them."""
    found = [re.sub(r"^https?://[^/]+", "", address) for address in re.findall(r"<loc>([^<]+)</loc>", running.get("/sitemap.xml")[2])]
    assets = re.findall(r'(?:href|src)="(/[^"]+\.(?:css|js)[^"]*)', running.get("/en")[2])
    return list(dict.fromkeys([*found, *assets, "/data.json", "/en/feed.xml"]))


def every_status(running):
    """Lines for mixed.lua, and how many of them have which status."""
    tag = running.get(GUIDE)[1]["ETag"]
    requests = [
        (GUIDE, "identity", "", 200), (GUIDE, "identity", tag, 304), ("/", "identity", "", 302), ("/go/facebook", "br", "", 302),
        ("/EN/Guides/Facebook/", "br", "", 301), ("/en/no-such-page", "gzip", "", 404), ("/en/no-such-page-#", "br", "", 404), (f"{GUIDE}?once=#", "br", "", 200),
    ]
    expected = {}
    for *_, status in requests:
        expected[status] = expected.get(status, 0) + 1
    return "".join(f"{path}\t{encoding}\t{mark}\n" for path, encoding, mark, _ in requests), expected


def wrk(running, requests, statuses):
    script = pathlib.Path(__file__).with_name("mixed.lua")
    done = subprocess.run(["wrk", "-t1", f"-c{CONNECTIONS}", "-d8s", "--timeout", "5s", "-s", str(script), f"http://{HOST}:{running.port}", "--", str(requests), "statuses" if statuses else "plain"], capture_output=True, text=True, timeout=60)
    if done.returncode or not done.stdout.strip().endswith("}"):
        raise RuntimeError(done.stdout + done.stderr)
    return json.loads(done.stdout.strip().splitlines()[-1])


def failures(run, expected):
    problems = [f"{run[kind]} {kind}" for kind in ("broken", "late") if run[kind]]
    if expected is None:
        return problems + ([f"{run['above399']} responses with 400 or above"] if run["above399"] else [])
    total, turns = sum(run["statuses"].values()), sum(expected.values())
    for status in {*map(int, run["statuses"]), *expected}:
        seen, wanted = run["statuses"].get(str(status), 0), total * expected.get(status, 0) / turns
        # The difference is what is still in transit at the end.
        if abs(seen - wanted) > 2 * CONNECTIONS:
            problems.append(f"status {status}: {seen} instead of {wanted:.0f}")
    return problems


def errors(running):
    """Events of the log that report a failure."""
    return [str(event)[:300] for event in running.events() if event.get(messages.LEVEL) in messages.FAILURES or event.get(messages.EXCEPTION)]
