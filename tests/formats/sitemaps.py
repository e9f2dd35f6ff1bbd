"""The sitemap (sitemaps.org, version 0.9), parsed by lxml, and validated if the schema is given."""
import os
from datetime import date
from pathlib import Path
from xml.sax.saxutils import quoteattr

from lxml import etree

MAP, XHTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"


def check(checks, site, languages):
    """Returns the URLs of all pages."""
    document = etree.fromstring(site.get("/sitemap.xml").body)
    urls = document.findall(f"{{{MAP}}}url")
    addresses = [url.findtext(f"{{{MAP}}}loc") for url in urls]
    checks.check("sitemap: every loc is unique and returns 200", len(addresses), [*{one for one in addresses if addresses.count(one) > 1}, *site.broken(addresses)])

    days = [(address, url.findtext(f"{{{MAP}}}lastmod")) for address, url in zip(addresses, urls)]
    checks.check("sitemap: every lastmod is a date that is not in the future", len(days), [f"{address}: {day}" for address, day in days if not is_past(day)])

    alternates = {address: {link.get("hreflang"): link.get("href") for link in url.findall(f"{{{XHTML}}}link")} for address, url in zip(addresses, urls)}
    checks.check("sitemap: alternates of every page are complete and mutual, and include the page itself", len(alternates), [
        f"{address}: {of}" for address, of in alternates.items()
        if sorted(of) != sorted(languages) or address not in of.values() or any(alternates.get(other) != of for other in of.values())])
    checks.check("sitemap: the head of every page has the same alternates", len(alternates), [
        f"{address}: {head}" for address, of in alternates.items() if (head := in_head(site, address)) != of])
    validate(checks, document, len(addresses))
    return addresses


def is_past(day):
    try:
        return date.fromisoformat(day) <= date.today()
    except (TypeError, ValueError):
        return False


def in_head(site, address):
    return {link.get("hreflang"): link.get("href") for link in site.get(address).page.xpath("//head/link[@rel='alternate'][@hreflang!='x-default']")}


def validate(checks, document, count):
    file = os.environ.get("SITEMAP_SCHEMA")
    if not file:
        checks.note("optional, not run: validation against the schema of sitemaps.org; set SITEMAP_SCHEMA")
        return
    link = Path(__file__).with_name("xhtml-link.xsd")
    imports = "".join(f"<xs:import namespace={quoteattr(space)} schemaLocation={quoteattr(Path(of).as_uri())}/>" for space, of in ((MAP, file), (XHTML, link)))
    schema = etree.XMLSchema(etree.fromstring(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'))
    schema.validate(document)
    checks.check("sitemap: valid against the schema of sitemaps.org (libxml2)", count, [f"line {error.line}: {error.message}" for error in schema.error_log])
    checks.note("xhtml:link, which that schema does not declare, was validated against xhtml-link.xsd")
