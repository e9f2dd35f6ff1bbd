"""Pages as Markdown, and llms.txt, parsed by markdown-it (CommonMark with footnotes) and PyYAML."""
import re
from datetime import date, datetime
from urllib.parse import urlsplit

import yaml
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

PARSER = MarkdownIt("commonmark").enable("table").use(footnote_plugin).use(front_matter_plugin)
KEYS = {"title", "description", "language", "canonical", "changed", "licence", "licenceAddress"}


class Document:
    def __init__(self, address, text):
        self.address, self.text, env = address, text, {}
        self.tokens = PARSER.parse(text, env)
        self.footnotes = env.get("footnotes", {}).get("refs", {})

    @property
    def front(self):
        return yaml.safe_load(self.tokens[0].content)

    @property
    def inline(self):
        return [child for token in self.tokens if token.type == "inline" for child in token.children]

    @property
    def links(self):
        """Every link with its text."""
        return [link for token in self.tokens if token.type == "inline" for link in links_in(token.children)]

    @property
    def notes(self):
        """The text of each footnote."""
        label, text = None, {}
        for token in self.tokens:
            if token.type in ("footnote_open", "footnote_close"):
                label = token.meta["label"] if token.type == "footnote_open" else None
            elif token.type == "inline" and label is not None:
                text[label] = text.get(label, "") + text_of(token.children)
        return text


def check(checks, site, data, pages):
    in_data = {page["markdown"]: (page["title"], language) for thing in data["guides"] + data["articles"] for language, page in thing["pages"].items()}
    # data.json lists no sources pages: what they show is in it under claims, forms and paths.
    listed = {link: (page.page.xpath("string(//h1)"), page.language) for page in pages for link in site.links(page, "//head/link[@type='text/markdown']/@href")}
    others = {address: title for address, title in listed.items() if address not in in_data}
    owners = {address.removesuffix(".md") for address in in_data} | {f"{site.address}/{language}" for _, language in listed.values()}
    checks.check("Markdown: every file of data.json is linked from its page, with its title", len(in_data), [
        f"{address}: {title}, linked with {listed.get(address)}" for address, title in in_data.items() if listed.get(address) != title])
    checks.check("Markdown: every other file belongs to the sources page of a page in data.json, or of the start page", len(others), [
        address for address in others if address.removesuffix(".md").rpartition("/")[0] not in owners])
    checks.check("Markdown: every file is served as text/markdown", len(listed), [
        *(f"{address}: {response.status} {response.headers['Content-Type']}" for address in listed
          if ((response := site.get(address)).status, response.headers["Content-Type"]) != (200, "text/markdown; charset=utf-8")),
    ])

    documents = [Document(address, site.get(address).text) for address in listed]
    checks.check("Markdown: the front matter is YAML with title, language, URL, dates and licence", len(documents), [
        f"{document.address}: {problem}" for document in documents if (problem := problem_of_front(site, document, *listed[document.address]))])
    checks.check("Markdown: one heading of level 1, no HTML, no syntax of our own", len(documents), [f"{document.address}: {problem}" for document in documents for problem in leftovers(document)])

    uses = sum(1 for document in documents for token in document.inline if token.type == "footnote_ref")
    checks.check("Markdown: every footnote reference has one definition, and every definition is referenced", uses, [problem for document in documents for problem in problems_of_footnotes(document)])
    claims, sources = {claim["id"]: claim for claim in data["claims"]}, {source["id"]: source for source in data["sources"]}
    notes = [(document, label, text) for document in documents for label, text in document.notes.items()]
    checks.check("Markdown: every footnote has the statement of its claim and links its sources", len(notes), [
        f"{document.address}: {label}: {text}" for document, label, text in notes
        if not text.startswith(claims[label]["statement"][listed[document.address][1]]) 
        or any(sources[one]["titles"][listed[document.address][1]] not in text or sources[one]["publishers"][listed[document.address][1]] not in text for one in claims[label]["sources"])])

    links = [(document.address, address) for document in documents for address, _ in document.links]
    checks.check("Markdown: every link is absolute", len(links), [f"{where}: {address}" for where, address in links if not is_absolute(address)])
    own = [address for _, address in links if site.owns(address)]
    checks.check("Markdown: every internal link returns 200, and its fragment exists", len(own), site.broken(own))
    return in_data, listed


def check_list(checks, site, wanted, listed):
    response = site.get("/llms.txt")
    document = Document("/llms.txt", response.text)
    kinds = [token.type for token in document.tokens if token.type.endswith("_open")]
    problems = [] if kinds[:2] == ["heading_open", "blockquote_open"] and document.tokens[0].tag == "h1" else [f"begins with {kinds[:2]}"]
    if response.headers["Content-Type"] != "text/plain; charset=utf-8":
        problems.append(response.headers["Content-Type"])
    checks.check("llms.txt: a title, a summary, then lists of links, each with the title of its page", len(document.links), [
        *problems, *(f"{address}: {text}" for address, text in document.links if address in listed and listed[address][0] != text)])
    links = [address for address, _ in document.links]
    checks.check("llms.txt: every link returns 200; every guide and article as Markdown is listed", len(links), [*site.broken(links), *(f"missing: {address}" for address in wanted if address not in links)])


def problem_of_front(site, document, title, language):
    try:
        front = document.front
        days = [date.fromisoformat(front[key]) for key in ("changed", "factsChecked") if key in front]
        if "validUntil" in front:
            datetime.fromisoformat(front["validUntil"].replace("Z", "+00:00"))
    except (yaml.YAMLError, ValueError) as error:
        return repr(error)
    if missing := KEYS - set(front):
        return f"no {sorted(missing)}"
    if (front["title"], front["language"], front["canonical"] + ".md") != (title, language, document.address):
        return f"{front['title']}, {front['language']}, {front['canonical']}"
    if site.get(document.address).headers["Link"] != f"<{front['canonical']}>; rel=\"canonical\"":
        return site.get(document.address).headers["Link"]
    return next((f"in the future: {day}" for day in days if day > date.today()), None) or next(iter(site.broken([front["canonical"]])), None)


def leftovers(document):
    if sum(1 for token in document.tokens if token.type == "heading_open" and token.tag == "h1") != 1:
        yield "not one heading of level 1"
    yield from (token.content for token in (*document.tokens, *document.inline) if token.type in ("html_block", "html_inline"))
    yield from (token.content for token in document.inline if token.type == "text" and re.search(r"\{#|\[@|\]\(|\[\[|\*\*", token.content))


def problems_of_footnotes(document):
    yield from (f"{document.address}: no definition: {token.content}" for token in document.inline if token.type == "text" and "[^" in token.content)
    yield from (f"{document.address}: not referenced: {label[1:]}" for label, used in document.footnotes.items() if used < 0)
    labels = re.findall(r"^\[\^([^\]]+)\]:", document.text, re.MULTILINE)
    yield from (f"{document.address}: defined twice: {label}" for label in set(labels) if labels.count(label) > 1)


def links_in(tokens):
    opened = None
    for index, token in enumerate(tokens):
        if token.type == "link_open":
            opened = index
        elif token.type == "link_close":
            yield tokens[opened].attrs["href"], text_of(tokens[opened:index])
        elif token.type == "image":
            yield token.attrs["src"], token.content


def text_of(tokens):
    return "".join(token.content if token.type in ("text", "code_inline") else " " if token.type in ("softbreak", "hardbreak") else "" for token in tokens)


def is_absolute(address):
    parts = urlsplit(address)
    return bool(parts.netloc) if parts.scheme in ("http", "https") else parts.scheme == "mailto" and "@" in parts.path
