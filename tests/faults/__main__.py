"""Tries faults on the published program. Arguments: a work folder that holds it as app/; names of parts, default all."""
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parent.parent))
import checks
import content
import disks
import ending
import machine
import outbound
import running as site
import swaps

PARTS = {
    "content": content.check,
    "swaps": lambda counted: swaps.check(counted, seconds=20),
    "ending": ending.check,
    "disks": disks.check,
    "unread": disks.unread_log,
    "machine": machine.check,
    "outbound": outbound.check,
}

if __name__ == "__main__":
    work, *names = sys.argv[1:]
    site.prepare(work)
    checks.run(PARTS, names)
