#!/usr/bin/env python3
"""Compares two golden lists (tests/golden.sh) and prints the differences by kind; fails when there is any. Bodies may become smaller, not larger."""
import argparse
import collections
import json
import sys

# Addresses named for each kind of difference.
SHOWN = 5
SIZE = "content-length"


def read(path):
    """The responses by request. A line for a cold and a warm cache counts as two."""
    responses = {}
    with open(path, encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            for cache in ["cold", "warm"] if line["cache"] == "both" else [line["cache"]]:
                request = (line["address"], line.get("language", ""), line["site"], line["encoding"], line["request"], cache)
                if request in responses:
                    sys.exit(f"{path}: listed twice: {request}")
                responses[request] = line
    return responses


def differences(old, new, ignored):
    """Each difference of two responses: its kind, the old and the new value."""
    if old["status"] != new["status"]:
        yield f"status {old['status']} -> {new['status']}", old["status"], new["status"]
    for name in sorted({*old["headers"], *new["headers"]} - ignored):
        before, after = old["headers"].get(name), new["headers"].get(name)
        if before is None or after is None:
            yield f"header {name} {'added' if before is None else 'removed'}", before, after
        elif name == SIZE:
            # Like the body itself, it may shrink.
            if int(after) > int(before):
                yield f"header {name} grew", before, after
        elif before != after:
            yield f"header {name} changed", before, after
    if old["sha256"] != new["sha256"]:
        yield "body changed", old["sha256"][:12], new["sha256"][:12]
    if new["size"] > old["size"]:
        yield "size grew", old["size"], new["size"]


arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("old")
arguments.add_argument("new")
arguments.add_argument("--ignore", default="", metavar="NAME,...", help="headers that may differ, by name")
options = arguments.parse_args()
ignored = {name.strip().lower() for name in options.ignore.split(",") if name.strip()}

old, new = read(options.old), read(options.new)
if not old or not new:
    sys.exit("A list is empty.")
groups = collections.defaultdict(list)
for request in sorted({*old, *new}):
    if request not in new:
        groups["request only in the old list"].append((request, old[request]["status"], None))
    elif request not in old:
        groups["request only in the new list"].append((request, None, new[request]["status"]))
    else:
        for kind, before, after in differences(old[request], new[request], ignored):
            groups[kind].append((request, before, after))

for kind, found in sorted(groups.items()):
    # One example for each address.
    examples = {}
    for request, before, after in found:
        examples.setdefault(request[0], f"{' | '.join(filter(None, request))}: {before!r} -> {after!r}")
    print(f"{kind}: {len(found)} responses of {len(examples)} addresses")
    for example in list(examples.values())[:SHOWN]:
        print(f"    {example}")
    if len(examples) > SHOWN:
        print(f"    and {len(examples) - SHOWN} more addresses")
smaller = sum(new[request]["size"] < old[request]["size"] for request in {*old} & {*new})
print(f"{len(old)} and {len(new)} responses compared, {sum(map(len, groups.values()))} differences, {smaller} bodies smaller"
      + (f"; ignored: {', '.join(sorted(ignored))}" if ignored else ""))
sys.exit(1 if groups else 0)
