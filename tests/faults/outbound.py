"""The program opens no outbound connection: checked by its system calls and its sockets."""
import os
import pathlib
import re

import program
from program import GUIDE, Site


def check(checks):
    trace, folder = program.work / "trace", program.copy_content("content-trace")
    with Site("--content", folder, wrap=lambda command: ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o", str(trace), *command]) as running:
        links = set(re.findall(r'(?:href|src)="(/[^"#]*)', running.get("/en")[2]))
        paths = [*sorted(links), GUIDE, "/", "/go/facebook", "/data.json", "/en/feed.xml", "/no-such-page", "/health/ready"]
        for path in paths:
            for encoding in ("identity", "gzip", "br"):
                running.get(path, **{"Accept-Encoding": encoding, "Accept-Language": "fr", "X-Forwarded-For": "203.0.113.7", "Referer": "https://example.org/"})
        program.mark(folder, "traced")
        program.until(lambda: "swapmarktraced" in running.get(GUIDE)[2])
        foreign = connections(running)
        child = int(pathlib.Path(f"/proc/{running.process.pid}/task/{running.process.pid}/children").read_text().split()[0])
        os.kill(child, 15)
        running.process.wait(15)
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    out = [line for line in lines if re.search(r"\b(connect|sendto|sendmsg|sendmmsg)\(", line) and re.search(r"sa_family=AF_INET6?", line)]
    checks.check("no system call connects or sends to an internet address, from start to exit, with a reload", len(paths) * 3, out)
    checks.check("its sockets are the listening one and those of accepted connections", 1, foreign)


def connections(running):
    """Sockets of the process whose own port is not the site's."""
    children = pathlib.Path(f"/proc/{running.process.pid}/task/{running.process.pid}/children").read_text().split()
    own = set()
    for descriptor in pathlib.Path(f"/proc/{children[0]}/fd").iterdir():
        try:
            own.add(os.readlink(descriptor))
        except OSError:
            pass
    found = []
    for table in ("tcp", "tcp6", "udp", "udp6"):
        for line in pathlib.Path(f"/proc/{children[0]}/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if f"socket:[{fields[9]}]" in own and int(fields[1].rpartition(":")[2], 16) != running.port:
                found.append(f"{table} {fields[1]} {fields[2]}")
    return found
