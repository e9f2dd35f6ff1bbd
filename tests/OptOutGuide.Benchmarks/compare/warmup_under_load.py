"""A start under load, on one core: requests per second in each two seconds after it. The site with and without the settings of the sample unit, and a bare endpoint."""
import statistics
import sys

from cache_hits import save_response, wrk
from servers import ENCODING, RUNTIME_SETTINGS, bare, free_port, site

ROUNDS = 5
SLICES, SECONDS = 8, 2


def main(work):
    started = {
        "OptOutGuide": site(f"{work}/app", free_port(), f"{work}/warmup.log"),
        "without the settings": site(f"{work}/app", free_port(), f"{work}/warmup.log"),
        "bare Kestrel": bare(f"{work}/bare", free_port(), f"{work}/warmup.log", f"{work}/response"),
    }
    for name in (name for name in RUNTIME_SETTINGS if name.startswith("DOTNET_TC_")):
        del started["without the settings"].environment[name]
    rates = {name: [] for name in started}
    for server in started.values():
        server.command = ["taskset", "--cpu-list", "0", *server.command]
    for _ in range(ROUNDS):
        for name, server in started.items():
            try:
                server.start()
                if name == "OptOutGuide":
                    save_response(server, f"{work}/response")
                rates[name].append([wrk(server, SECONDS, ENCODING)[0] / SECONDS for _ in range(SLICES)])
            finally:
                server.stop()
    heads = [f"{SECONDS * slice}–{SECONDS * (slice + 1)} s" for slice in range(SLICES)]
    print(f"Requests per second on one core after a start under load; medians of {ROUNDS} rounds.\n")
    print(f"| program | {' | '.join(heads)} |\n| --- |{' ---: |' * SLICES}")
    for name, rounds in rates.items():
        print(f"| {name} | {' | '.join(f'{statistics.median(column):,.0f}' for column in zip(*rounds))} |")


main(sys.argv[1])
