#!/usr/bin/env bash
# Writes the golden list: every response of the site, one line each, to be compared with the list of another version of the code.
# usage: tests/golden.sh OUT.jsonl; then tests/golden/compare.py OLD.jsonl NEW.jsonl. The list is never committed. Last line: how many lines it has.
set -euo pipefail
out=$(realpath -m "${1:?usage: tests/golden.sh OUT.jsonl}")
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

mkdir -p "$(dirname "$out")"
# After a failure there must be no older list.
rm -f "$out"
OPTOUTGUIDE_GOLDEN="$out" dotnet test --project tests/OptOutGuide.Web.Tests --configuration Release --filter-class "*.GoldenListTests"
wc -l "$out"
