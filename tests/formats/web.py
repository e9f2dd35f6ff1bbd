"""The running site over HTTP. Each address is fetched once."""
import http.client
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urldefrag, urljoin, urlsplit

import lxml.html


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self):
        return self.body.decode("utf-8")

    @cached_property
    def page(self):
        return lxml.html.document_fromstring(self.body, parser=lxml.html.HTMLParser(encoding="utf-8"))

    @cached_property
    def ids(self):
        return set(self.page.xpath("//@id"))

    @property
    def language(self):
        return self.page.get("lang")


class Site:
    def __init__(self, address):
        self.address = address
        self._answers = {}

    def get(self, address):
        """The answer to an address or path, redirects not followed."""
        address = urldefrag(urljoin(self.address, address)).url
        if address not in self._answers:
            self._answers[address] = self._ask(address)
        return self._answers[address]

    def links(self, page, path):
        """The addresses that a page names, whole."""
        return {urljoin(self.address, link) for link in page.page.xpath(path)}

    def owns(self, address):
        return address == self.address or address.startswith(self.address + "/")

    def dead(self, addresses, follow=False):
        """Which addresses on this site do not answer 200, or answer with a page in which the fragment has no place."""
        addresses = list(dict.fromkeys(addresses))
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(self.get, dict.fromkeys(urldefrag(address).url for address in addresses)))
        return [f"{address}: {problem}" for address in addresses if (problem := self._problem(address, follow))]

    def _problem(self, address, follow):
        if not self.owns(address):
            return "is not on this site"
        bare, fragment = urldefrag(address)
        answer = self.get(bare)
        if follow and answer.status in (301, 302, 307, 308):
            answer = self.get(urljoin(bare, answer.headers["Location"]))
        if answer.status != 200:
            return answer.status
        return f"no place #{fragment}" if fragment and fragment not in answer.ids else None

    @staticmethod
    def _ask(address):
        parts = urlsplit(address)
        connection = http.client.HTTPConnection(parts.netloc, timeout=30)
        try:
            connection.request("GET", (parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()
