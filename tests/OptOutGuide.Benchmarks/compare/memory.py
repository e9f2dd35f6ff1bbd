"""A crawl over all pages of a large site in all encodings: memory must stay within the limit of the cache."""
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from deadline_change import pages
from servers import fetch, free_port, site

PORT = free_port()
MEGABYTES = 16
GUIDES = 200
CRAWLS = 5
# The runtime collects when the heap has grown by a share of what survived the last collection.
GARBAGE_SHARE = 0.25
# From the third crawl on.
FLAT_MEGABYTES = 32


def crawl(server, requests):
    """The highest resident bytes during the crawl, and the total size of the bodies."""
    peak, total = 0, 0
    with ThreadPoolExecutor(8) as pool:
        for index, (status, _, body) in enumerate(pool.map(lambda one: fetch(server.address + one[0], {"Accept-Encoding": one[1]}), requests)):
            assert status == 200, requests[index]
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
        requests = [(path, encoding) for encoding in ("br", "gzip", "identity") for path in paths]
        begun = server.memory()
        crawls = [crawl(server, requests) for _ in range(CRAWLS)]
    finally:
        server.stop()
    # During the first crawl also grows what is not the cache: young objects, compression buffers.
    before, after = crawls[0][0], max(peak for peak, _ in crawls[1:])
    print("| cache limit | responses | total size | resident before | highest, by crawl | growth after the first |\n| ---: | ---: | ---: | ---: | ---: | ---: |")
    print(f"| {MEGABYTES} MB | {len(requests):,} | {crawls[0][1] / 1e6:.0f} MB | {begun / 1e6:.0f} MB | {', '.join(f'{peak / 1e6:.0f}' for peak, _ in crawls)} MB | {max(0, after - before) / 1e6:.0f} MB |")
    later = [peak for peak, _ in crawls[2:]]
    return after - before <= MEGABYTES * 1e6 + GARBAGE_SHARE * begun and max(later) - min(later) <= FLAT_MEGABYTES * 1e6


sys.exit(0 if main(sys.argv[1]) else 1)
