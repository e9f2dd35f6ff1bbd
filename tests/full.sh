#!/usr/bin/env bash
# The browser's tests in full: each page light and dark, on a phone and on a wide screen. Last line: the totals.
# Needs Chromium (at /usr/bin/chromium, or where the environment variable CHROMIUM says) and Python 3.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 OPTOUTGUIDE_BROWSER=full

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
failed=0
dotnet test --project tests/OptOutGuide.Browser.Tests --configuration Release --report-xunit-trx --results-directory "$results" || failed=1
python3 tests/totals.py "$results" || failed=1
exit "$failed"
