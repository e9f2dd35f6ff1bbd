"""Counts checks and prints one line for each."""
import signal
import sys
import traceback


class Checks:
    def __init__(self):
        self.total = self.failed = 0

    def check(self, what, count, problems):
        """A check of `count` things; it fails with a problem, and also when there was nothing to check."""
        problems = list(problems) or ([] if count else ["nothing to check"])
        self.total += 1
        self.failed += bool(problems)
        print(f"{'FAILED' if problems else 'ok':6} {count:5}  {what}", flush=True)
        for problem in problems[:10]:
            print(f"              {problem}")
        if len(problems) > 10:
            print(f"              and {len(problems) - 10} more")

    def note(self, text):
        """Says what was not checked."""
        print(f"{'':14}{text}", flush=True)


def run(parts, names):
    """Runs parts by name, default all, prints the totals, and ends the program: 1 when a check failed."""
    # Who ends the script ends what it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    checks = Checks()
    for name in names or parts:
        try:
            parts[name](checks)
        except Exception:
            traceback.print_exc(file=sys.stdout)
            checks.check(f"{name}: went through", 1, ["see above"])
    print(f"{checks.total} checks, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)
