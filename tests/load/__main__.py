"""Tries how much the published program bears. Arguments: a work folder that holds it as app/; names of parts, default all."""
import pathlib
import sys

# Starts the program as the tries of faults do.
sys.path += [str(pathlib.Path(__file__).parent.parent), str(pathlib.Path(__file__).parent.parent / "faults")]
import checks
import malformed
import running as site
import saturation
import slowness

PARTS = {"saturation": saturation.check, "slowness": slowness.check, "malformed": malformed.check}

if __name__ == "__main__":
    work, *names = sys.argv[1:]
    site.prepare(work)
    checks.run(PARTS, names)
