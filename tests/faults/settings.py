"""Settings, options and listening addresses that cannot be used: one line, an exit code, and nothing listens."""
import os
import pathlib
import shutil
import socket
import stat
import subprocess

import program
import program_messages as messages
from program import HOST, Site

ANY = f"http://{HOST}:0"

# The setting, or option, and a part of the message.
INVALID_VARIABLES = [
    ("OPTOUTGUIDE_Drain", "2\rx", r"'2\u{000D}x'"), ("OPTOUTGUIDE_CacheMegabytes", "0", "'0'"), ("OPTOUTGUIDE_PublicUrl", '"https://a.example"', "https://a.example"),
    ("ASPNETCORE_ENVIRONMENT", '"Production"', '"Production"'), ("ASPNETCORE_HTTP_PORTS", "abc", "'abc'"), ("ASPNETCORE_HTTPS_PORTS", "443;x", "'443;x'"),
    ("DOTNET_HTTP_PORTS", "99999", "'99999'"), ("AllowedHosts", "https://a.example", "https://a.example"), ("AllowedHosts", "a.example\tb.example", r"\u{0009}"),
    ("Serilog__MinimumLevel__Default", "Nonsense", "'Nonsense'"), ("Serilog__MinimumLevel__Override__Microsoft", "Trace", "'Trace'"),
    ("Serilog__WriteTo__0__Name", "Consle", "'Consle'"), ("Kestrel__Endpoints__web__Url", "nonsense", "'nonsense'"), ("Kestrel__EndpointDefaults__Protocols", "http9", "'http9'"),
]
BLANK_VARIABLES = [
    "OPTOUTGUIDE_Content", "OPTOUTGUIDE_PublicUrl", "OPTOUTGUIDE_CacheMegabytes", "OPTOUTGUIDE_Drain", "ASPNETCORE_ENVIRONMENT", "ASPNETCORE_HTTP_PORTS",
    "ASPNETCORE_URLS", "AllowedHosts", "Serilog__MinimumLevel__Default", "Serilog__MinimumLevel__Override__Microsoft",
]
INVALID_ADDRESSES = [
    f"http://{HOST}:80x", f"http://{HOST}:6140?x", "http://unix:relative.sock", "http://[::1", "http://example.test:6140", f"http://{HOST}:6140/guide",
    "a,b", f"http://{HOST}:99999", f"https://{HOST}:0", "http://127.1:6140", "",
]


def check(checks):
    variables(checks)
    files(checks)
    addresses(checks)
    sockets(checks)


def start(*arguments, env=None):
    """A start that must fail: exit code, standard output, standard error."""
    try:
        done = subprocess.run(program.command_line(*arguments), env={**os.environ, **(env or {})}, capture_output=True, timeout=15, cwd="/")
    except subprocess.TimeoutExpired as running:
        return None, (running.stdout or b"").decode(), (running.stderr or b"").decode()
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def problems(result, expected, *parts):
    """What is wrong with a failed start: it must have a code, one line with some words, and no event in the log that tells of a failure."""
    code, output, error = result
    found = [] if code == expected else [f"exit code {code}, not {expected}"]
    if len(error.strip().splitlines()) != 1:
        found.append(f"not one line: {error[:300]}")
    found += [f"not named: {part}" for part in parts if part not in error]
    found += [line[:300] for line in output.splitlines() if any(f'"{level}"' in line for level in messages.FAILURES)]
    return [f"{problem} ({error.strip()[:200]})" for problem in found]


def variables(checks):
    for name, value, part in INVALID_VARIABLES:
        arguments = [] if "PORTS" in name else ["--urls", ANY]
        checks.check(f"{name}={value!r}", 1, problems(start(*arguments, env={name: value}), 2, name, part))
    # A blank with a carriage return, as from a file that was written on Windows.
    with Site(env=dict.fromkeys(BLANK_VARIABLES, " \r")) as running:
        checks.check("blank variables: as if unset", len(BLANK_VARIABLES), [] if running.get("/en")[0] == 200 else ["no page"])
    with Site(env={"AllowedHosts": f"a.example; {HOST}\r", "OPTOUTGUIDE_CacheMegabytes": "64\r", "ASPNETCORE_ENVIRONMENT": "Production\r"}) as running:
        checks.check("blanks around values: as without them", 3, [] if running.get("/en")[0] == 200 and running.events() else ["no page, or no JSON in the log"])
    for arguments in (["--content", ""], ["--out", ""], ["export", "--out", ""], ["export", "--single-file", "--out", " "], ["check", "--as-of", "9999-12-31"], ["--urls", ANY, "--urls", ANY]):
        code, _, error = start(*arguments)
        checks.check(f"{' '.join(map(repr, arguments))}", 1, [] if code == 2 and messages.UNHANDLED not in error else [f"{code}: {error[:300]}"])
    code, output = program.execute("check", wrap=lambda command: ["sh", "-c", '"$@" | head -1', "sh", *command])
    checks.check("check | head -1: no exception", 1, [] if code == 0 and messages.UNHANDLED not in output else [output[:300]])


