"""Feeds (Atom, RFC 4287), parsed by feedparser, and validated by jing if the schema is given."""
import os
import re
import subprocess
import tempfile
from pathlib import Path

import feedparser
import yaml

# RFC 3339 with capital letters, as Atom requires. feedparser accepts more.
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def check(checks, site, content, languages, pages):
    addresses = [f"{site.address}/{language}/feed.xml" for language in languages]
    named = [(page.language, site.links(page, "//head/link[@rel='alternate'][@type='application/atom+xml']/@href")) for page in pages]
    checks.check("Atom: every page links the feed of its language, and no other", len(pages), [
        f"{language}: {links}" for language, links in named if links != {f"{site.address}/{language}/feed.xml"}])

    feeds = {address: feedparser.parse(address) for address in addresses}
    checks.check("Atom: feedparser reads every feed over HTTP without an error (bozo)", len(feeds), [
        f"{address}: {feed.get('status')} {feed.version} {feed.get('bozo_exception')!r}" for address, feed in feeds.items()
        if feed.bozo or feed.status != 200 or feed.version != "atom10" or feed.headers["content-type"] != "application/atom+xml; charset=utf-8"])

    entries = [(address, entry) for address, feed in feeds.items() for entry in feed.entries]
    changes = len(yaml.safe_load((Path(content) / "changes.yaml").read_text("utf-8"))["changes"])
    checks.check("Atom: one entry for each change of the content, with title, text and author", len(entries), [
        *(f"{address}: {len(feed.entries)} entries, not {changes}" for address, feed in feeds.items() if len(feed.entries) != changes),
        *(f"{address}: {entry.id}" for address, entry in entries if not (entry.title and entry.content[0].value and (entry.get("author") or feeds[address].feed.get("author")))),
    ])
    ids = [feed.feed.id for feed in feeds.values()] + [entry.id for _, entry in entries]
    checks.check("Atom: ids of feeds and entries are unique", len(ids), {one for one in ids if ids.count(one) > 1})
    checks.check("Atom: every date has a time and a time zone; no entry is newer than its feed", len(entries), [
        *(f"{address}: {when}" for address, feed in feeds.items() for when in (feed.feed.updated, *(when for entry in feed.entries for when in (entry.published, entry.updated))) if not INSTANT.fullmatch(when)),
        *(f"{address}: {entry.id}" for address, entry in entries
          if not (entry.published_parsed and entry.updated_parsed and entry.published_parsed <= entry.updated_parsed <= feeds[address].feed.updated_parsed)),
    ])

    links = [link.href for feed in feeds.values() for thing in (feed.feed, *feed.entries) for link in thing.links if link.rel == "alternate"]
    checks.check("Atom: every alternate link returns 200, and its fragment exists; self is the feed", len(links), [
        *site.broken(links),
        *(f"{entry.id}: no alternate link" for _, entry in entries if not any(link.rel == "alternate" for link in entry.links)),
        *(f"{address}: self is {own}" for address, feed in feeds.items() if (own := [link.href for link in feed.feed.links if link.rel == "self"]) != [address]),
    ])
    validate(checks, site, addresses)


def validate(checks, site, addresses):
    schema = os.environ.get("ATOM_SCHEMA")
    if not schema:
        checks.note("optional, not run: validation against the schema of RFC 4287; set ATOM_SCHEMA")
        return
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.xml" for number in range(len(addresses))]
        for file, address in zip(files, addresses):
            file.write_bytes(site.get(address).body)
        done = subprocess.run(["jing", "-c", schema, *files], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    checks.check("Atom: every feed is valid against the RELAX NG schema of RFC 4287 (jing)", len(files), done.stdout.splitlines() or (["jing failed"] if done.returncode else []))
