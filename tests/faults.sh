#!/usr/bin/env bash
# Injects faults around the published program: content that changes under load, full and read-only disks, a clock that jumps, missing
# system data, too few file descriptors, signals, connections, a service manager. One line for each check; last line: the totals. Loopback
# only; about eight minutes. Arguments: names of parts (content, swaps, shutdown, disks, unread, machine, outbound, settings,
# servicemanager); default: all.
# Needs Debian with root (or user namespaces, for mounts) and the .NET SDK; installs the rest with apt.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/common.sh
require python3=python3 faketime=faketime strace=strace unshare=util-linux setpriv=util-linux /usr/share/zoneinfo=tzdata

publish src/OptOutGuide.Web "$work/app"
run python3 tests/faults "$work" "$@"
