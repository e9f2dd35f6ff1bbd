"""Idle and slow clients, beside a measured client that must not wait for them."""
import asyncio
import http.client
import itertools
import multiprocessing
import random
import socket
import time

import program_messages as messages
from measuring import percentile
from memory import resident
from program import GUIDE, HOST, Site

LIMIT = 0.100  # seconds, p99 of the measured client
IDLE, SLOW_HEADERS, SLOW_READERS = 2_000, 500, 1_000
PAGES = (GUIDE, "/en", "/fr/guides/instagram", "/en/status", "/fr", "/site.css", "/no-such-page")
BIG = "/data.json"
MEMORY_PER_CLIENT = 200  # kilobytes


def check(checks):
    with Site() as running:
        for path in PAGES * 3:
            running.get(path, **{"Accept-Encoding": "br"})
        alone = measured(running, 5)
        checks.note(f"the measured client alone: p99 {percentile(alone, 0.99) * 1000:.1f} ms")
        idle_and_slow_headers(checks, running)
        slow_readers(checks, running)
        status, state = running.ready()
        checks.check("ready afterwards", 1, [] if status == 200 and state["content"] == messages.CURRENT else [str(state)])


def idle_and_slow_headers(checks, running):
    durations = {"idle": [], "slow": []}
    took, early = asyncio.run(with_clients(running, 75, [lambda: hold_idle(running, durations["idle"]), lambda: send_slowly(running, durations["slow"])]))
    report(checks, f"{IDLE:,} idle connections and {SLOW_HEADERS} clients that send one byte of a header per second ({early:.0f} MB)", took)
    closed_slow = durations["slow"]
    checks.check(f"clients with slow headers are disconnected after {min(closed_slow, default=0):.0f} to {max(closed_slow, default=0):.0f} s, and connect again", len(closed_slow), [] if len(closed_slow) >= 3 * SLOW_HEADERS and max(closed_slow) < 15 else [f"{len(closed_slow)} disconnected"])
    closed_idle = durations["idle"]
    checks.check(f"idle connections are closed after {min(closed_idle, default=0):.0f} to {max(closed_idle, default=0):.0f} s", len(closed_idle), [] if len(closed_idle) == IDLE and min(closed_idle) > 50 else [f"{len(closed_idle)} closed"])


def slow_readers(checks, running):
    # In the cache before: the slow clients get the same response as all others.
    for _ in range(3):
        running.get(BIG)
    before = resident(running.process)
    took, memory = asyncio.run(with_clients(running, 40, [lambda: read_slowly(running)]))
    report(checks, f"{SLOW_READERS:,} clients that pipeline forty requests for {BIG} and read 20 bytes per second", took)
    each = (memory - before) * 1024 / SLOW_READERS
    checks.check(f"memory per slow client {each:.0f} KB: {before:.0f} MB before, {memory:.0f} MB with them", SLOW_READERS, [] if each <= MEMORY_PER_CLIENT else [f"more than {MEMORY_PER_CLIENT} KB"])


def report(checks, what, took):
    failed = [value for value in took if value == float("inf")]
    p99 = percentile(took, 0.99)
    checks.check(f"{what}: p99 of the measured client {p99 * 1000:.1f} ms, longest {max(took) * 1000:.0f} ms", len(took), [*([f"{len(failed)} without a response"] if failed else []), *([f"p99 {p99 * 1000:.0f} ms"] if p99 > LIMIT else [])])


async def with_clients(running, seconds, groups):
    """Response times of the measured client while groups of others are connected; and the memory in the meantime."""
    tasks = [asyncio.create_task(group()) for group in groups]
    await asyncio.sleep(6)
    reading = asyncio.create_task(asyncio.to_thread(measured, running, seconds - 6))
    await asyncio.sleep(4)
    memory = resident(running.process)
    took = await reading
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return took, memory


def measured(running, seconds):
    """Seconds for each response; infinite for none. In another process, since the work of the other clients must not count."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(request_pages, (running.port, seconds))


def request_pages(port, seconds):
    took, pages, end = [], itertools.cycle(PAGES), time.monotonic() + seconds
    while (start := time.monotonic()) < end:
        try:
            # A new connection each time: the others compete for connections.
            connection = http.client.HTTPConnection(HOST, port, timeout=5)
            connection.request("GET", next(pages), headers={"Accept-Encoding": "br"})
            response = connection.getresponse()
            response.read()
            connection.close()
            took.append(time.monotonic() - start if response.status in (200, 404) else float("inf"))
        except OSError:
            took.append(float("inf"))
        time.sleep(max(0, start + 0.05 - time.monotonic()))
    return took


async def start_clients(count, one, pause=0.001):
    """Starts concurrent clients one after the other, and waits for their end."""
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


async def hold_idle(running, durations):
    async def one(number):
        read, write = await asyncio.open_connection(HOST, running.port)
        if number % 2:
            write.write(b"GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n")
        start = time.monotonic()
        try:
            while await read.read(4096):
                pass
            durations.append(time.monotonic() - start)
        finally:
            write.close()
    await start_clients(IDLE, one)


async def send_slowly(running, durations):
    async def one(number):
        while True:
            read, write = await asyncio.open_connection(HOST, running.port)
            start = time.monotonic()
            received = asyncio.create_task(read.read())
            try:
                write.write(b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ")
                while not received.done():
                    write.write(b"a")
                    await asyncio.wait([received], timeout=random.uniform(0.8, 1.2))
                durations.append(time.monotonic() - start)
            except OSError:
                durations.append(time.monotonic() - start)
            finally:
                received.cancel()
                await asyncio.gather(received, return_exceptions=True)
                write.close()
    await start_clients(SLOW_HEADERS, one)


async def read_slowly(running):
    async def one(number):
        loop = asyncio.get_running_loop()
        connection = socket.socket()
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.setblocking(False)
        try:
            await loop.sock_connect(connection, (HOST, running.port))
            await loop.sock_sendall(connection, f"GET {BIG} HTTP/1.1\r\nHost: a\r\n\r\n".encode() * 40)
            try:
                while await loop.sock_recv(connection, 20):
                    await asyncio.sleep(1)
            except OSError:
                pass
        finally:
            connection.close()
    await start_clients(SLOW_READERS, one)
