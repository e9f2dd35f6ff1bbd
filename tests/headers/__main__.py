"""Checks the security headers behind Caddy with TLS. Argument: a work folder that holds the program as app/, and the npm packages."""
import http.client
import json
import os
import pathlib
import ssl
import subprocess
import sys

import checks
import program
from program import Process, Site

CADDYFILE = pathlib.Path(__file__).with_name("Caddyfile")
PORT = 8080  # as in the Caddyfile


class Caddy(Process):
    """With a certificate of its own authority for localhost."""

    def __init__(self):
        work = program.work
        self.authority = work / "data/caddy/pki/authorities/local/root.crt"
        super().__init__("caddy", ["caddy", "run", "--config", str(CADDYFILE), "--adapter", "caddyfile"], 443,
                         env={"HOME": str(work), "XDG_DATA_HOME": str(work / "data"), "XDG_CONFIG_HOME": str(work / "config")})

    def is_up(self):
        return self.authority.exists() and self.head("/en").status == 200

    def head(self, path):
        connection = http.client.HTTPSConnection("localhost", timeout=20, context=ssl.create_default_context(cafile=self.authority))
        try:
            connection.request("HEAD", path)
            response = connection.getresponse()
            response.read()
            return response
        finally:
            connection.close()


def check(counted):
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    with Site("--public-url", "https://localhost", port=PORT), Caddy() as caddy:
        policy(counted, caddy)
        observatory(counted, caddy)


def policy(counted, caddy):
    value = caddy.head("/en").headers["Content-Security-Policy"]
    if not value:
        counted.check("csp_evaluator: there is a Content-Security-Policy", 1, ["no header"])
        return
    counted.note(f"Content-Security-Policy: {value}")
    findings = json.loads(node("evaluate.mjs", value))
    counted.check("csp_evaluator: no findings", 1, [f"{finding['directive']} {finding.get('value') or ''}: {finding['description']} (severity {finding['severity']})" for finding in findings])


def observatory(counted, caddy):
    result = json.loads(node("node_modules/@mdn/mdn-http-observatory/src/scan.js", "localhost", env={"NODE_EXTRA_CA_CERTS": str(caddy.authority)}))
    if result.get("error"):
        raise RuntimeError(result["error"])
    for name, test in result["tests"].items():
        counted.check(f"HTTP Observatory: {name}: {test['result']} ({test['scoreModifier']:+} points)", 1, [] if test["pass"] else ["not passed"])
    scan = result["scan"]
    counted.check(f"HTTP Observatory: grade {scan['grade']}, {scan['score']} points, {scan['testsPassed']} of {scan['testsQuantity']} tests passed", scan["testsQuantity"], [] if scan["grade"] == "A+" else ["expected: A+"])


def node(script, *arguments, env=None):
    """What a script prints."""
    done = subprocess.run(["node", script, *arguments], cwd=program.work, env={**os.environ, **(env or {})}, capture_output=True, text=True, timeout=120)
    if not done.stdout.strip():
        raise RuntimeError(done.stderr[-2000:] or f"{script}: no output, exit code {done.returncode}")
    return done.stdout


if __name__ == "__main__":
    program.prepare(sys.argv[1])
    checks.run({"headers": check})