def files(checks):
    """appsettings.json beside the program."""
    copy = program.work / "settings-app"
    shutil.copytree(program.app, copy, symlinks=True)
    here, program.app = program.app, copy
    try:
        for text, part in (("{", "appsettings.json"), ('{"AllowedHosts": "a/b"}', "AllowedHosts in appsettings.json"), ('{"Kestrel": {"Endpoints": {"web": {"Url": "nonsense"}}}}', "Kestrel:Endpoints:web:Url in appsettings.json")):
            (copy / "appsettings.json").write_text(text, encoding="utf-8")
            checks.check(f"appsettings.json: {text}", 1, problems(start("--urls", ANY, "--environment", "Production"), 2, part))
    finally:
        program.app = here
        shutil.rmtree(copy)


def addresses(checks):
    for address in INVALID_ADDRESSES:
        checks.check(f"--urls {address!r}", 1, problems(start("--urls", address, "--environment", "Production"), 2, address))
    for address in ("http://203.0.113.1:6140", "http://unix:/no/such/folder/s.sock"):
        checks.check(f"--urls {address}", 1, problems(start("--urls", address, "--environment", "Production"), 1, address))
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        address = f"http://{HOST}:{other.getsockname()[1]}"
        result = start("--urls", address, "--environment", "Production")
        checks.check("a port in use: one line", 1, problems(result, 1, f"{address} is in use") + ([result[1][:300]] if result[1] else []))
    late = {"Kestrel__Certificates__Default__Path": "/missing.pem"}
    checks.check("a certificate that is missing: one line", 1, problems(start("--urls", f"https://{HOST}:0", "--environment", "Production", env=late), 1, "/missing.pem"))
    # The settings of the site on the network do not concern an export.
    code, output = program.execute("export", "--out", program.work / "exported", env={"AllowedHosts": "guide.example", "Kestrel__Endpoints__web__Url": f"http://{HOST}:1"})
    checks.check("export with AllowedHosts and an endpoint: exit code 0", 1, [] if code == 0 else [output[-300:]])
    (program.work / "file").write_text("Mine.", encoding="utf-8")
    code, output = program.execute("export", "--out", program.work / "file")
    checks.check("export to a file: said before the work", 1, [] if code == 1 and messages.EXPORT_FAILED in output and messages.EXPORT_BEGINS not in output else [output[-300:]])


def sockets(checks):
    folder = program.work / "sockets"
    folder.mkdir()
    path = folder / "site.sock"
    command = program.command_line("--urls", f"http://unix:{path}", "--environment", "Production")
    with program.Process("socket", command, 0, is_up=lambda: responds(path)) as running:
        running.kill()
    checks.check("a killed site leaves its socket", 1, [] if stat.S_ISSOCK(os.stat(path).st_mode) else ["no socket"])
    with program.Process("socket", command, 1, is_up=lambda: responds(path)) as running:
        checks.check("the next one removes it and listens", 1, [] if responds(path) else ["no response"])
        result = start("--urls", f"http://unix:{path}", "--environment", "Production")
        checks.check("a socket in use is left alone and named", 1, problems(result, 1, f"{path} is in use") + ([] if responds(path) else ["no response"]))
    mine = folder / "mine"
    mine.write_text("Mine.", encoding="utf-8")
    result = start("--urls", f"http://unix:{mine}", "--environment", "Production")
    checks.check("a file at the path of a socket is never deleted", 1, problems(result, 1, str(mine)) + ([] if mine.read_text(encoding="utf-8") == "Mine." else ["changed"]))


def responds(path: pathlib.Path):
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(10)
        client.connect(str(path))
        client.sendall(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        return client.recv(64).startswith(b"HTTP/1.1 200")
