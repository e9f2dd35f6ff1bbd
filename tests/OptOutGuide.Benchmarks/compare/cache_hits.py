"""One page from the cache: the site compared with a bare Kestrel endpoint, nginx and Caddy, in turn. Prints a table of ratios."""
import argparse
import re
import statistics
import subprocess
import sys

from servers import ENCODING, PAGE, bare, caddy, fetch, free_port, header, nginx, site

# Seconds: tiered compilation (docs/decisions/0026).
WARM_UP = 8
FRAMING = {"date", "connection", "content-length", "transfer-encoding", "keep-alive", "server"}
# A round is repeated if the load generator itself failed: a socket timed out on a busy machine, or wrk printed no p99. A response other than 2xx or 3xx ends the part.
ATTEMPTS = 3
MILLISECONDS = {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}


def wrk(server, seconds, headers):
    """Requests and p99 in milliseconds."""
    options = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    for _ in range(ATTEMPTS):
        run = subprocess.run(["wrk", "-t1", "-c64", f"-d{seconds}s", "--latency", *options, server.address + PAGE], capture_output=True, text=True)
        text = run.stdout + run.stderr
        if "Non-2xx" in text:
            break
        p99 = re.search(r"99%\s+([\d.]+)(us|ms|s|m)\s", text)
        if run.returncode == 0 and p99 and "Socket errors" not in text:
            return float(re.search(r"([\d.]+) requests? in", text)[1]), float(p99[1]) * MILLISECONDS[p99[2]]
        print(f"Round repeated, {server.name}: {' '.join(text.split()) or run.returncode}", file=sys.stderr, flush=True)
    raise SystemExit(f"{server.name}: {text}")


def ab(server, seconds, headers):
    """The same for HEAD: wrk would wait for a body."""
    options = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    text = subprocess.run(["ab", "-q", "-i", "-k", "-c64", f"-t{seconds}", "-n100000000", *options, server.address + PAGE], capture_output=True, text=True, check=True).stdout
    if int(re.search(r"Failed requests:\s+(\d+)", text)[1]) or "Non-2xx" in text:
        raise SystemExit(f"{server.name}: {text}")
    return float(re.search(r"Complete requests:\s+(\d+)", text)[1]), float(re.search(r"99%\s+(\d+)", text)[1])


def compare(kind, servers, load, headers, rounds, seconds):
    rows = {server.name: [] for server in servers}
    for server in servers:
        load(server, WARM_UP, headers(server))
    for _ in range(rounds):
        for server in servers:
            before = server.cpu()
            requests, p99 = load(server, seconds, headers(server))
            rows[server.name].append((requests / seconds, (server.cpu() - before) / requests * 1e6, p99))
    for server in servers:
        rates, cpus, p99s = zip(*rows[server.name])
        cells = [f"{statistics.median(rates):,.0f}", f"{statistics.median(cpus):.1f}", f"{statistics.median(p99s):.1f}"]
        for other in ("nginx", "bare Kestrel"):
            cells.append(ratio(rows[server.name], rows[other], 0))
        cells.append(ratio(rows[server.name], rows["nginx"], 2))
        print(f"| {kind} | {server.name} | {' | '.join(cells)} |", flush=True)


def save_response(server, folder):
    """Writes one response to the files that the bare endpoint reads. Returns its headers and body."""
    status, headers, body = fetch(server.address + PAGE, ENCODING)
    assert status == 200 and header(headers, "Content-Encoding") == "br"
    kept = [(name, value) for name, value in headers if name.lower() not in FRAMING]
    with open(f"{folder}/body", "wb") as file:
        file.write(body)
    with open(f"{folder}/headers", "w") as file:
        file.writelines(f"{name}: {value}\n" for name, value in kept)
    return kept, body


def ratio(mine, theirs, what):
    """Ratio of the values of the same rounds: median and interquartile range."""
    # ab reports whole milliseconds, so a value can be 0.
    pairs = sorted(my[what] / their[what] for my, their in zip(mine, theirs) if their[what])
    if not pairs:
        return "–"
    quarter = len(pairs) // 4
    return f"{statistics.median(pairs):.2f} ({pairs[quarter]:.2f}–{pairs[-1 - quarter]:.2f})"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("work")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--seconds", type=int, default=2)
    arguments = parser.parse_args()
    work = arguments.work
    ours = site(f"{work}/app", free_port(), f"{work}/site.log")
    started = [ours]
    try:
        ours.start()
        kept, body = save_response(ours, f"{work}/response")
        own = {"content-type", "content-encoding", "etag", "vary", "last-modified"}
        added = [(name, value.replace('"', r'\"')) for name, value in kept if name.lower() not in own]
        others = [
            bare(f"{work}/bare", free_port(), f"{work}/bare.log", f"{work}/response"),
            nginx(work, f"{work}/export", free_port(), f"{work}/nginx.log", added),
            caddy(work, f"{work}/export", free_port(), f"{work}/caddy.log", added),
        ]
        for server in others:
            started.append(server)
            server.start()
        tags = {server.name: header(fetch(server.address + PAGE, ENCODING)[1], "ETag") for server in started}
        print(f"Page {PAGE}: {len(body):,} bytes of Brotli, 64 connections, {arguments.rounds} rounds of {arguments.seconds} s each.\n")
        print("| response | server | requests/s | CPU µs/request | p99 ms | requests ÷ nginx | requests ÷ bare Kestrel | p99 ÷ nginx |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        compare("200", started, wrk, lambda server: ENCODING, arguments.rounds, arguments.seconds)
        compare("304", started, wrk, lambda server: {**ENCODING, "If-None-Match": tags[server.name]}, arguments.rounds, arguments.seconds)
        compare("HEAD", started, ab, lambda server: ENCODING, arguments.rounds, arguments.seconds)
    finally:
        for server in started:
            server.stop()


if __name__ == "__main__":
    main()
