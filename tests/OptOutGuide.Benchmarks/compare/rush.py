"""A start in the middle of a rush, on one processor: what is answered in each two seconds after it. The site with and without the settings of the sample unit, and a bare endpoint."""
import statistics
import sys

from hits import keep_answer, wrk
from servers import ENCODING, TIERS, bare, site

ROUNDS = 5
SLICES, SECONDS = 8, 2


def main(work):
    started = {
        "OptOutGuide": site(f"{work}/app", 8121, f"{work}/rush.log"),
        "without the settings": site(f"{work}/app", 8121, f"{work}/rush.log"),
        "bare Kestrel": bare(f"{work}/bare", 8121, f"{work}/rush.log", f"{work}/answer"),
    }
    for name in TIERS:
        del started["without the settings"].environment[name]
    rates = {name: [] for name in started}
    for server in started.values():
        server.command = ["taskset", "--cpu-list", "0", *server.command]
    for _ in range(ROUNDS):
        for name, server in started.items():
            try:
                server.start()
                if name == "OptOutGuide":
                    keep_answer(server, f"{work}/answer")
                rates[name].append([wrk(server, SECONDS, ENCODING)[0] / SECONDS for _ in range(SLICES)])
            finally:
                server.stop()
    heads = [f"{SECONDS * slice}–{SECONDS * (slice + 1)} s" for slice in range(SLICES)]
    print(f"Pages a second on one processor after a start; medians of {ROUNDS} rounds.\n")
    print(f"| program | {' | '.join(heads)} |\n| --- |{' ---: |' * SLICES}")
    for name, rounds in rates.items():
        print(f"| {name} | {' | '.join(f'{statistics.median(column):,.0f}' for column in zip(*rounds))} |")


main(sys.argv[1])
