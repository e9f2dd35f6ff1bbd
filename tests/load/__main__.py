"""Puts load on the published program. Arguments: a work folder that holds it as app/; names of parts, default all."""
import sys

import checks
import malformed
import program
import saturation
import slowness

PARTS = {"saturation": saturation.check, "slowness": slowness.check, "malformed": malformed.check}

if __name__ == "__main__":
    work, *names = sys.argv[1:]
    program.prepare(work)
    checks.run(PARTS, names)
