"""Readers who ask all the time, at a steady rate, and note when and what they were answered."""
import asyncio
import re
import time
from typing import NamedTuple


class Answer(NamedTuple):
    asked: float  # seconds, time.time()
    took: float  # seconds
    path: str
    status: int  # 0: the connection failed
    tag: str
    max_age: int  # seconds; -1: none


async def reader(port, asks, until, pause, answers):
    """One reader: `asks` yields (path, encoding)."""
    streams = None
    while time.time() < until:
        path, encoding = next(asks)
        asked = time.time()
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
            answers.append(Answer(asked, time.time() - asked, path, int(head.split(" ", 2)[1]), fields.get("etag", ""), int(age[1]) if age else -1))
            if fields.get("connection", "").lower() == "close":
                write.close()
                streams = None
        except (OSError, EOFError, asyncio.IncompleteReadError) as error:
            answers.append(Answer(asked, time.time() - asked, path, 0, repr(error), -1))
            streams = None
        await asyncio.sleep(max(0.0, asked + pause - time.time()))


async def run(port, asks, seconds, readers=32, pause=0.01):
    """All answers of `readers` readers, each asking every `pause` seconds."""
    answers = []
    until = time.time() + seconds
    await asyncio.gather(*(reader(port, asks, until, pause, answers) for _ in range(readers)))
    return answers


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


def instant_of_change(answers):
    """When the change was, by the server's own clock: every max-age below its longest is cut down to whole seconds before it."""
    cut = [answer for answer in answers if 0 <= answer.max_age < 59]
    latest = min(answer.asked + answer.took + answer.max_age + 1 for answer in cut)
    earliest = max(answer.asked + answer.max_age for answer in cut)
    return (latest + earliest) / 2, abs(latest - earliest) / 2
