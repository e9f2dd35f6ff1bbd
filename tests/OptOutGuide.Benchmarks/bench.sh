#!/usr/bin/env bash
# The site against nginx, Caddy, Hugo and bare Kestrel, in turn on this machine; the figures of docs/performance.md and docs/scaling.md.
# Installs its peers from Debian. Loopback only; about twenty minutes. Names of parts as arguments run only these:
#   start hits rush flip growth memory replicas programs
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

need() { command -v "$1" >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }; }
need nginx nginx-light
need caddy caddy
need wrk wrk
need ab apache2-utils
need hugo hugo
need python3 python3
[ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libnginx-mod-http-brotli-static >/dev/null
ulimit -n 65536 2>/dev/null || true

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir "$work/answer"
publish() { dotnet publish "$1" --configuration Release --verbosity quiet --use-current-runtime --self-contained false -p:PublishReadyToRun=true --output "$2"; }
publish src/OptOutGuide.Web "$work/app"
publish tests/OptOutGuide.Benchmarks/Bare "$work/bare"
publish tests/OptOutGuide.Benchmarks/OptOutGuide.Benchmarks.csproj "$work/benchmarks"
dotnet "$work/app/OptOutGuide.Web.dll" export --out "$work/export" --public-url http://127.0.0.1:8101 >/dev/null
chmod -R a+rX "$work"

parts=${*:-start hits rush flip growth memory replicas}
printf 'Machine: %s, %s cores, %s; .NET %s, %s, Caddy %s, %s\n' \
    "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)" "$(nproc)" "$(uname -sr)" "$(dotnet --version)" \
    "$(nginx -v 2>&1 | sed 's/.*: //')" "$(caddy version | cut -d' ' -f1)" "$(hugo version | cut -d' ' -f1-2)"
failed=0
for part in $parts; do
    printf '\n## %s\n\n' "$part"
    if [ "$part" = programs ]; then
        dotnet "$work/benchmarks/OptOutGuide.Benchmarks.dll" --filter '*' --join || failed=1
    else
        python3 "tests/OptOutGuide.Benchmarks/compare/$part.py" "$work" || failed=1
    fi
done
exit "$failed"
