"""Tries faults on the published program. Arguments: a work folder that holds it as app/; names of parts, default all."""
import signal
import sys
import traceback

import content
import disks
import ending
import machine
import outbound
import running as site
import swaps
from checks import Checks

PARTS = {
    "content": content.check,
    "swaps": lambda checks: swaps.check(checks, seconds=20),
    "ending": ending.check,
    "disks": disks.check,
    "machine": machine.check,
    "outbound": outbound.check,
}


def main(work, *names):
    site.prepare(work)
    checks = Checks()
    for name in names or PARTS:
        try:
            PARTS[name](checks)
        except Exception:
            traceback.print_exc(file=sys.stdout)
            checks.check(f"{name}: went through", 1, ["see above"])
    print(f"{checks.total} checks, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    # Who ends the script ends what it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sys.exit(main(*sys.argv[1:]))
