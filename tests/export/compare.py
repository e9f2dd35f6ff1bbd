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
            "Cross-Origin-Resource-Policy", "Permissions-Policy", "Strict-Transport-Security", "X-Robots-Tag"]
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
    share_links(checks, folder)
    with Site("--public-url", public) as live, nginx(folder, port) as nginx_host, caddy(folder, public) as caddy_host:
        pages = [urllib.parse.urlsplit(element.text).path for element in xml.fromstring(program.request(live.port, "/sitemap.xml")[2]).iter(LOCATION)]
        files = [path for path in manifest.files_of(folder) if re.search(r"\.(md|ics|xml|json|txt|css|js|svg|png)$|/optoutguide\.[a-z0-9-]+\.html$", path)]
        for host in (nginx_host, caddy_host):
            responses(checks, live, host, pages + files)
            links(checks, host, pages)
            errors(checks, host)
        live_vary(checks, live, pages + files)
        live_links(checks, live, pages, files)


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
    # The last ones are names of files in the export.
    not_found = [("/nothing", "en"), ("/fr/rien", "fr"), ("/en/guides/nothing", "en"), ("/404", "en"), ("/en/404", "en"), ("/fr/404", "fr"), ("/index", "en"), ("/fr/guides/facebook/index", "fr")]
    for path, language in not_found:
        status, _, body = program.request(host.port, path)
        problems += [] if status == 404 and f'<html lang="{language}"' in body.decode() else [f"{path}: {status}, not a 404 page in {language}"]
    checks.check(f"{host.name}: unknown URLs return a 404 page in their language", len(not_found), problems)

    private = ["/nginx.conf", "/Caddyfile", "/.nojekyll", "/_headers", "/en.html", "/en/index.html", "/go/facebook.html"]
    checks.check(f"{host.name}: configurations and internal file names return 404", len(private), [f"{path}: {status}" for path in private if (status := program.request(host.port, path)[0]) != 404])

    problems = []
    redirects = [("/en/", "/en"), ("/fr/guides/instagram/", "/fr/guides/instagram")]
    for path, target in redirects:
        status, headers, _ = program.request(host.port, path)
        problems += [] if status == 301 and urllib.parse.urlsplit(headers["Location"]).path == target else [f"{path}: {status} {headers['Location']}"]
    checks.check(f"{host.name}: URLs with a trailing slash are redirected", len(redirects), problems)

    choices = ["/", "/go/instagram", "/go/index"]
    checks.check(f"{host.name}: URLs without a language return the choice of languages", len(choices), [path for path in choices if messages.LANGUAGE_CHOICE not in program.request(host.port, path)[2].decode()])


def share_links(checks, folder):
    """The previews that robots see, which run no script."""
    files = [folder / "index.html", *sorted((folder / "go").glob("*.html"))]
    wanted = ("og:title", "og:description", "og:url", "og:image", "og:locale")
    checks.check("export: every link without a language has a preview", len(files), [
        f"{file.name}: no {name}" for file in files for name in wanted if f'<meta property="{name}" content="' not in file.read_text(encoding="utf-8")])
    checks.check("export: GitHub Pages publishes the files as they are (.nojekyll)", 1, [] if (folder / ".nojekyll").exists() else ["no .nojekyll"])
    pages = [file for file in folder.rglob("*.html") if file.with_suffix("").is_dir()]
    checks.check("export: a page that is a folder as well is the folder's index, too", len(pages), [
        str(file) for file in pages if not (index := file.with_suffix("") / "index.html").exists() or index.read_bytes() != file.read_bytes()])


def live_vary(checks, live, paths):
    problems = []
    for path in paths:
        for method, headers in (("GET", {}), ("GET", {"Accept-Encoding": ""}), ("HEAD", {}), ("HEAD", {"Accept-Encoding": "br"}), ("GET", {"Accept-Encoding": "identity"})):
            status, answered, _ = program.request(live.port, path, method, headers=headers)
            if "Accept-Encoding" not in (answered["Vary"] or "") and not path.endswith(".png"):
                problems.append(f"{method} {path} {headers}: {status}, Vary {answered['Vary']}")
            elif answered["ETag"] and (again := program.request(live.port, path, method, headers={**headers, "If-None-Match": answered["ETag"]}))[:1] != (304,):
                problems.append(f"{method} {path} {headers}: {again[0]}, not 304")
            elif answered["ETag"] and not path.endswith(".png") and "Accept-Encoding" not in (again[1]["Vary"] or ""):
                problems.append(f"{method} {path} {headers}: 304 without Vary")
    checks.check("live: every response that has encodings varies by Accept-Encoding, 304 and HEAD too", len(paths), problems)


# What mail programs, punctuation and people add to a link.
ENDINGS = ["/", "//", ".", ")", ",", "%20", "%22", "%3E", "%E2%80%A6", "%2F", ".html"]


def live_links(checks, live, pages, files):
    shares = sorted({f"/go/{file.stem}" for file in (program.work / "site" / "go").glob("*.html")})
    paths = [*shares, *pages[::10], *[file for file in files if re.search(r"\.(ics|xml|md)$", file)][::10]]
    cases = [(path + ending, path) for path in paths for ending in ENDINGS] + [(path.upper(), path) for path in paths] + [("/" + path.replace("/", "//"), path) for path in paths]
    problems = []
    for asked, path in cases:
        status, headers, _ = program.request(live.port, asked)
        if (status, headers["Location"]) != (301, path):
            problems.append(f"{asked}: {status} {headers['Location']}")
    checks.check("live: pages, files and share links forgive capitals, slashes and trailing marks", len(cases), problems)
    hostile = ["//evil.example/", "//evil.example/en", "/go//evil.example", "/go/https://evil.example", "/%2F%2Fevil.example", "/%5Cevil.example", "//evil.example/..%2Fen"]
    checks.check("live: no redirect leads to another host", len(hostile), [
        f"{path}: {status} {headers['Location']}" for path in hostile for status, headers, _ in [program.request(live.port, path)] if status != 404])
