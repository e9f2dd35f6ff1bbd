"""What a process holds in memory, watched from outside."""
import pathlib
import re
import threading


def resident(process):
    """Megabytes."""
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{process.pid}/status").read_text())[1]) / 1024


class Watch:
    """Notes it each half second while its block runs."""

    def __init__(self, process):
        self.process, self.samples, self.ended = process, [], threading.Event()
        self.thread = threading.Thread(target=self.look)

    def look(self):
        while not self.ended.wait(0.5):
            try:
                self.samples.append(resident(self.process))
            except (OSError, TypeError):
                return

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()
