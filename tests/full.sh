#!/usr/bin/env bash
# All browser tests: each page light and dark, on a phone and on a wide screen; and forty times as many hostile content folders. Fails if a test
# is skipped, too. Last line: the totals.
# Needs Debian and the .NET SDK; installs the rest with apt. The environment variable CHROMIUM may name another Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/common.sh
# The fonts are those for which page counts hold.
require "${CHROMIUM:-/usr/bin/chromium-headless-shell}=chromium-headless-shell" /usr/share/fonts/truetype/liberation=fonts-liberation /usr/share/fonts/truetype/dejavu=fonts-dejavu-core \
    pdftoppm=poppler-utils zbarimg=zbar-tools python3=python3

export OPTOUTGUIDE_BROWSER=full OPTOUTGUIDE_HOSTILE=full
mkdir "$work/results"
failed=0
for project in Browser Content; do
    dotnet test --project "tests/OptOutGuide.$project.Tests" --configuration Release --report-xunit-trx --results-directory "$work/results" || failed=1
done
python3 tests/totals.py "$work/results" || failed=1
exit "$failed"
