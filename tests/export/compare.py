"""Compares an export behind other servers with the live site: bytes and the headers that matter, for each address and encoding."""
import http.client
import json
import pathlib
import re
import sys
import time
import urllib.parse
import xml.etree.ElementTree as xml

live, folder, hosts = sys.argv[1], pathlib.Path(sys.argv[2]), dict(entry.split("=", 1) for entry in sys.argv[3:])
COMPARED = ["Content-Type", "Content-Encoding", "Cache-Control", "Access-Control-Allow-Origin", "Link", "Content-Disposition",
            "Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options", "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy", "Permissions-Policy", "Strict-Transport-Security"]
failures, checks = [], 0


def ask(base, path, encoding="identity"):
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(base).netloc, timeout=20)
    connection.request("GET", path, headers={"Accept-Encoding": encoding})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, {name: response.getheader(name) for name in [*COMPARED, "Vary", "Location", "Server"]}, body


def check(ok, what):
    global checks
    checks += 1
    if not ok:
        failures.append(what)


def normal(name, value):
    # Names of types and charsets have no case, and a blank before the charset is optional. Styles and scripts take the page's charset.
    if name == "Content-Type" and value:
        value = value.lower().replace("; ", ";")
        return value.replace(";charset=utf-8", "") if value.startswith(("text/css", "text/javascript")) else value
    return value


for base in [live, *hosts.values()]:
    for _ in range(100):
        try:
            ask(base, "/robots.txt")
            break
        except OSError:
            time.sleep(0.3)

space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
pages = [urllib.parse.urlsplit(loc.text).path for loc in xml.fromstring(ask(live, "/sitemap.xml")[2]).iter(space + "loc")]
files = json.loads((folder / "export.json").read_text(encoding="utf-8"))["files"]
others = [path for path in files if re.search(r"\.(md|ics|xml|json|txt|css|js|svg|png)$", path)] + [path for path in files if re.search(r"/optoutguide\.[a-z-]+\.html$", path)]

for name, base in hosts.items():
    for path in pages + others:
        for encoding in ["identity", "gzip", "br"]:
            expected, answer = ask(live, path, encoding), ask(base, path, encoding)
            check(expected[0] == answer[0] == 200, f"{name} {path} {encoding}: {answer[0]}, live {expected[0]}")
            if expected[1]["Content-Encoding"] == answer[1]["Content-Encoding"]:
                check(expected[2] == answer[2], f"{name} {path} {encoding}: other bytes")
            for header in COMPARED:
                # Plain names of assets are not fingerprinted, and a host may choose how often it asks for them.
                if header == "Cache-Control" and path.endswith(".png"):
                    continue
                mine, theirs = normal(header, expected[1][header]), normal(header, answer[1][header])
                check(mine == theirs, f"{name} {path} {encoding}: {header} is {theirs!r}, live {mine!r}")
            if answer[1]["Content-Encoding"]:
                check("accept-encoding" in (answer[1]["Vary"] or "").lower(), f"{name} {path} {encoding}: no Vary")
    links = set()
    for path in pages:
        links |= set(re.findall(r'\s(?:href|src)="(/[^"#?]*)', ask(base, path)[2].decode()))
    for link in sorted(links):
        check(ask(base, link)[0] == 200, f"{name}: dead link {link}")
    for path, language in [("/nothing", "en"), ("/fr/rien", "fr"), ("/en/guides/nothing", "en")]:
        status, headers, body = ask(base, path)
        check(status == 404 and f'<html lang="{language}"' in body.decode(), f"{name} {path}: {status}, not a 404 in {language}")
    for path in ["/nginx.conf", "/Caddyfile", "/en.html"]:
        check(ask(base, path)[0] == 404, f"{name} {path} is served")
    for path, target in [("/en/", "/en"), ("/fr/guides/instagram/", "/fr/guides/instagram")]:
        status, headers, _ = ask(base, path)
        check(status == 301 and urllib.parse.urlsplit(headers["Location"]).path == target, f"{name} {path}: {status} {headers['Location']}")
    check("data-choose" in ask(base, "/")[2].decode() and "data-choose" in ask(base, "/go/instagram")[2].decode(), f"{name}: no page of choices")
    print(f"{name}: {len(pages)} pages, {len(others)} files, {len(links)} links")

for failure in failures[:40]:
    print("FAILED", failure)
print(f"{checks} checks, {len(failures)} failed")
sys.exit(1 if failures else 0)
