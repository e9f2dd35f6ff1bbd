"""Clients with a constant request rate, which record time and headers of each response."""
import asyncio
import re
import time
from typing import NamedTuple


class Response(NamedTuple):
    sent: float  # seconds, time.time()
    took: float  # seconds
    path: str
    status: int  # 0: the connection failed
    tag: str
    max_age: int  # seconds; -1: none


async def client(port, requests, until, pause, responses):
    """One client: `requests` yields (path, encoding)."""
    streams = None
    while time.time() < until:
        path, encoding = next(requests)
        sent = time.time()
        try:
            if streams is None:
                streams = await asyncio.open_connection("127.0.0.1", port)
            read, write = streams
            write.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {encoding}\r\n\r\n".encode())
            head = (await read.readuntil(b"\r\n\r\n")).decode("latin-1")
            fields = {name.lower(): value.strip() for name, value in (line.split(":", 1) for line in head.split("\r\n")[1:] if ":" in line)}
            if "content-length" in fields:
                await read.readexactly(int(fields["content-length"]))
            elif fields.get("transfer-encoding") == "chunked":
                while (size := int((await read.readline()).split(b";")[0], 16)) > 0:
                    await read.readexactly(size + 2)
                await read.readline()
            age = re.search(r"max-age=(\d+)", fields.get("cache-control", ""))
            responses.append(Response(sent, time.time() - sent, path, int(head.split(" ", 2)[1]), fields.get("etag", ""), int(age[1]) if age else -1))
            if fields.get("connection", "").lower() == "close":
                write.close()
                streams = None
        except (OSError, EOFError, asyncio.IncompleteReadError) as error:
            responses.append(Response(sent, time.time() - sent, path, 0, repr(error), -1))
            streams = None
        await asyncio.sleep(max(0.0, sent + pause - time.time()))


async def run(port, requests, seconds, clients=32, pause=0.01):
    """All responses to `clients` clients, each of which sends a request every `pause` seconds."""
    responses = []
    until = time.time() + seconds
    await asyncio.gather(*(client(port, requests, until, pause, responses) for _ in range(clients)))
    return responses


def instant_of_change(responses):
    """The instant of the change by the server's clock, computed from max-age: below its maximum, it is the rest until the change in whole seconds."""
    cut = [response for response in responses if 0 <= response.max_age < 59]
    latest = min(response.sent + response.took + response.max_age + 1 for response in cut)
    earliest = max(response.sent + response.max_age for response in cut)
    return (latest + earliest) / 2, abs(latest - earliest) / 2
