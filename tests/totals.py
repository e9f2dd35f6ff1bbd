#!/usr/bin/env python3
"""Adds up the results (*.trx) in a folder, names what was skipped, and prints the totals as the last line. Fails if a test failed or was skipped, or none ran."""
import collections
import glob
import sys
import xml.etree.ElementTree as xml


def named(tree, name):
    return (element for element in tree.iter() if element.tag.endswith("}" + name))


passed = bad = skipped = 0
reasons = collections.Counter()
for path in glob.glob(sys.argv[1] + "/*.trx"):
    tree = xml.parse(path)
    counters = next(named(tree, "Counters"))
    total, ran, ok = (int(counters.get(name)) for name in ("total", "executed", "passed"))
    passed, bad, skipped = passed + ok, bad + ran - ok, skipped + total - ran
    for result in named(tree, "UnitTestResult"):
        if result.get("outcome") == "NotExecuted":
            reasons[next((said.text for said in named(result, "Message")), None) or "no reason given"] += 1

for reason, count in reasons.items():
    print(f"{count} skipped: {reason}")
print(f"{passed} passed, {bad} failed, {skipped} skipped")
sys.exit(bad > 0 or skipped > 0 or passed == 0)
