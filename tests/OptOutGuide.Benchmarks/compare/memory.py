"""A crawl over all pages of a large site in all encodings: the memory must keep to the bound of the cache."""
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from flip import pages
from servers import ask, site

PORT = 8141
MEGABYTES = 16
GUIDES = 200
# Between two collections.
SLACK_MEGABYTES = 32


def crawl(server, asks):
    """Most resident bytes on the way, and the bytes of all bodies."""
    peak, total = 0, 0
    with ThreadPoolExecutor(8) as readers:
        for index, (status, _, body) in enumerate(readers.map(lambda one: ask(server.address + one[0], {"Accept-Encoding": one[1]}), asks)):
            assert status == 200, asks[index]
            total += len(body)
            if index % 100 == 0:
                peak = max(peak, server.memory())
    return peak, total


def main(work):
    subprocess.run(["dotnet", f"{work}/benchmarks/OptOutGuide.Benchmarks.dll", "generate", "--guides", str(GUIDES), "--out", f"{work}/large", "--hugo", f"{work}/large-hugo"], check=True, stdout=subprocess.DEVNULL)
    server = site(f"{work}/app", PORT, f"{work}/memory.log", "--content", f"{work}/large", "--cache-megabytes", str(MEGABYTES))
    try:
        server.start("/en")
        paths = pages(server.address)
        asks = [(path, encoding) for encoding in ("br", "gzip", "identity") for path in paths]
        # Once before, so that all that is not the cache has grown to its size: young objects, buffers of compression.
        crawl(server, asks)
        time.sleep(3)
        before = server.memory()
        peak, total = crawl(server, asks)
        time.sleep(3)
        after = server.memory()
    finally:
        server.stop()
    print("| bound of the cache | answers | their bytes | resident before | at most | after | growth |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    print(f"| {MEGABYTES} MB | {len(asks):,} | {total / 1e6:.0f} MB | {before / 1e6:.0f} MB | {peak / 1e6:.0f} MB | {after / 1e6:.0f} MB | {(after - before) / 1e6:.0f} MB |")
    return after - before <= (MEGABYTES + SLACK_MEGABYTES) * 1e6


sys.exit(0 if main(sys.argv[1]) else 1)
