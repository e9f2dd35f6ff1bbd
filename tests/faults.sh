#!/usr/bin/env bash
# Tries what can go wrong around the published program: content that changes under load, disks, clock, machine data, descriptors,
# signals, connections. One line for each check; last line: the totals. Loopback only; about six minutes.
# Needs Linux, root (or user namespaces) for mounts, Python 3 and the .NET SDK; installs Debian's faketime and strace.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
need() { command -v "$1" >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null; }; }
need faketime
need strace

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
dotnet publish src/OptOutGuide.Web --configuration Release --verbosity quiet --output "$work/app" >"$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 1; }
python3 -B tests/faults "$work" "$@"
