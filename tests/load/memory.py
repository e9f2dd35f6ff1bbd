"""Samples the resident memory of a process."""
import threading

from measuring import resident_bytes


def resident(process):
    """Megabytes."""
    return resident_bytes(process.pid) / 2**20


class Sampler:
    """Takes a sample each half second while its block runs."""

    def __init__(self, process):
        self.process, self.samples, self.ended = process, [], threading.Event()
        self.thread = threading.Thread(target=self.sample)

    def sample(self):
        while not self.ended.wait(0.5):
            try:
                self.samples.append(resident(self.process))
            except OSError:
                return

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()
