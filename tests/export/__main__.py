"""Checks the static export. Arguments: a work folder that holds the published program as app/; names of parts, default all."""
import sys

import checks
import compare
import hosts
import interrupt
import program

PARTS = {"compare": compare.check, "hosts": hosts.check, "interrupt": interrupt.check}

if __name__ == "__main__":
    work, *names = sys.argv[1:]
    program.prepare(work)
    checks.run(PARTS, names)
