"""Tries how much the published program bears. Arguments: a work folder that holds it as app/; names of parts, default all."""
import pathlib
import signal
import sys
import traceback

# Starts the program as the tries of faults do.
sys.path.append(str(pathlib.Path(__file__).parent.parent / "faults"))
import malformed
import running as site
import saturation
import slowness
from checks import Checks

PARTS = {"saturation": saturation.check, "slowness": slowness.check, "malformed": malformed.check}


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
