"""Exports for each host of --for, read by the host's own parser or served by its own server where there is one, else by its documented rules."""
import html
import json
import os
import re
import subprocess
import sys

import program

BASE = "/guide"
URL = "https://guide.example"
MAX_REDIRECTS = 3


def check(checks):
    for host in ("github-pages", "netlify", "cloudflare", "s3", "plain"):
        for base in ("", BASE):
            folder = program.work / f"for-{host}{base.replace('/', '-')}"
            subprocess.run(program.command_line("export", "--out", folder, "--for", host, "--public-url", URL + base), check=True, capture_output=True)
            globals()[host.replace("-", "_")](checks, f"{host}, {base or 'no base path'}", folder, base)


def node(*arguments):
    return ["node", str(program.work / "hosts.mjs"), *map(str, arguments)]


def netlify(checks, name, folder, base):
    read = json.loads(subprocess.run(node("netlify", folder), check=True, capture_output=True, text=True).stdout)
    rules = sum(line.startswith("/") for line in (folder / "_headers").read_text().splitlines())
    redirects = len((folder / "_redirects").read_text().splitlines())
    checks.check(f"{name}: its parsers read every rule", rules + redirects, [*read["errors"], *([] if (rules, redirects) == (len(read["headers"]), len(read["redirects"])) else ["a rule is missing"])])
    missing = [path for path, _ in read["headers"] if path != "/*" and not (folder / path[1:]).is_file()]
    checks.check(f"{name}: every rule is about a file", rules, missing)
    walk(checks, name, by_name(folder), base)


def cloudflare(checks, name, folder, base):
    port = program.free_port()
    command = ["wrangler", "pages", "dev", str(folder), "--ip", program.HOST, "--port", str(port), "--compatibility-date", "2026-05-01"]
    environment = {"CI": "1", "WRANGLER_SEND_METRICS": "false", "HOME": str(program.work)}
    with program.Process("wrangler", command, port, env=environment) as server:
        walk(checks, name, lambda path: program.request(port, path), base)
        problems = [line for line in server.output().splitlines() if re.search(r"invalid|maximum number|ignor", line, re.I)]
        checks.check(f"{name}: wrangler reads every rule", 1, problems)
        _, page, _ = program.request(port, base + "/en/guides/facebook")
        _, data, _ = program.request(port, base + "/data.json")
        expected = {"frame-ancestors": page["Content-Security-Policy"] or "", "same-origin": page["Cross-Origin-Resource-Policy"] or "", "cross-origin": data["Cross-Origin-Resource-Policy"] or ""}
        checks.check(f"{name}: headers are sent", len(expected), [f"no {word}: {text}" for word, text in expected.items() if word not in text])
        status, headers, _ = program.request(port, base + "/fr/rien")
        checks.check(f"{name}: a missing page is 404 in its language", 1, [] if status == 404 and '<html lang="fr"' in program.request(port, base + "/fr/rien")[2].decode() else [str(status)])


def plain(checks, name, folder, base):
    root = below(folder, base)
    port = program.free_port()
    python = [sys.executable, "-m", "http.server", str(port), "--bind", program.HOST, "--directory", str(root)]
    with program.Process("http.server", python, port):
        walk(checks, f"{name}, python3 -m http.server", lambda path: program.request(port, path), base)
    port = program.free_port()
    with program.Process("serve", node("serve", root, port), port):
        walk(checks, f"{name}, npx serve", lambda path: program.request(port, path), base)
    policies(checks, name, folder)


def github_pages(checks, name, folder, base):
    walk(checks, name, by_name(below(folder, base)), base)
    policies(checks, name, folder)
    unread = [str(file) for file in folder.rglob("*") if file.name in ("_headers", "_redirects", "nginx.conf", "Caddyfile") or file.suffix in (".br", ".gz")]
    checks.check(f"{name}: nothing that it does not read", 1, [*unread, *([] if (folder / ".nojekyll").is_file() else ["no .nojekyll"])])


def s3(checks, name, folder, base):
    """The script runs with a command aws that notes what it is asked."""
    tools, notes = program.work / "s3-tools", program.work / "s3-notes"
    tools.mkdir(exist_ok=True)
    notes.unlink(missing_ok=True)
    (tools / "aws").write_text('#!/bin/sh\nfor word; do printf "%s\\t" "$word"; done >>"$NOTES"\necho >>"$NOTES"\n')
    (tools / "aws").chmod(0o755)
    subprocess.run(["sh", str(folder / "s3-upload.sh"), "bucket", "--region", "eu-west-3"], check=True, cwd="/", env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "NOTES": str(notes)})
    objects = {}
    for line in notes.read_text().splitlines():
        words = line.split("\t")
        options = dict(zip(words[2:-1:2], words[3::2]))
        objects["/" + options["--key"]] = options

    def answer(path):
        found = objects.get(path if path != base + "/" else base + "/index.html")
        if found is None:
            return 404, {}, b""
        if "--website-redirect-location" in found:
            return 301, {"Location": found["--website-redirect-location"]}, b""
        return 200, {"Content-Type": found["--content-type"]}, (folder / found["--body"]).read_bytes()

    walk(checks, name, answer, base)
    wrong = [key for key, options in objects.items() if "." not in key.rsplit("/", 1)[1] and options["--content-type"] != "text/html; charset=utf-8"]
    checks.check(f"{name}: every page is uploaded as HTML, with the options of the caller", len(objects), [*wrong, *[key for key, options in objects.items() if options["--region"] != "eu-west-3"]])


def by_name(root):
    """GitHub Pages and Netlify: the file, the file with .html, the index of the folder."""
    def answer(path):
        for file in (root / path[1:], root / (path[1:] + ".html"), root / path[1:] / "index.html"):
            if file.is_file():
                return 200, {}, file.read_bytes()
        return 404, {}, b""
    return answer


def below(folder, base):
    """A folder that shows the export at the base path."""
    if not base:
        return folder
    root = folder.with_name(folder.name + "-root")
    root.mkdir(exist_ok=True)
    (root / base[1:]).symlink_to(folder)
    return root


def walk(checks, name, answer, base):
    """Follows every link from the start page and from /go/facebook."""
    seen, waiting, problems = set(), [base + "/", base + "/go/facebook", base + "/en/index"], []
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        if not path.startswith(base + "/"):
            problems.append(f"{path} is not below {base}")
            continue
        status, headers, body = answer(path)
        for _ in range(MAX_REDIRECTS):
            if status not in (301, 302, 307, 308):
                break
            target = headers["Location"]
            status, headers, body = answer(target if target.startswith("/") else path.rsplit("/", 1)[0] + "/" + target)
        if status != 200:
            problems.append(f"{path}: {status}")
        elif body.lstrip()[:9].lower() == b"<!doctype" and "optoutguide." not in path:
            waiting += [html.unescape(link) for link in re.findall(r'\s(?:href|src)="(/[^"#?]*)', body.decode())]
    checks.check(f"{name}: every link is found", len(seen), problems)


def policies(checks, name, folder):
    pages = [file for file in folder.rglob("*.html") if "optoutguide." not in file.name and 'http-equiv="refresh"' not in file.read_text(encoding="utf-8")]
    missing = [str(page) for page in pages if 'http-equiv="Content-Security-Policy"' not in page.read_text(encoding="utf-8")]
    checks.check(f"{name}: every page has the policy that no header has", len(pages), missing)
