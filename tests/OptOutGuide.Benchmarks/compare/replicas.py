"""Two processes behind nginx with the sample of docs/examples/nginx-cache.conf: across a deadline, and across a change of the content."""
import asyncio
import itertools
import os
import re
import shutil
import sys
import time

from flip import START, LEAD, pages
from load import instant_of_change, percentile, run
from servers import Server, ask, header, site

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "..", "..", "..", "docs", "examples", "nginx-cache.conf")
PORTS = (8131, 8132)
FRONT = 8133
SHARED_SECONDS = 300  # the longest s-maxage that the site sends
RELOAD_SECONDS = 10  # the site looks at its content every few seconds


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


async def flip(asks):
    """Readers at the front, and one at each replica, whose max-age tells the instant."""
    direct = [run(port, itertools.cycle([("/en", "br")]), LEAD + 10, readers=1, pause=0.1) for port in PORTS]
    return await asyncio.gather(run(FRONT, asks, LEAD + 10, readers=16), *direct)


def across_deadline(work):
    replicas = [site(f"{work}/app", port, f"{work}/replica-{port}.log", "--as-of", START, "--public-url", "http://127.0.0.1") for port in PORTS]
    front = nginx(work)
    try:
        for server in (*replicas, front):
            server.launch()
        for server in (*replicas, front):
            server.wait("/en")
        answers, *direct = asyncio.run(flip(itertools.cycle(itertools.product(pages("http://127.0.0.1", replicas[0].address), ("br", "gzip")))))
    finally:
        for server in (front, *replicas):
            server.stop()
    change = max(instant_of_change(part)[0] for part in direct)
    earliest = min(instant_of_change(part)[0] for part in direct)
    old = {}
    for answer in answers:
        if answer.asked + answer.took < earliest:
            old.setdefault(answer.path, set()).add(answer.tag)
    stale = max((answer.asked - change for answer in answers if answer.tag in old.get(answer.path, ())), default=0)
    failed = sum(answer.status != 200 for answer in answers)
    before = percentile([answer.took for answer in answers if change - 10 <= answer.asked < earliest], 0.99) * 1000
    after = percentile([answer.took for answer in answers if earliest <= answer.asked < change + 1], 0.99) * 1000
    print(f"| a deadline, two replicas | {len(answers):,} | {failed} | {stale * 1000:.0f} ms after it | {before:.1f} | {after:.1f} |", flush=True)
    return failed == 0 and stale <= 1


def across_swap(work):
    folders = [f"{work}/content-{port}" for port in PORTS]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(f"{work}/app/content", folder)
    replicas = [site(f"{work}/app", port, f"{work}/replica-{port}.log", "--content", folder, "--public-url", "http://127.0.0.1") for port, folder in zip(PORTS, folders)]
    front = nginx(work)
    try:
        for server in (*replicas, front):
            server.launch()
        for server in (*replicas, front):
            server.wait("/en")
        path = "/en/guides/instagram"
        old = header(ask(front.address + path, {"Accept-Encoding": "br"})[1], "ETag")
        for folder in folders:
            change_title(f"{folder}/guides/instagram/en.md")
        changed = time.time()
        answers = asyncio.run(run(FRONT, itertools.cycle([(path, "br")]), SHARED_SECONDS + RELOAD_SECONDS + 5, readers=4, pause=0.05))
    finally:
        for server in (front, *replicas):
            server.stop()
    failed = sum(answer.status != 200 for answer in answers)
    last = max((answer.asked - changed for answer in answers if answer.tag == old), default=0)
    took = percentile([answer.took for answer in answers], 0.99) * 1000
    print(f"| a change of the content, two replicas | {len(answers):,} | {failed} | {last:.0f} s after it (s-maxage {SHARED_SECONDS}) | {took:.1f} | |", flush=True)
    return failed == 0 and last <= SHARED_SECONDS + RELOAD_SECONDS and any(answer.tag != old for answer in answers)


def change_title(path):
    with open(path) as file:
        text = file.read()
    with open(path + ".next", "w") as file:
        file.write(re.sub(r"^title: .*$", "title: Quite another title", text, count=1, flags=re.M))
    os.replace(path + ".next", path)


def main(work):
    print("| behind nginx with a cache | answers | failed | last old answer | p99 ms before | p99 ms in the second after |\n| --- | ---: | ---: | ---: | ---: | ---: |", flush=True)
    good = across_deadline(work)
    return across_swap(work) and good


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1]) else 1)
