#!/usr/bin/env bash
# What two auditors' tools say of the site's headers: csp_evaluator (no finding) and Mozilla's HTTP Observatory (A+), the site behind
# Caddy with TLS. In a network of its own, whose ports 80 and 443 are free and from which nothing leads out. One minute.
# Needs Linux, root (or user namespaces), Node.js 20 and the .NET SDK; installs Debian's caddy and two npm packages, these into a folder
# that is deleted.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
need() { command -v "$1" >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }; }
need caddy caddy
need node nodejs
need npm npm
need ip iproute2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Without their scripts: the scanner's would fetch lists that a scan of one host does not need.
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --loglevel error csp_evaluator@1.1.8 @mdn/mdn-http-observatory@1.4.8 >"$work/npm.log" 2>&1 || { cat "$work/npm.log"; exit 1; }
echo '{}' >"$work/node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json"
dotnet publish src/OptOutGuide.Web --configuration Release --verbosity quiet --output "$work/app" >"$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 1; }
cp tests/headers/*.mjs tests/headers/Caddyfile "$work"

alone="unshare -n"
$alone true 2>/dev/null || alone="unshare -rn"
$alone bash tests/headers/scan.sh "$work"
