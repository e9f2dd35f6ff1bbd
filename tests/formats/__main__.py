"""Reads the files of a running site with parsers that are not ours. Arguments: the site's address, the content folder."""
import pathlib
import sys
import traceback

sys.path.append(str(pathlib.Path(__file__).parent.parent))
import calendars
import datafile
import feeds
import linkeddata
import markdownpages
import robotsfile
import sitemaps
from checks import Checks
from web import Site


def main(address, content):
    checks, site = Checks(), Site(address)
    try:
        run(checks, site, content)
    except Exception:
        traceback.print_exc(file=sys.stdout)
        checks.check("a file that cannot be read at all ended the checks", 1, ["see above"])
    print(f"{checks.total} checks, {checks.failed} failed")
    return 1 if checks.failed else 0


def run(checks, site, content):
    data = datafile.check(checks, site)
    languages = [language["code"] for language in data["languages"]]
    addresses = sitemaps.check(checks, site, languages)
    pages = [site.get(address) for address in addresses]
    calendars.check(checks, site, content, languages, pages)
    feeds.check(checks, site, content, languages, pages)
    linkeddata.check(checks, site, addresses)
    listed = markdownpages.check(checks, site, data, pages)
    markdownpages.check_list(checks, site, listed)
    robotsfile.check(checks, site, addresses)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
