#!/usr/bin/env bash
# The files for other programs, read over HTTP by parsers that are not ours: calendars, feeds, sitemap, data, JSON-LD, Markdown,
# llms.txt, robots.txt. One line for each check; last line: the totals. Needs Debian and the .NET SDK; installs the rest with apt.
#
# Two schemas belong to others and are not stored here. Name your copies to have them used:
#   ATOM_SCHEMA=atom.rnc       RFC 4287, appendix B (RELAX NG, compact syntax)
#   SITEMAP_SCHEMA=sitemap.xsd sitemaps.org, version 0.9
set -euo pipefail
[ -z "${ATOM_SCHEMA:-}" ] || export ATOM_SCHEMA="$(realpath "$ATOM_SCHEMA")"
[ -z "${SITEMAP_SCHEMA:-}" ] || export SITEMAP_SCHEMA="$(realpath "$SITEMAP_SCHEMA")"
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Debian's own Python: it is the one that sees Debian's packages.
python=/usr/bin/python3

packages=(python3 python3-icalendar python3-vobject python3-feedparser python3-jsonschema python3-lxml python3-yaml python3-markdown-it python3-mdit-py-plugins)
[ -z "${ATOM_SCHEMA:-}" ] || packages+=(jing)
dpkg -s "${packages[@]}" >/dev/null 2>&1 || {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}

log=$(mktemp)
site=
trap '[ -z "$site" ] || kill "$site" 2>/dev/null || true; rm -f "$log"' EXIT
dotnet build src/OptOutGuide.Web --configuration Release >"$log" 2>&1 || { cat "$log"; exit 1; }
port=$("$python" -c 'import socket; free = socket.socket(); free.bind(("127.0.0.1", 0)); print(free.getsockname()[1])')
address=http://127.0.0.1:$port
dotnet src/OptOutGuide.Web/bin/Release/net10.0/OptOutGuide.Web.dll --content content --urls "$address" --public-url "$address" >"$log" 2>&1 &
site=$!
until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    kill -0 "$site" 2>/dev/null || { cat "$log"; echo "The site did not start."; exit 1; }
    sleep 0.2
done

"$python" -B tests/formats "$address" content
