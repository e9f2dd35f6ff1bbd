"""A million requests as fast as the program answers, and what they do to its memory."""
import json
import pathlib
import re
import subprocess
import time

import running as site
from memory import Watch, resident
from running import GUIDE, HOST, Site

REQUESTS = 1_000_000
WARM = 200_000
GROWTH = 20  # megabytes
CONNECTIONS = 64
ENCODINGS = ("identity", "gzip", "br")


def check(checks):
    with Site() as running:
        pages = site.work / "pages"
        known = paths(running)
        pages.write_text("".join(f"{path}\t{encoding}\t\n" for path in known for encoding in ENCODINGS))
        others, expected = every_status(running)
        mixed = site.work / "mixed"
        mixed.write_text(others)

        # Each page is made and compressed once, at its first request; a crowd at a cold site waits for that.
        start = time.monotonic()
        for path in known:
            for encoding in ENCODINGS:
                running.get(path, **{"Accept-Encoding": encoding})
        checks.note(f"{len(known)} addresses in {len(ENCODINGS)} encodings made in {time.monotonic() - start:.0f} s")

        before = resident(running.process)
        total, seconds, counted, problems, rates, kept = 0, 0.0, 0, [], [], []
        while total < REQUESTS or len(rates) < 4:
            # One run in four asks for what is not a page, too, and counts what was answered.
            statuses = len(rates) % 4 == 3
            with Watch(running.process) as watch:
                run = wrk(running, mixed if statuses else pages, statuses)
            problems += failures(run, expected if statuses else None)
            if total >= WARM:
                kept += watch.samples
            total += run["requests"]
            seconds += run["seconds"]
            counted += sum(run["statuses"].values())
            rates.append((run["requests"] / run["seconds"], run["p99"]))
            if len(rates) > 100:
                raise RuntimeError("too slow to end")

        plain = [rate for index, rate in enumerate(rates) if index % 4 != 3]
        checks.check(f"requests in {seconds:.0f} s on {CONNECTIONS} connections, pages {sum(rate for rate, _ in plain) / len(plain):,.0f}/s with p99 {max(p99 for _, p99 in plain):.1f} ms at most: none failed", total, problems)
        checks.check("of these with 301, 302, 304, 404 and addresses asked for only once: each status as often as expected", counted, [problem for problem in problems if problem.startswith("status")])
        window = max(1, len(kept) // 4)
        first, last = middle(kept[:window]), middle(kept[-window:])
        checks.check(f"memory is flat: {before:.0f} MB before, {first:.0f} MB after the first {WARM:,}, {last:.0f} MB at the end, {max(kept):.0f} MB at most", len(kept), [] if last - first <= GROWTH else [f"{last - first:.0f} MB more"])
        status, state = running.ready()
        checks.check("ready afterwards, and no error in the log", 1, [*([] if status == 200 and state["content"] == "current" else [str(state)]), *loud(running)])
        code, took = running.end()
        checks.check(f"ends with {code} after {took:.1f} s", 1, [] if code == 0 else ["not so"])


def paths(running):
    """The pages of both languages, as the sitemap has them, with what browsers fetch for them."""
    found = [re.sub(r"^https?://[^/]+", "", address) for address in re.findall(r"<loc>([^<]+)</loc>", running.get("/sitemap.xml")[2])]
    assets = re.findall(r'(?:href|src)="(/[^"]+\.(?:css|js)[^"]*)', running.get("/en")[2])
    return list(dict.fromkeys([*found, *assets, "/data.json", "/en/feed.xml"]))


def every_status(running):
    """Lines to ask, and how many of them have which status."""
    tag = running.get(GUIDE)[1]["ETag"]
    asks = [
        (GUIDE, "identity", "", 200), (GUIDE, "identity", tag, 304), ("/", "identity", "", 302), ("/go/facebook", "br", "", 302),
        ("/EN/Guides/Facebook/", "br", "", 301), ("/en/nothing", "gzip", "", 404), ("/en/nothing-#", "br", "", 404), (f"{GUIDE}?once=#", "br", "", 200),
    ]
    expected = {}
    for *_, status in asks:
        expected[status] = expected.get(status, 0) + 1
    return "".join(f"{path}\t{encoding}\t{mark}\n" for path, encoding, mark, _ in asks), expected


def wrk(running, asks, statuses):
    script = pathlib.Path(__file__).with_name("mixed.lua")
    said = subprocess.run(["wrk", "-t1", f"-c{CONNECTIONS}", "-d8s", "--timeout", "5s", "-s", str(script), f"http://{HOST}:{running.port}", "--", str(asks), "statuses" if statuses else "plain"], capture_output=True, text=True, timeout=60)
    if said.returncode or not said.stdout.strip().endswith("}"):
        raise RuntimeError(said.stdout + said.stderr)
    return json.loads(said.stdout.strip().splitlines()[-1])


def failures(run, expected):
    problems = [f"{run[kind]} {kind}" for kind in ("broken", "late") if run[kind]]
    if expected is None:
        return problems + ([f"{run['above399']} answers of 400 and above"] if run["above399"] else [])
    total, turns = sum(run["statuses"].values()), sum(expected.values())
    for status in {*map(int, run["statuses"]), *expected}:
        seen, wanted = run["statuses"].get(str(status), 0), total * expected.get(status, 0) / turns
        # What is still on its way at the end makes the difference.
        if abs(seen - wanted) > 2 * CONNECTIONS:
            problems.append(f"status {status}: {seen} instead of {wanted:.0f}")
    return problems


def middle(values):
    return sorted(values)[len(values) // 2] if values else float("nan")


def loud(running):
    """Events of the log that say that something failed."""
    return [str(event)[:300] for event in running.events() if event.get("Level") in ("Error", "Fatal") or event.get("Exception")]
