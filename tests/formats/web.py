"""An HTTP client for the site. Each URL is requested once."""
import http.client
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urldefrag, urljoin, urlsplit

import lxml.html


@dataclass(frozen=True)
class Response:
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


class Client:
    def __init__(self, address):
        self.address = address
        self._responses = {}

    def get(self, address):
        """The response to a URL or path. Redirects are not followed."""
        address = urldefrag(urljoin(self.address, address)).url
        if address not in self._responses:
            self._responses[address] = self._request(address)
        return self._responses[address]

    def links(self, page, path):
        """The URLs on a page, absolute."""
        return {urljoin(self.address, link) for link in page.page.xpath(path)}

    def owns(self, address):
        return address == self.address or address.startswith(self.address + "/")

    def broken(self, addresses, follow=False):
        """The URLs that do not return 200, or whose fragment is not an id on the page."""
        addresses = list(dict.fromkeys(addresses))
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(self.get, dict.fromkeys(urldefrag(address).url for address in addresses)))
        return [f"{address}: {problem}" for address in addresses if (problem := self._problem(address, follow))]

    def _problem(self, address, follow):
        if not self.owns(address):
            return "not on this site"
        bare, fragment = urldefrag(address)
        response = self.get(bare)
        if follow and response.status in (301, 302, 307, 308):
            response = self.get(urljoin(bare, response.headers["Location"]))
        if response.status != 200:
            return response.status
        return f"no id #{fragment}" if fragment and fragment not in response.ids else None

    @staticmethod
    def _request(address):
        parts = urlsplit(address)
        connection = http.client.HTTPConnection(parts.netloc, timeout=30)
        try:
            connection.request("GET", (parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
            response = connection.getresponse()
            return Response(response.status, response.headers, response.read())
        finally:
            connection.close()
