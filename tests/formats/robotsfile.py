"""robots.txt (RFC 9309), read by Python's own parser."""
from urllib.robotparser import RobotFileParser


def check(checks, site, addresses):
    answer = site.get("/robots.txt")
    robots = RobotFileParser(f"{site.address}/robots.txt")
    robots.read()
    checks.check("robots.txt: every page may be read, the health pages not; it names the sitemap", len(addresses), [
        *([] if answer.headers["Content-Type"] == "text/plain; charset=utf-8" else [answer.headers["Content-Type"]]),
        *(address for address in addresses if not robots.can_fetch("any", address)),
        *(["/health/live may be read"] if robots.can_fetch("any", f"{site.address}/health/live") else []),
        *([] if robots.site_maps() == [f"{site.address}/sitemap.xml"] else [f"names {robots.site_maps()}"]),
    ])
