"""Clients that take places without taking pages, while a reader asks as always."""
import asyncio
import http.client
import itertools
import multiprocessing
import random
import socket
import time

import running as site
from memory import resident
from running import GUIDE, HOST, Site

PATIENCE = 0.100  # seconds, p99
IDLE, SLOW_HEADERS, SLOW_READERS = 2_000, 500, 1_000
PAGES = (GUIDE, "/en", "/fr/guides/instagram", "/en/status", "/fr", "/site.css", "/nothing")
BIG = "/data.json"
HELD = 200  # kilobytes


def check(checks):
    with Site() as running:
        for path in PAGES * 3:
            running.get(path, **{"Accept-Encoding": "br"})
        alone = reader(running, 5)
        checks.note(f"the reader alone: p99 {percentile(alone, 0.99) * 1000:.1f} ms")
        idle_and_slow_headers(checks, running)
        slow_readers(checks, running)
        status, state = running.ready()
        checks.check("ready afterwards", 1, [] if status == 200 and state["content"] == "current" else [str(state)])


def idle_and_slow_headers(checks, running):
    lives = {"idle": [], "slow": []}
    took, early = asyncio.run(beside(running, 75, [lambda: hold_idle(running, lives["idle"]), lambda: send_slowly(running, lives["slow"])]))
    report(checks, f"{IDLE:,} idle connections and {SLOW_HEADERS} clients that send a byte of a header a second ({early:.0f} MB)", took)
    cut = lives["slow"]
    checks.check(f"clients with slow headers are cut off after {min(cut, default=0):.0f} to {max(cut, default=0):.0f} s, and come again", len(cut), [] if len(cut) >= 3 * SLOW_HEADERS and max(cut) < 15 else [f"{len(cut)} cut off"])
    gone = lives["idle"]
    checks.check(f"idle connections are closed after {min(gone, default=0):.0f} to {max(gone, default=0):.0f} s", len(gone), [] if len(gone) == IDLE and min(gone) > 50 else [f"{len(gone)} closed"])


def slow_readers(checks, running):
    # Made and kept before: the readers get what every reader gets.
    for _ in range(3):
        running.get(BIG)
    before = resident(running.process)
    took, memory = asyncio.run(beside(running, 40, [lambda: read_slowly(running)]))
    report(checks, f"{SLOW_READERS:,} clients that ask for {BIG} forty times at once and take 20 bytes a second", took)
    each = (memory - before) * 1024 / SLOW_READERS
    checks.check(f"each of them costs {each:.0f} KB: {before:.0f} MB before, {memory:.0f} MB with them", SLOW_READERS, [] if each <= HELD else ["more than the pieces that wait for one reader"])


def report(checks, what, took):
    failed = [value for value in took if value == float("inf")]
    p99 = percentile(took, 0.99)
    checks.check(f"{what}: a reader's p99 {p99 * 1000:.1f} ms, longest {max(took) * 1000:.0f} ms", len(took), [*([f"{len(failed)} not answered"] if failed else []), *([f"p99 {p99 * 1000:.0f} ms"] if p99 > PATIENCE else [])])


async def beside(running, seconds, crowds):
    """What a reader waits while the crowds are there; and the memory in the middle."""
    tasks = [asyncio.create_task(crowd()) for crowd in crowds]
    await asyncio.sleep(6)
    reading = asyncio.create_task(asyncio.to_thread(reader, running, seconds - 6))
    await asyncio.sleep(4)
    memory = resident(running.process)
    took = await reading
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return took, memory


def reader(running, seconds):
    """Seconds for each answer; infinite for none. A process of its own, since the crowd's work must not count."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(ask, (running.port, seconds))


def ask(port, seconds):
    took, pages, end = [], itertools.cycle(PAGES), time.monotonic() + seconds
    while (start := time.monotonic()) < end:
        try:
            # A new connection each time: the door is what the crowd stands in.
            connection = http.client.HTTPConnection(HOST, port, timeout=5)
            connection.request("GET", next(pages), headers={"Accept-Encoding": "br"})
            answer = connection.getresponse()
            answer.read()
            connection.close()
            took.append(time.monotonic() - start if answer.status in (200, 404) else float("inf"))
        except OSError:
            took.append(float("inf"))
        time.sleep(max(0, start + 0.05 - time.monotonic()))
    return took


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


async def crowd(count, one, pause=0.001):
    """So many at once, arriving one after the other."""
    tasks = []
    try:
        for number in range(count):
            tasks.append(asyncio.create_task(one(number)))
            await asyncio.sleep(pause)
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def hold_idle(running, lives):
    async def one(number):
        read, write = await asyncio.open_connection(HOST, running.port)
        if number % 2:
            write.write(b"GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n")
        start = time.monotonic()
        try:
            while await read.read(4096):
                pass
            lives.append(time.monotonic() - start)
        finally:
            write.close()
    await crowd(IDLE, one)


async def send_slowly(running, lives):
    async def one(number):
        while True:
            read, write = await asyncio.open_connection(HOST, running.port)
            start = time.monotonic()
            gone = asyncio.create_task(read.read())
            try:
                write.write(b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ")
                while not gone.done():
                    write.write(b"a")
                    await asyncio.wait([gone], timeout=random.uniform(0.8, 1.2))
                lives.append(time.monotonic() - start)
            except OSError:
                lives.append(time.monotonic() - start)
            finally:
                gone.cancel()
                await asyncio.gather(gone, return_exceptions=True)
                write.close()
    await crowd(SLOW_HEADERS, one)


async def read_slowly(running):
    async def one(number):
        loop = asyncio.get_running_loop()
        line = socket.socket()
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.setblocking(False)
        try:
            await loop.sock_connect(line, (HOST, running.port))
            await loop.sock_sendall(line, f"GET {BIG} HTTP/1.1\r\nHost: a\r\n\r\n".encode() * 40)
            try:
                while await loop.sock_recv(line, 20):
                    await asyncio.sleep(1)
            except OSError:
                pass
        finally:
            line.close()
    await crowd(SLOW_READERS, one)
