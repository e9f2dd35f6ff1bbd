"""Readers all the time across a deadline: when is the last old answer sent, does one fail, does one wait?"""
import asyncio
import itertools
import sys
import urllib.request

from load import instant_of_change, percentile, run
from servers import site

START = "2025-05-26T23:59:15+02:00"
LEAD = 45  # seconds from there to the deadline
PORT = 8121


def pages(public, address=None):
    """Paths of all pages, from the sitemap."""
    with urllib.request.urlopen((address or public) + "/sitemap.xml") as answer:
        text = answer.read().decode()
    return [part.split("</loc>")[0].removeprefix(public) for part in text.split("<loc>")[1:]]


def judge(name, answers):
    """Prints the row and says whether it is good."""
    change, unsure = instant_of_change(answers)
    before = [answer for answer in answers if change - 10 <= answer.asked and answer.asked + answer.took < change - unsure]
    second = [answer for answer in answers if change <= answer.asked < change + 1]
    old = {}
    for answer in before:
        old.setdefault(answer.path, set()).add(answer.tag)
    stale = [answer.asked - change for answer in answers if answer.asked > change and answer.tag in old.get(answer.path, ())]
    failed = [answer for answer in answers if answer.status != 200]
    p99 = [percentile([answer.took for answer in part], 0.99) * 1000 for part in (before, second)]
    print(f"| {name} | {len(answers):,} | {len(failed)} | {max(stale, default=0) * 1000:.0f} ms (± {unsure * 1000:.0f}) | {p99[0]:.1f} | {p99[1]:.1f} | {p99[1] / p99[0]:.2f} |")
    return not failed and max(stale, default=0) <= 1 and p99[1] <= 5 * p99[0]


def main(work):
    server = site(f"{work}/app", PORT, f"{work}/flip.log", "--as-of", START)
    try:
        server.start("/en")
        asks = itertools.cycle(itertools.product(pages(server.address), ("br", "gzip")))
        answers = asyncio.run(run(PORT, asks, LEAD + 10, readers=16))
    finally:
        server.stop()
    print("| across a deadline | answers | failed | last old answer after it | p99 ms, 10 s before | p99 ms, the second after | ratio |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    return judge("one process, all pages, two encodings, up to 1,600 requests/s", answers)


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1]) else 1)
