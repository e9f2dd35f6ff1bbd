#!/usr/bin/env bash
# Compares the site with nginx, Caddy, Hugo and a bare Kestrel endpoint, in turn on this machine: the figures of docs/performance.md and docs/scaling.md.
# Loopback only; about twenty minutes. Arguments: names of parts; default: all but "programs" (BenchmarkDotNet).
#   start cache_hits warmup_under_load deadline_change growth memory replicas programs
# Last line: how many parts failed. Needs Debian and the .NET SDK; installs the rest with apt.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/common.sh
require python3=python3 nginx=nginx-light caddy=caddy wrk=wrk ab=apache2-utils hugo=hugo taskset=util-linux \
    /usr/lib/nginx/modules/ngx_http_brotli_static_module.so=libnginx-mod-http-brotli-static
ulimit -n 65536 2>/dev/null || true

parts=(start cache_hits warmup_under_load deadline_change growth memory replicas)
for part; do [[ " ${parts[*]} programs " = *" $part "* ]] || { echo "Unknown part: $part. Known: ${parts[*]} programs."; exit 1; }; done
[ "$#" -eq 0 ] || parts=("$@")

options=(--use-current-runtime --self-contained false -p:PublishReadyToRun=true)
publish src/OptOutGuide.Web "$work/app" "${options[@]}"
publish tests/OptOutGuide.Benchmarks/Bare "$work/bare" "${options[@]}"
publish tests/OptOutGuide.Benchmarks/OptOutGuide.Benchmarks.csproj "$work/benchmarks" "${options[@]}"
dotnet "$work/app/OptOutGuide.Web.dll" export --out "$work/export" --public-url http://127.0.0.1:8101 >/dev/null
mkdir "$work/response"
chmod -R a+rX "$work"

printf 'Machine: %s, %s cores, %s; .NET %s, %s, Caddy %s, %s\n' \
    "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)" "$(nproc)" "$(uname -sr)" "$(dotnet --version)" \
    "$(nginx -v 2>&1 | sed 's/.*: //')" "$(caddy version | cut -d' ' -f1)" "$(hugo version | cut -d' ' -f1-2)"
failed=0
for part in "${parts[@]}"; do
    printf '\n## %s\n\n' "$part"
    if [ "$part" = programs ]; then
        run dotnet "$work/benchmarks/OptOutGuide.Benchmarks.dll" --filter '*' --join --artifacts "$work/artifacts"
    else
        run python3 "tests/OptOutGuide.Benchmarks/compare/$part.py" "$work"
    fi || { echo "FAILED: $part"; failed=$((failed + 1)); }
done
printf '\n%s parts, %s failed\n' "${#parts[@]}" "$failed"
exit "$((failed > 0))"
