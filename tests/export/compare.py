"""Compares an export behind nginx and Caddy with the live site: status, body and headers, for each URL and encoding."""
import re
import urllib.parse
import xml.etree.ElementTree as xml

import manifest
import program
import program_messages as messages
from program import HOST, Process, Site

COMPARED = ["Content-Type", "Content-Encoding", "Cache-Control", "Access-Control-Allow-Origin", "Link", "Content-Disposition",
            "Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options", "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy", "Permissions-Policy", "Strict-Transport-Security"]
ENCODINGS = ["identity", "gzip", "br"]
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
# Where the sample configurations expect the export.
SAMPLE_FOLDER = "/var/www/optoutguide"


def check(checks):
    folder, port = program.work / "site", program.free_port()
    public = f"http://{HOST}:{port}"
    code, output = program.execute("export", "--out", folder, "--public-url", public)
    if code != 0:
        raise RuntimeError(output)
    with Site("--public-url", public) as live, nginx(folder, port) as nginx_host, caddy(folder, public) as caddy_host:
        pages = [urllib.parse.urlsplit(element.text).path for element in xml.fromstring(program.request(live.port, "/sitemap.xml")[2]).iter(LOCATION)]
        files = [path for path in manifest.files_of(folder) if re.search(r"\.(md|ics|xml|json|txt|css|js|svg|png)$|/optoutguide\.[a-z-]+\.html$", path)]
        for host in (nginx_host, caddy_host):
            responses(checks, live, host, pages + files)
            links(checks, host, pages)
            errors(checks, host)


def nginx(folder, port):
    """nginx with the sample configuration; changed are only folder and port, and Brotli is switched on as its comment describes."""
    work = program.work
    sample = (folder / "nginx.conf").read_text(encoding="utf-8")
    (work / "site.conf").write_text(replaced(sample, {SAMPLE_FOLDER: str(folder), "listen 80;": f"listen {HOST}:{port};", "# brotli_static on": "brotli_static on"}), encoding="utf-8")
    (work / "nginx.conf").write_text(f"""load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
pid {work}/nginx.pid;
error_log {work}/nginx-error.log;
daemon off;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {work}/t1; proxy_temp_path {work}/t2; fastcgi_temp_path {work}/t3; uwsgi_temp_path {work}/t4; scgi_temp_path {work}/t5;
    include {work}/site.conf;
}}
""", encoding="utf-8")
    return Process("nginx", ["nginx", "-c", str(work / "nginx.conf")], port)


def caddy(folder, public):
    """Caddy with the sample configuration; changed are only folder and address."""
    work, port = program.work, program.free_port()
    sample = (folder / "Caddyfile").read_text(encoding="utf-8")
    site = replaced(sample, {SAMPLE_FOLDER: str(folder), f"{public} {{": f"http://{HOST}:{port} {{"})
    (work / "Caddyfile").write_text("{\n    admin off\n    auto_https off\n}\n" + site, encoding="utf-8")
    return Process("caddy", ["caddy", "run", "--config", str(work / "Caddyfile"), "--adapter", "caddyfile"], port, env={"HOME": str(work)})


def replaced(text, changes):
    for old, new in changes.items():
        if old not in text:
            raise ValueError(f"not in the sample configuration: {old!r}")
        text = text.replace(old, new)
    return text


def responses(checks, live, host, paths):
    statuses, bodies, headers, varies = [], [], [], []
    for path in paths:
        for encoding in ENCODINGS:
            what = f"{path} {encoding}"
            expected, actual = (program.request(server.port, path, headers={"Accept-Encoding": encoding}) for server in (live, host))
            statuses += [] if expected[0] == actual[0] == 200 else [f"{what}: {actual[0]}, live {expected[0]}"]
            if expected[1]["Content-Encoding"] == actual[1]["Content-Encoding"]:
                bodies += [] if expected[2] == actual[2] else [what]
            if actual[1]["Content-Encoding"] and "accept-encoding" not in (actual[1]["Vary"] or "").lower():
                varies.append(what)
            for name in COMPARED:
                # Images have no fingerprint in their URL, and a host may choose how long they are cached.
                if name == "Cache-Control" and path.endswith(".png"):
                    continue
                mine, theirs = normal(name, expected[1][name]), normal(name, actual[1][name])
                headers += [] if mine == theirs else [f"{what}: {name} is {theirs!r}, live {mine!r}"]
    count = len(paths) * len(ENCODINGS)
    checks.check(f"{host.name}: every URL of the export returns 200, as the live site does", count, statuses)
    checks.check(f"{host.name}: bodies in the same encoding are identical to the live site's", count, bodies)
    checks.check(f"{host.name}: headers are the live site's", count * len(COMPARED), headers)
    checks.check(f"{host.name}: compressed responses vary by Accept-Encoding", count, varies)


def normal(name, value):
    # Media types and charsets are case-insensitive, and the space before the charset is optional. Styles and scripts take the page's charset.
    if name == "Content-Type" and value:
        value = value.lower().replace("; ", ";")
        return value.replace(";charset=utf-8", "") if value.startswith(("text/css", "text/javascript")) else value
    return value


def links(checks, host, pages):
    found = {link for path in pages for link in re.findall(r'\s(?:href|src)="(/[^"#?]*)', program.request(host.port, path)[2].decode())}
    checks.check(f"{host.name}: every link of the pages returns 200", len(found), [f"{link}: {status}" for link in sorted(found) if (status := program.request(host.port, link)[0]) != 200])


def errors(checks, host):
    problems = []
    not_found = [("/nothing", "en"), ("/fr/rien", "fr"), ("/en/guides/nothing", "en")]
    for path, language in not_found:
        status, _, body = program.request(host.port, path)
        problems += [] if status == 404 and f'<html lang="{language}"' in body.decode() else [f"{path}: {status}, not a 404 page in {language}"]
    checks.check(f"{host.name}: unknown URLs return a 404 page in their language", len(not_found), problems)

    private = ["/nginx.conf", "/Caddyfile", "/en.html"]
    checks.check(f"{host.name}: configurations and internal file names return 404", len(private), [f"{path}: {status}" for path in private if (status := program.request(host.port, path)[0]) != 404])

    problems = []
    redirects = [("/en/", "/en"), ("/fr/guides/instagram/", "/fr/guides/instagram")]
    for path, target in redirects:
        status, headers, _ = program.request(host.port, path)
        problems += [] if status == 301 and urllib.parse.urlsplit(headers["Location"]).path == target else [f"{path}: {status} {headers['Location']}"]
    checks.check(f"{host.name}: URLs with a trailing slash are redirected", len(redirects), problems)

    choices = ["/", "/go/instagram"]
    checks.check(f"{host.name}: URLs without a language return the choice of languages", len(choices), [path for path in choices if messages.LANGUAGE_CHOICE not in program.request(host.port, path)[2].decode()])
