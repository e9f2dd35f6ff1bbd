"""JSON-LD in the head of every page, with types and properties of schema.org."""
import json
from datetime import date

from jsonobjects import objects_in

# The part of schema.org that pages of this site use.
TYPES = {
    "WebSite": {"name", "url", "description", "inLanguage", "license", "publisher"},
    "WebPage": {"name", "url", "description", "inLanguage", "dateModified", "license", "isAccessibleForFree", "publisher"},
    "Article": {"headline", "url", "description", "inLanguage", "dateModified", "license", "isAccessibleForFree", "publisher"},
    "Organization": {"name", "url"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
}


def check(checks, site, addresses):
    graphs, problems = {}, []
    for address in addresses:
        try:
            (text,) = site.get(address).page.xpath("//head/script[@type='application/ld+json']/text()")
            graph = json.loads(text)
            if graph["@context"] != "https://schema.org":
                raise ValueError(graph["@context"])
            graphs[address] = graph["@graph"]
        except (ValueError, KeyError) as error:
            problems.append(f"{address}: {error!r}")
    checks.check("JSON-LD: every page has one valid script", len(addresses), problems)

    found = [(address, thing) for address, graph in graphs.items() for thing in objects_in(graph)]
    checks.check("JSON-LD: every type and property is in schema.org", len(found), [
        f"{address}: {thing}" for address, thing in found if thing.get("@type") not in TYPES or set(thing) - {"@type"} - TYPES[thing["@type"]]])

    about = [(address, thing) for address, thing in found if thing.get("@type") in ("WebSite", "WebPage", "Article")]
    checks.check("JSON-LD: one object describes the page, with its URL, language, title and date", len(about), [
        *(f"{address}: not one" for address in graphs if sum(1 for other, _ in about if other == address) != 1),
        *(f"{address}: {thing}" for address, thing in about if not describes(site.get(address), address, thing)),
    ])

    lists = [(address, thing["itemListElement"]) for address, thing in found if thing.get("@type") == "BreadcrumbList"]
    checks.check("JSON-LD: breadcrumbs are numbered from 1 and end with the page", len(lists), [
        f"{address}: {items}" for address, items in lists if [item["position"] for item in items] != list(range(1, len(items) + 1)) or items[-1]["item"] != address])
    items = [item["item"] for _, of in lists for item in of]
    checks.check("JSON-LD: every item of a breadcrumb returns 200", len(items), site.broken(items))


def describes(page, address, thing):
    if "dateModified" in thing and date.fromisoformat(thing["dateModified"]) > date.today():
        return False
    title = page.page.xpath("string(//h1)")
    return thing["url"] == address and thing["inLanguage"] == page.language and (thing["@type"] == "WebSite" or thing.get("headline", thing.get("name")) == title)
