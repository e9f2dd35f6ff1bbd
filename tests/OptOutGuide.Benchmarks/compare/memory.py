"""A crawl over all pages of a large site in all encodings: the memory must keep to the bound of the cache."""
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from flip import pages
from servers import ask, site

PORT = 8141
MEGABYTES = 16
GUIDES = 200
CRAWLS = 5
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
        begun = server.memory()
        crawls = [crawl(server, asks) for _ in range(CRAWLS)]
    finally:
        server.stop()
    # In the first all that is not the cache grows to its size: young objects, buffers of compression.
    before, after = crawls[0][0], max(peak for peak, _ in crawls[1:])
    print("| bound of the cache | answers | their bytes | resident before | highest, by crawl | growth after the first |\n| ---: | ---: | ---: | ---: | ---: | ---: |")
    print(f"| {MEGABYTES} MB | {len(asks):,} | {crawls[0][1] / 1e6:.0f} MB | {begun / 1e6:.0f} MB | {', '.join(f'{peak / 1e6:.0f}' for peak, _ in crawls)} MB | {max(0, after - before) / 1e6:.0f} MB |")
    return after - before <= (MEGABYTES + SLACK_MEGABYTES) * 1e6


sys.exit(0 if main(sys.argv[1]) else 1)
