"""Injects faults around the published program. Arguments: a work folder that holds it as app/; names of parts, default all."""
import sys

import checks
import content
import disks
import machine
import outbound
import program
import servicemanager
import settings
import shutdown
import swaps

PARTS = {
    "content": content.check,
    "swaps": lambda counted: swaps.check(counted, seconds=20),
    "shutdown": shutdown.check,
    "disks": disks.check,
    "unread": disks.unread_log,
    "machine": machine.check,
    "outbound": outbound.check,
    "settings": settings.check,
    "servicemanager": servicemanager.check,
}

if __name__ == "__main__":
    work, *names = sys.argv[1:]
    program.prepare(work)
    checks.run(PARTS, names)
