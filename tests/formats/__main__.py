"""Reads the machine-readable files of the published program with independent parsers. Argument: a work folder that holds it as app/."""
import sys

import calendars
import checks
import datafile
import feeds
import linkeddata
import markdownpages
import metrics
import program
import robotsfile
import sitemaps
from web import Client


def check(counted):
    port = program.free_port()
    address = f"http://{program.HOST}:{port}"
    metrics_port = program.free_port()
    with program.Site("--public-url", address, "--metrics-urls", f"http://{program.HOST}:{metrics_port}", port=port):
        files(counted, Client(address), program.app / "content")
        metrics.check(counted, metrics_port)


def files(counted, site, content):
    data = datafile.check(counted, site)
    languages = [language["code"] for language in data["languages"]]
    addresses = sitemaps.check(counted, site, languages)
    pages = [site.get(address) for address in addresses]
    calendars.check(counted, site, content, languages, pages)
    feeds.check(counted, site, content, languages, pages)
    linkeddata.check(counted, site, addresses)
    markdownpages.check_list(counted, site, *markdownpages.check(counted, site, data, pages))
    robotsfile.check(counted, site, addresses)


if __name__ == "__main__":
    program.prepare(sys.argv[1])
    checks.run({"formats": check})
