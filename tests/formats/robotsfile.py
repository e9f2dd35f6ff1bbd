"""robots.txt (RFC 9309), parsed by the Python standard library."""
from urllib.robotparser import RobotFileParser


def check(checks, site, addresses):
    response = site.get("/robots.txt")
    robots = RobotFileParser(f"{site.address}/robots.txt")
    robots.read()
    checks.check("robots.txt: every page is allowed, the health endpoints are not; it names the sitemap", len(addresses), [
        *([] if response.headers["Content-Type"] == "text/plain; charset=utf-8" else [response.headers["Content-Type"]]),
        *(address for address in addresses if not robots.can_fetch("any", address)),
        *(["/health/live is allowed"] if robots.can_fetch("any", f"{site.address}/health/live") else []),
        *([] if robots.site_maps() == [f"{site.address}/sitemap.xml"] else [f"sitemaps: {robots.site_maps()}"]),
    ])
