#!/usr/bin/env bash
# The part of headers.sh that runs in a network of its own. Argument: the work folder.
set -euo pipefail
work=$1
ip link set lo up
started=()
cleanup() { for id in "${started[@]}"; do kill "$id" 2>/dev/null || true; done; wait 2>/dev/null || true; }
trap cleanup EXIT

dotnet "$work/app/OptOutGuide.Web.dll" --urls http://127.0.0.1:8080 --public-url https://localhost --environment Production >"$work/site.log" 2>&1 &
started+=($!)
HOME="$work" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config" caddy run --config "$work/Caddyfile" --adapter caddyfile >"$work/caddy.log" 2>&1 &
started+=($!)
root="$work/data/caddy/pki/authorities/local/root.crt"
for _ in $(seq 150); do [ -e "$root" ] && curl --silent --fail --output /dev/null --cacert "$root" https://localhost/en && break; sleep 0.2; done

# From where the packages are found.
cd "$work"
failed=0
policy=$(curl --silent --head --cacert "$root" https://localhost/en | tr -d '\r' | sed -n 's/^content-security-policy: //Ip')
node policy.mjs "$policy" || failed=1
NODE_EXTRA_CA_CERTS="$root" node node_modules/@mdn/mdn-http-observatory/src/scan.js localhost >"$work/scan.json" || true
node grade.mjs "$work/scan.json" || failed=1
exit "$failed"
