#!/usr/bin/env bash
# Puts load on the published program: a million requests at saturation, thousands of idle and slow clients beside a measured one, malformed
# HTTP. One line for each check; last line: the totals. Loopback only, bounded; about six minutes.
# Arguments: names of parts (saturation, slowness, malformed); default: all.
# Needs Debian and the .NET SDK; installs the rest with apt.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/common.sh
require python3=python3 wrk=wrk
# Both ends of each connection are on this machine.
[ "$(ulimit -n)" = unlimited ] || [ "$(ulimit -n)" -ge 8192 ] || ulimit -n 8192

publish src/OptOutGuide.Web "$work/app"
run python3 tests/load "$work" "$@"
