"""Constant load across a deadline: when is the last outdated response sent, and are there errors or higher response times?"""
import asyncio
import itertools
import sys
import urllib.request

from clients import instant_of_change, run
from measuring import percentile
from servers import free_port, site

START = "2025-05-26T23:59:15+02:00"
LEAD = 45  # seconds from there to the deadline
PORT = free_port()


def pages(public, address=None):
    """Paths of all pages, from the sitemap."""
    with urllib.request.urlopen((address or public) + "/sitemap.xml") as response:
        text = response.read().decode()
    return [part.split("</loc>")[0].removeprefix(public) for part in text.split("<loc>")[1:]]


def evaluate(name, responses):
    """Prints the row. True if it meets the limits."""
    change, unsure = instant_of_change(responses)
    before = [response for response in responses if change - 10 <= response.sent and response.sent + response.took < change - unsure]
    second = [response for response in responses if change <= response.sent < change + 1]
    old = {}
    for response in before:
        old.setdefault(response.path, set()).add(response.tag)
    stale = [response.sent - change for response in responses if response.sent > change and response.tag in old.get(response.path, ())]
    failed = [response for response in responses if response.status != 200]
    p99 = [percentile([response.took for response in part], 0.99) * 1000 for part in (before, second)]
    print(f"| {name} | {len(responses):,} | {len(failed)} | {max(stale, default=0) * 1000:.0f} ms (± {unsure * 1000:.0f}) | {p99[0]:.1f} | {p99[1]:.1f} | {p99[1] / p99[0]:.2f} |")
    return not failed and max(stale, default=0) <= 1 and p99[1] <= 5 * p99[0]


def main(work):
    server = site(f"{work}/app", PORT, f"{work}/deadline.log", "--as-of", START)
    try:
        server.start("/en")
        requests = itertools.cycle(itertools.product(pages(server.address), ("br", "gzip")))
        responses = asyncio.run(run(PORT, requests, LEAD + 10, clients=16))
    finally:
        server.stop()
    print("| across a deadline | responses | failed | last outdated response after it | p99 ms, 10 s before | p99 ms, the second after | ratio |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    return evaluate("one process, all pages, two encodings, up to 1,600 requests/s", responses)


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1]) else 1)
