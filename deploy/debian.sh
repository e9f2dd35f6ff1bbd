#!/bin/sh
# Puts the site on the web from an unpacked release, on Debian 12 or later: deploy/debian.sh DOMAIN CONTACT [OPERATOR]
#   DOMAIN    the host name of the site; DNS leads to this machine, and ports 80 and 443 are open
#   CONTACT   an e-mail address that is read: readers report mistakes to it, and the certificate authority warns it
#   OPERATOR  who publishes the site: name and postal address; without it every page says that it is a test.
#             It and the contact can be changed later, in /srv/optoutguide/content/site.yaml
# Run it again for another version: it replaces the program and keeps the content.
set -eu
if [ $# -lt 2 ] || [ $# -gt 3 ]; then sed -n '2,7s/^# *//p' "$0" >&2; exit 2; fi
domain=$1 contact=$2 operator=${3:-}
case $domain in *[!a-z0-9.-]* | "") echo "'$domain' is not a host name in lower case, like guide.example.org." >&2; exit 2 ;; esac
case $contact in *[!A-Za-z0-9.@_+-]* | *@*@* | @* | *@) echo "'$contact' is not an e-mail address." >&2; exit 2 ;; *@*.*) ;; *) echo "'$contact' is not an e-mail address." >&2; exit 2 ;; esac
case $operator in *[\"\\\&\|]* | *"
"*) echo "The operator is one line without \", \\, & and |." >&2; exit 2 ;; esac
[ "$(id -u)" = 0 ] || { echo "Run it as root: sudo $0 …" >&2; exit 1; }
release=$(cd "$(dirname "$0")/.." && pwd)
[ -x "$release/app/OptOutGuide.Web" ] || { echo "There is no program in $release/app. Unpack a release and run its deploy/debian.sh." >&2; exit 1; }

# The program brings .NET along; it needs Debian's Unicode library and time zones. Caddy does TLS.
apt-get update -qq
icu=$(apt-cache pkgnames libicu | grep -E '^libicu[0-9]+$' | sort -V | tail -1)
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$icu" tzdata ca-certificates caddy >/dev/null

# The program is replaced as a whole; the former one stays as app.old, to go back to.
mkdir -p /opt/optoutguide
rm -rf /opt/optoutguide/app.new /opt/optoutguide/app.old
cp -R "$release/app" /opt/optoutguide/app.new
[ ! -e /opt/optoutguide/app ] || mv /opt/optoutguide/app /opt/optoutguide/app.old
mv /opt/optoutguide/app.new /opt/optoutguide/app

# The content belongs to the operator: it is copied once, and never overwritten.
if [ ! -e /srv/optoutguide/content ]; then
    mkdir -p /srv/optoutguide
    cp -R "$release/app/content" /srv/optoutguide/content
    sed -i "s|^# contact: .*|contact: $contact|" /srv/optoutguide/content/site.yaml
    [ -z "$operator" ] || sed -i "s|^# operator: .*|operator: \"$operator\"|" /srv/optoutguide/content/site.yaml
fi
"/opt/optoutguide/app/OptOutGuide.Web" check --content /srv/optoutguide/content

cat >/etc/optoutguide.env <<SETTINGS
OPTOUTGUIDE_PublicUrl=https://$domain
AllowedHosts=$domain
SETTINGS
cp "$release/deploy/optoutguide.service" /etc/systemd/system/optoutguide.service

# Another site in Caddy's file would be lost, so it is kept.
if [ -e /etc/caddy/Caddyfile ] && [ ! -e /etc/caddy/Caddyfile.before-optoutguide ]; then
    cp /etc/caddy/Caddyfile /etc/caddy/Caddyfile.before-optoutguide
fi
sed -e "s/{\$DOMAIN}/$domain/; s/{\$CONTACT}/$contact/; s/{\$UPSTREAM:127.0.0.1:8080}/127.0.0.1:8080/" "$release/deploy/Caddyfile" >/etc/caddy/Caddyfile
caddy validate --config /etc/caddy/Caddyfile --adapter caddyfile >/dev/null 2>&1 || { echo "Caddy rejects /etc/caddy/Caddyfile." >&2; exit 1; }

systemctl daemon-reload
systemctl enable --quiet optoutguide caddy
systemctl restart optoutguide
systemctl reload-or-restart caddy
echo "Serving https://$domain. Log: journalctl --unit optoutguide --follow. Content: /srv/optoutguide/content; changes go live by themselves."
