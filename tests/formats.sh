#!/usr/bin/env bash
# Reads the machine-readable files of the site over HTTP with independent parsers: calendars, feeds, sitemap, data.json, JSON-LD, Markdown,
# llms.txt, robots.txt, and the metrics. One line for each check; last line: the totals. Needs Debian and the .NET SDK; installs the rest with apt.
#
# Two published schemas may not be copied into this repository. Validation against them is optional; name your copies:
#   ATOM_SCHEMA=atom.rnc       RFC 4287, appendix B (RELAX NG, compact syntax)
#   SITEMAP_SCHEMA=sitemap.xsd sitemaps.org, version 0.9
set -euo pipefail
# Not in "export" itself, which would hide that a file does not exist.
if [ -n "${ATOM_SCHEMA:-}" ]; then ATOM_SCHEMA=$(realpath -e "$ATOM_SCHEMA"); export ATOM_SCHEMA; fi
if [ -n "${SITEMAP_SCHEMA:-}" ]; then SITEMAP_SCHEMA=$(realpath -e "$SITEMAP_SCHEMA"); export SITEMAP_SCHEMA; fi
cd "$(dirname "$0")/.."
. tests/common.sh

packages=(
    python3 python3-icalendar python3-vobject python3-feedparser python3-jsonschema python3-lxml python3-yaml
    python3-markdown-it python3-mdit-py-plugins python3-prometheus-client libical3)
[ -z "${ATOM_SCHEMA:-}" ] || packages+=(jing)
dpkg -s "${packages[@]}" >/dev/null 2>&1 || install_packages "${packages[@]}"

publish src/OptOutGuide.Web "$work/app"
# Debian's own Python: another one would not find Debian's packages.
run /usr/bin/python3 tests/formats "$work"
