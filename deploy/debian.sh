#!/bin/sh
# Puts the site on the web from an unpacked release, on Debian 12 or later: deploy/debian.sh DOMAIN CONTACT [OPERATOR]
#   DOMAIN    the host name of the site; DNS leads to this machine, and ports 80 and 443 are open
#   CONTACT   an e-mail address that is read: readers report mistakes to it, and the certificate authority warns it
#   OPERATOR  who publishes the site: name and postal address; without it every page says that it is a test.
#             It and the contact can be changed later, in /srv/optoutguide/content/site.yaml
# Run it again for another version: it replaces the program, and keeps the content, other settings and a Caddyfile that was changed.
set -eu
# The service runs as a user of its own, who must be able to read what is copied.
umask 022
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

# The content belongs to the operator: it is copied once, and never overwritten. A program that rejects it is not installed.
content=/srv/optoutguide/content
if [ ! -e "$content" ]; then
    mkdir -p /srv/optoutguide
    cp -R "$release/app/content" "$content"
    sed -i "s|^# contact: .*|contact: $contact|" "$content/site.yaml"
    [ -z "$operator" ] || sed -i "s|^# operator: .*|operator: \"$operator\"|" "$content/site.yaml"
fi
"$release/app/OptOutGuide.Web" check --content "$content" || { echo "$content has errors for this version. Nothing was replaced." >&2; exit 1; }

# The program is replaced as a whole; the former one stays as app.old, to go back to.
mkdir -p /opt/optoutguide
rm -rf /opt/optoutguide/app.new /opt/optoutguide/app.old
cp -R "$release/app" /opt/optoutguide/app.new
[ ! -e /opt/optoutguide/app ] || mv /opt/optoutguide/app /opt/optoutguide/app.old
mv /opt/optoutguide/app.new /opt/optoutguide/app

# Other settings in the file stay.
settings=/etc/optoutguide.env
touch "$settings"
{
    grep -Ev '^(OPTOUTGUIDE_PublicUrl|AllowedHosts)=' "$settings" || true
    printf 'OPTOUTGUIDE_PublicUrl=https://%s\nAllowedHosts=%s\n' "$domain" "$domain"
} >"$settings.new"
mv "$settings.new" "$settings"
cp "$release/deploy/optoutguide.service" /etc/systemd/system/optoutguide.service

# Caddy's file is replaced while it is as Debian or this script wrote it; "written" is what this script wrote.
caddyfile=/etc/caddy/Caddyfile written=/opt/optoutguide/Caddyfile
sed -e "s/{\$DOMAIN}/$domain/; s/{\$CONTACT}/$contact/; s/{\$UPSTREAM:127.0.0.1:8080}/127.0.0.1:8080/" "$release/deploy/Caddyfile" >"$written.new"
if cmp -s "$caddyfile" "$written" || ! dpkg --verify caddy | grep -q " $caddyfile\$" || [ ! -e "$caddyfile" ]; then
    cp "$written.new" "$caddyfile"
else
    echo "$caddyfile has other content and stays. It needs what is in $written." >&2
fi
mv "$written.new" "$written"
caddy validate --config "$caddyfile" --adapter caddyfile >/dev/null 2>&1 || { echo "Caddy rejects $caddyfile." >&2; exit 1; }

systemctl daemon-reload
systemctl enable --quiet optoutguide caddy
systemctl restart optoutguide
systemctl reload-or-restart caddy
echo "Serving https://$domain. Log: journalctl --unit optoutguide --follow. Content: /srv/optoutguide/content; changes go live by themselves."
