#!/usr/bin/env bash
# Compares a static export behind nginx and Caddy, with the sample configurations, with the live site: every URL in every encoding. Then an
# export is killed and repeated. One line for each check; last line: the totals. Loopback only; about three minutes.
# Needs Debian and the .NET SDK; installs the rest with apt.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/common.sh
require python3=python3 nginx=nginx-light caddy=caddy /usr/lib/nginx/modules/ngx_http_brotli_static_module.so=libnginx-mod-http-brotli-static

publish src/OptOutGuide.Web "$work/app"
run python3 tests/export "$work" "$@"
