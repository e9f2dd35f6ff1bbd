#!/usr/bin/env bash
# What the published program bears: a million requests at saturation, thousands of idle and slow clients beside a reader, malformed HTTP.
# One line for each check; last line: the totals. Loopback only, bounded, about six minutes. Parts by name: saturation, slowness, malformed.
# Needs Linux, Python 3 and the .NET SDK; installs Debian's wrk.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
command -v wrk >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends wrk >/dev/null; }
# Both ends of each connection are on this machine.
[ "$(ulimit -n)" = unlimited ] || [ "$(ulimit -n)" -ge 8192 ] || ulimit -n 8192

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/OptOutGuide.Web --configuration Release --verbosity quiet --output "$work/app" >"$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 1; }
python3 -B tests/load "$work" "$@"
