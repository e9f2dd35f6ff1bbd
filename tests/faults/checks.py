"""Counts checks and prints one line for each."""


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
