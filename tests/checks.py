"""Counts checks and prints one line for each."""
import signal
import sys
import traceback


class Checks:
    def __init__(self):
        self.total = self.failed = self.skipped = 0

    def check(self, what, count, problems):
        """A check of `count` items. It fails if there are problems, and also if there are no items."""
        problems = list(problems) or ([] if count else ["no items to check"])
        self.total += 1
        self.failed += bool(problems)
        print(f"{'FAILED' if problems else 'ok':7} {count:6}  {what}", flush=True)
        for problem in problems[:10]:
            print(f"{'':16}{problem}")
        if len(problems) > 10:
            print(f"{'':16}and {len(problems) - 10} more")

    def skip(self, what):
        """A check that this machine does not allow. A run with a skipped check fails."""
        self.skipped += 1
        print(f"SKIPPED         {what}", flush=True)

    def note(self, text):
        """Information that is neither a check nor a skipped one."""
        print(f"{'':16}{text}", flush=True)


def run(parts, names=()):
    """Runs parts by name, by default all, and prints the totals. Ends the program: 1 if a check failed or was skipped."""
    if unknown := [name for name in names if name not in parts]:
        sys.exit(f"Unknown parts: {', '.join(unknown)}. Known: {', '.join(parts)}.")
    # Ends the processes that the parts have started, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    checks = Checks()
    for name in names or parts:
        try:
            parts[name](checks)
        except Exception:
            traceback.print_exc(file=sys.stdout)
            checks.check(f"{name}: completed", 1, ["see the exception above"])
    print(f"{checks.total} checks, {checks.failed} failed" + (f", {checks.skipped} skipped" if checks.skipped else ""))
    sys.exit(1 if checks.failed or checks.skipped else 0)
