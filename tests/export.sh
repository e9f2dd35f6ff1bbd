#!/usr/bin/env bash
# An export behind nginx and Caddy with the sample configurations, compared with the live site, address by address.
# Installs Debian's nginx-light, libnginx-mod-http-brotli-static and caddy. Last line: the totals.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

need() { command -v "$1" >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }; }
need nginx nginx-light
need caddy caddy
[ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libnginx-mod-http-brotli-static >/dev/null

work=$(mktemp -d)
started=()
cleanup() { for id in "${started[@]}"; do kill "$id" 2>/dev/null || true; done; wait 2>/dev/null || true; rm -rf "$work"; }
trap cleanup EXIT
chmod 755 "$work"

dotnet publish src/OptOutGuide.Web --configuration Release --verbosity quiet --output "$work/app"
# Not a function: in the background that would be a shell, whose end does not end the program.
site="dotnet $work/app/OptOutGuide.Web.dll"
address=http://127.0.0.1:8090

$site export --out "$work/site" --public-url "$address"

$site --urls http://127.0.0.1:8089 --public-url "$address" --environment Production >"$work/live.log" 2>&1 &
started+=($!)

# The sample as it is, but for the place, the port, and Brotli switched on as its comment says.
sed -e "s|/var/www/optoutguide|$work/site|; s|listen 80;|listen 127.0.0.1:8090;|; s|# brotli_static on|brotli_static on|" "$work/site/nginx.conf" >"$work/site.conf"
cat >"$work/nginx.conf" <<NGINX
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
pid $work/nginx.pid;
error_log $work/nginx.log;
daemon off;
events { }
http {
    access_log off;
    client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3; uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
    include $work/site.conf;
}
NGINX
nginx -c "$work/nginx.conf" 2>>"$work/nginx.log" &
started+=($!)

sed -e "s|/var/www/optoutguide|$work/site|; s|^$address {|http://127.0.0.1:8091 {|" "$work/site/Caddyfile" >"$work/Caddyfile"
{ printf '{\n    admin off\n    auto_https off\n}\n'; cat "$work/Caddyfile"; } >"$work/Caddyfile.run"
HOME="$work" caddy run --config "$work/Caddyfile.run" --adapter caddyfile >"$work/caddy.log" 2>&1 &
started+=($!)

python3 tests/export/compare.py http://127.0.0.1:8089 "$work/site" nginx=http://127.0.0.1:8090 caddy=http://127.0.0.1:8091 && compared=0 || compared=1

# Killed in the middle: what was there before must be whole, and the next export must work.
before=$(sha256sum "$work/site/export.json")
$site export --out "$work/site" --public-url "$address" >"$work/killed.log" 2>&1 &
killed=$!
for _ in $(seq 100); do grep -q "100 written" "$work/killed.log" && break; sleep 0.2; done
kill -KILL "$killed" 2>/dev/null || true
wait "$killed" 2>/dev/null || true
python3 tests/export/whole.py "$work/site" && [ "$before" = "$(sha256sum "$work/site/export.json")" ] && echo "Killed after 100 files: the old export is whole." || compared=1
$site export --out "$work/site" --public-url "$address" >/dev/null && python3 tests/export/whole.py "$work/site" && echo "The next export took its place." || compared=1
exit "$compared"
