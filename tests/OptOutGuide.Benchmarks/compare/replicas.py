"""Two processes behind nginx with docs/examples/nginx-cache.conf: across a deadline, and across a change of the content."""
import asyncio
import contextlib
import itertools
import os
import re
import shutil
import sys
import time

from clients import instant_of_change, run
from deadline_change import LEAD, START, pages
from measuring import percentile
from servers import Server, fetch, free_port, header, site

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "..", "..", "..", "docs", "examples", "nginx-cache.conf")
PORTS = (free_port(), free_port())
FRONT = free_port()
SHARED_SECONDS = 300  # the longest s-maxage that the site sends
RELOAD_SECONDS = 10  # the site checks its content every second, and loads it once it has not changed for two


def nginx(work):
    with open(SAMPLE) as file:
        text = file.read()
    text = text.replace("/var/cache/nginx/optoutguide", f"{work}/proxied").replace("127.0.0.1:5081", f"127.0.0.1:{PORTS[0]}").replace("127.0.0.1:5082", f"127.0.0.1:{PORTS[1]}")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{FRONT};")
    shutil.rmtree(f"{work}/proxied", ignore_errors=True)
    with open(f"{work}/front.conf", "w") as file:
        file.write(f"daemon off;\nuser root;\npid {work}/front.pid;\nerror_log {work}/front-error.log;\nworker_processes auto;\nevents {{ worker_connections 4096; }}\nhttp {{\naccess_log off;\n"
                   f"client_body_temp_path {work}/f1; proxy_temp_path {work}/f2; fastcgi_temp_path {work}/f3; uwsgi_temp_path {work}/f4; scgi_temp_path {work}/f5;\n{text}\n}}\n")
    return Server("nginx", ["nginx", "-c", f"{work}/front.conf"], FRONT, f"{work}/front.log")


@contextlib.contextmanager
def in_front_of(replicas, work):
    """Starts the replicas and nginx, and stops them at the end."""
    front = nginx(work)
    try:
        for server in (*replicas, front):
            server.launch()
        for server in (*replicas, front):
            server.wait("/en")
        yield front
    finally:
        for server in (front, *replicas):
            server.stop()


async def run_all(requests):
    """Clients of nginx, and one of each replica, from whose max-age the instant of the change is computed."""
    direct = [run(port, itertools.cycle([("/en", "br")]), LEAD + 10, clients=1, pause=0.1) for port in PORTS]
    return await asyncio.gather(run(FRONT, requests, LEAD + 10, clients=16), *direct)


def across_deadline(work):
    replicas = [site(f"{work}/app", port, f"{work}/replica-{port}.log", "--as-of", START, "--public-url", "http://127.0.0.1") for port in PORTS]
    with in_front_of(replicas, work) as front:
        responses, *direct = asyncio.run(run_all(itertools.cycle(itertools.product(pages("http://127.0.0.1", replicas[0].address), ("br", "gzip")))))
    change = max(instant_of_change(part)[0] for part in direct)
    earliest = min(instant_of_change(part)[0] for part in direct)
    old = {}
    for response in responses:
        if response.sent + response.took < earliest:
            old.setdefault(response.path, set()).add(response.tag)
    stale = max((response.sent - change for response in responses if response.tag in old.get(response.path, ())), default=0)
    failed = sum(response.status != 200 for response in responses)
    before = percentile([response.took for response in responses if change - 10 <= response.sent < earliest], 0.99) * 1000
    after = percentile([response.took for response in responses if earliest <= response.sent < change + 1], 0.99) * 1000
    print(f"| a deadline, two replicas | {len(responses):,} | {failed} | {stale * 1000:.0f} ms after it | {before:.1f} | {after:.1f} |", flush=True)
    return failed == 0 and stale <= 1


def across_swap(work):
    folders = [f"{work}/content-{port}" for port in PORTS]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(f"{work}/app/content", folder)
    replicas = [site(f"{work}/app", port, f"{work}/replica-{port}.log", "--content", folder, "--public-url", "http://127.0.0.1") for port, folder in zip(PORTS, folders)]
    with in_front_of(replicas, work) as front:
        path = "/en/guides/instagram"
        old = header(fetch(front.address + path, {"Accept-Encoding": "br"})[1], "ETag")
        for folder in folders:
            change_title(f"{folder}/guides/instagram/en.md")
        changed = time.time()
        responses = asyncio.run(run(FRONT, itertools.cycle([(path, "br")]), SHARED_SECONDS + RELOAD_SECONDS + 5, clients=4, pause=0.05))
    failed = sum(response.status != 200 for response in responses)
    last = max((response.sent - changed for response in responses if response.tag == old), default=0)
    took = percentile([response.took for response in responses], 0.99) * 1000
    print(f"| a change of the content, two replicas | {len(responses):,} | {failed} | {last:.0f} s after it (s-maxage {SHARED_SECONDS}) | {took:.1f} | |", flush=True)
    return failed == 0 and last <= SHARED_SECONDS + RELOAD_SECONDS and any(response.tag != old for response in responses)


def change_title(path):
    with open(path) as file:
        text = file.read()
    with open(path + ".next", "w") as file:
        file.write(re.sub(r"^title: .*$", "title: Quite another title", text, count=1, flags=re.M))
    os.replace(path + ".next", path)


def main(work):
    print("| behind nginx with a cache | responses | failed | last outdated response | p99 ms before | p99 ms in the second after |\n| --- | ---: | ---: | ---: | ---: | ---: |", flush=True)
    good = across_deadline(work)
    return across_swap(work) and good


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1]) else 1)
