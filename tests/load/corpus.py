"""Malformed, hostile and unusual HTTP: what is sent, and which results are allowed."""
from typing import NamedTuple

SECRET = "zqsecret"  # in queries, headers and bodies: must not be logged
ECHO = "<zq'\">"  # must not be echoed unescaped
SMUGGLED = b"GET /zqsmuggled HTTP/1.1\r\nHost: a\r\n\r\n"
HOST = b"Host: a\r\n"


class Case(NamedTuple):
    what: str
    sent: bytes
    refused: bool  # 4xx or a closed connection; otherwise 2xx and 3xx are allowed, too
    responses: int = 0  # the exact number, if more would mean a smuggled request; 0: any
    hangs_up: bool = False  # the client resets the connection without waiting for a response
    version: bool = False  # has another version of HTTP, to which 505 is a valid response (RFC 9110, 15.6.6)


def get(target="/en", headers=b"", version=b"HTTP/1.1", method=b"GET", host=HOST, body=b""):
    target = target.encode("utf-8") if isinstance(target, str) else target
    return method + b" " + target + b" " + version + b"\r\n" + host + headers + b"\r\n" + body


def corpus():
    yield from request_lines()
    yield from targets()
    yield from headers()
    yield from hosts()
    yield from bodies()
    yield from other_protocols()
    yield from conditions()
    yield from sizes()
    yield from disconnections()


def request_lines():
    for line in [b"", b" ", b"GET", b"GET ", b"GET /", b"GET /en", b"GET  /en HTTP/1.1", b"GET /en  HTTP/1.1", b" GET /en HTTP/1.1", b"GET\t/en\tHTTP/1.1", b"GET /en HTTP/1.1 ", b"GET /en HTTP/1.1 more",
                 b"/en HTTP/1.1", b"HTTP/1.1 200 OK", b"GET /en\x00 HTTP/1.1", b"G\x00T /en HTTP/1.1", b"GET /en HTTP/1.1\x00", b"GET /e n HTTP/1.1", b"GET en HTTP/1.1", b"GET \xc3\xa9 HTTP/1.1", b"\xff\xfe\xfd", b"\x00" * 50, b"GET /\x7f HTTP/1.1", b"GET /\x01 HTTP/1.1"]:
        empty = not line.strip()
        yield Case(f"request line {line[:30]!r}", line + b"\r\n" + HOST + b"\r\n", refused=not empty and line not in (b"GET /en  HTTP/1.1", b"GET /\x7f HTTP/1.1", b"GET /\x01 HTTP/1.1"))
    for version in [b"HTTP/0.9", b"HTTP/1.2", b"HTTP/2.0", b"HTTP/3", b"HTTP/11", b"HTTP/1.1.1", b"http/1.1", b"HTTP/1", b"HTTP/-1.1", b"HTTP/1,1", b"HTTPS/1.1", b"ICAP/1.0", b"HTTP/99999999999.1", ECHO.encode()]:
        yield Case(f"version {version!r}", get(version=version), refused=True, version=True)
    yield Case("HTTP/1.0", get(version=b"HTTP/1.0"), refused=False)
    yield Case("HTTP/1.0 without a host", get(version=b"HTTP/1.0", host=b""), refused=False)
    for method in [b"POST", b"PUT", b"DELETE", b"PATCH", b"OPTIONS", b"TRACE", b"CONNECT", b"PROPFIND", b"DEBUG", b"get", b"Get", b"GETGET", SECRET.encode(), b"<zq>", b"G(T", b"A" * 200, b"\xe2\x82\xac", b"GET/en", b"PRI"]:
        yield Case(f"method {method[:20]!r}", get(method=method), refused=method.upper() != b"GET")
    yield Case("lines end with LF alone", b"GET /en HTTP/1.1\nHost: a\n\n", refused=False)
    yield Case("lines end with CR alone", b"GET /en HTTP/1.1\rHost: a\r\r", refused=True)
    yield Case("empty lines before the request", b"\r\n\r\n" + get(), refused=False)


def targets():
    climbing = ["/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "/en/%2e%2e%2f%2e%2e%2fappsettings.json", "/..%5c..%5cappsettings.json", "/..\\..\\appsettings.json", "/%252e%252e%252fappsettings.json",
                "/en/..;/appsettings.json", "/wwwroot/../content/site.yaml", "/content/site.yaml", "/appsettings.json", "/OptOutGuide.Web.dll", "/.git/config", "//etc/passwd", "/./././en/../..", "/en/....//....//etc/passwd", "/site.css/..%2f..%2fappsettings.json",
                "/card.en.png%00.html", "/%00", "/en%00", "/en/%0d%0aX-Zq:%201", "/en/%0d%0a%0d%0a" + ECHO, "/go/..%2f..%2f", "/go/%0d%0aLocation:%20https:%2f%2fzq.example", "/go//zq.example", "/%2f%2fzq.example/", "//zq.example/%2e%2e", "/\\zq.example", "/%5czq.example"]
    for path in climbing:
        yield Case(f"path {path}", get(path), refused=not path.startswith(("/./", "/go/..")))
    for path in ["/%", "/%2", "/%zz", "/%u0041", "/en/%c0%af", "/en/%c0%ae%c0%ae/", "/en/%e0%80%af", "/en/%f0%80%80%af", "/en/%ff", "/en/%fe%ff", "/en/%ed%a0%80", "/en/%f4%90%80%80", "/en/%e2%80%8b", "/en/%e2%80%ae", "/en/%f3%a0%80%81", "/en/%c2%85", "/en/%7f", "/en/%01",
                 "/en/" + "%25" * 300, "/en/" + "%41" * 1000, "/en/" + "a/" * 1500, "/en/" + "../" * 1000, "/en;v=1", "/en/guides/facebook%20", "/en/guides/facebook.", "/en/guides/CON", "/en/guides/%F0%9F%98%80", "/fr/" + "é" * 100]:
        yield Case(f"path {path[:40]}", get(path), refused=not path.startswith("/en/../"))
    for path in [f"/{ECHO}", f"/en/{ECHO}", f"/en?{SECRET}={ECHO}", f"/go/{ECHO}", f"/EN/{ECHO}", "/en?" + "a=b&" * 900, "/en?%", "/en?%00%0d%0a", "/en?\x7f", "/en#part", f"/EN/?{SECRET}={ECHO}"]:
        yield Case(f"path {path[:40]!r}", get(path), refused="?" not in path and "#" not in path)
    for target in ["http://a/en", "https://a/en", "HTTP://A/en", f"http://zq.example/{SECRET}", "http://a:99999/en", "http://a:b/en", "http://", "http:/en", "ftp://a/en", "file:///etc/passwd", "javascript:alert(1)", "http://[::1]/en", "http://[::1/en", "http://user:pass@a/en", "a:80", "*", "?", "#", "%2fen"]:
        yield Case(f"target {target}", get(target), refused=False)
    yield Case("CONNECT to another host", get("zq.example:443", method=b"CONNECT", host=b"Host: zq.example:443\r\n"), refused=True)
    yield Case("OPTIONS *", get("*", method=b"OPTIONS"), refused=True)
    yield Case("path of bytes that are not UTF-8", get(b"/en/\xff\xfe\x80"), refused=True)


def headers():
    for line in [b"NoColon\r\n", b": empty name\r\n", b"Name : space before the colon\r\n", b"Na me: x\r\n", b" Leading: x\r\n", b"\tLeading: x\r\n", b"X-A: 1\r\n folded\r\n", b"X-A: 1\r\n\tfolded\r\n", b"X-\x00: 1\r\n", b"X-A: a\x00b\r\n", b"X-A: a\rb\r\n", b"X-(A): 1\r\n", b"X-\xe9: 1\r\n", b"X-A: a\n b\r\n", b"\x00\r\n", b":\r\n", b"=\r\n"]:
        yield Case(f"header {line[:30]!r}", get(headers=line), refused=line not in (b"X-(A): 1\r\n",))
    for line in [b"X-A: \xff\xfe\r\n", "X-A: é €\r\n".encode(), b"X-A:\r\n", b"X-A: \x01\x02\x1b[31m\r\n", b"X-A: 1\nX-B: 2\r\n", f"User-Agent: {SECRET} {ECHO}\r\n".encode(), f"Referer: https://zq.example/{SECRET}\r\n".encode(), f"Cookie: {SECRET}={ECHO}\r\n".encode(),
                 f"X-Forwarded-For: {SECRET}\r\nX-Forwarded-Host: zq.example\r\nX-Forwarded-Proto: https\r\nForwarded: host=zq.example\r\n".encode(), b"X-Original-URL: /health/ready\r\nX-Rewrite-URL: /appsettings.json\r\n", b"X-HTTP-Method-Override: DELETE\r\n", f"Authorization: Basic {SECRET}\r\n".encode(), f"Origin: https://zq.example/{SECRET}\r\n".encode(),
                 b"Connection: close, keep-alive, X-A, \x2c,,,\r\n", b"Connection: Host\r\n", b"Keep-Alive: timeout=-1\r\n", b"TE: trailers, chunked\r\n", b"Max-Forwards: -1\r\n", b"Cache-Control: max-age=99999999999999999999\r\n", b"traceparent: 00-zz-zz-01\r\n", f"traceparent: 00-{'1' * 32}-{'1' * 16}-01\r\nbaggage: a={SECRET}\r\n".encode(), b"Date: never\r\n", b"Via: " + b"1.1 a, " * 1000 + b"\r\n"]:
        yield Case(f"header {line[:30]!r}", get(headers=line), refused=False)
    yield Case("header lines end with LF alone", b"GET /en HTTP/1.1\r\nHost: a\nX-A: 1\n\n", refused=False)


def hosts():
    for host in [b"", b"Host:\r\nHost: a\r\n", b"Host: a\r\nHost: b\r\n", b"Host: a\r\nHost: a\r\n", b"Host: a b\r\n", b"Host: a/b\r\n", b"Host: a\x00\r\n", b"Host: http://a\r\n", b"Host: a@b\r\n", b"Host: a:b\r\n", f"Host: {ECHO}\r\n".encode(), b"Host: [::1\r\n", b"Host: a:80:80\r\n", b"Host: a, b\r\n", b"Host: \xff\r\n", b"Host : a\r\n"]:
        yield Case(f"host {host[:30]!r}", get(host=host), refused=True)
    for host in [b"Host:\r\n", b"Host: zq.example\r\n", b"Host: a:99999\r\n", b"Host: [::1]:80\r\n", b"Host: 127.0.0.1\r\n", b"Host: " + b"a" * 5000 + b"\r\n", b"Host: .\r\n", b"Host: -\r\n", b"Host: xn--zq\r\n"]:
        yield Case(f"host {host[:30]!r}", get(target="/", host=host), refused=False)


def bodies():
    def post(framing, body=b"", method=b"POST"):
        return get(method=method, headers=framing, body=body)

    for length in [b"-1", b"+1", b"1 1", b"0x10", b"1e3", b"abc", b"99999999999999999999", b"1,2", b"1;2", b"", b"\xd9\xa1", b"9223372036854775808"]:
        yield Case(f"Content-Length {length!r}", post(b"Content-Length: " + length + b"\r\n", b"a"), refused=True)
    yield Case("two lengths that differ", post(b"Content-Length: 5\r\nContent-Length: 6\r\n", b"aaaaaa"), refused=True)
    yield Case("two lengths that agree", post(b"Content-Length: 5\r\nContent-Length: 5\r\n", b"aaaaa"), refused=True)
    for method in (b"GET", b"POST"):
        yield Case(f"{method.decode()} with length and chunks", post(b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n", method), refused=method == b"POST")
        yield Case(f"{method.decode()} with chunks and length, followed by another request", post(b"Transfer-Encoding: chunked\r\nContent-Length: %d\r\n" % (5 + len(SMUGGLED)), b"0\r\n\r\n" + SMUGGLED, method), refused=False)
        yield Case(f"{method.decode()} with another request as its body", post(b"Content-Length: %d\r\n" % len(SMUGGLED), SMUGGLED, method), refused=method == b"POST", responses=1)
        yield Case(f"{method.decode()} with another request in a chunk", post(b"Transfer-Encoding: chunked\r\n", b"%x\r\n" % len(SMUGGLED) + SMUGGLED + b"\r\n0\r\n\r\n", method), refused=method == b"POST", responses=1)
    for coding in [b"chunked, chunked", b"gzip", b"gzip, chunked", b"chunked, gzip", b"identity", b"xchunked", b"chunked;q=1", b" chunked", b"\x0bchunked", b"chunke", b"\"chunked\"", b"CHUNKED"]:
        yield Case(f"Transfer-Encoding {coding!r}", post(b"Transfer-Encoding: " + coding + b"\r\n", b"0\r\n\r\n"), refused=True)
    yield Case("Transfer-Encoding twice", post(b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", b"0\r\n\r\n"), refused=True)
    yield Case("Transfer-Encoding with a space before the colon", post(b"Transfer-Encoding : chunked\r\n", b"0\r\n\r\n"), refused=True)
    for chunks in [b"zz\r\n", b"-1\r\n\r\n", b"fffffffffffffffff\r\n", b"7fffffff\r\na", b"1\r\nab\r\n0\r\n\r\n", b"1;" + b"a" * 9000 + b"\r\na\r\n0\r\n\r\n", b"0\r\nTrailer: " + SECRET.encode() + b"\r\n\r\n", b"0\r\nContent-Length: 5\r\n\r\n", b"1\na\n0\n\n", b"0x1\r\na\r\n0\r\n\r\n", b" 1\r\na\r\n0\r\n\r\n", b"1\r\na0\r\n\r\n", b"1\r\n" * 500, b"0\r\n" + b"T: 1\r\n" * 3000 + b"\r\n", b"1;a=\"\r\na\r\n0\r\n\r\n"]:
        yield Case(f"chunks {chunks[:20]!r}", post(b"Transfer-Encoding: chunked\r\n", chunks), refused=True)
        yield Case(f"GET with chunks {chunks[:20]!r}", post(b"Transfer-Encoding: chunked\r\n", chunks, b"GET"), refused=False)
    yield Case("GET with a small body", get(headers=b"Content-Length: 8\r\n", body=SECRET.encode()), refused=False)
    yield Case("GET with a body over the limit", get(headers=b"Content-Length: 5000\r\n", body=b"a" * 5000), refused=False)
    yield Case("HEAD with a body", get(method=b"HEAD", headers=b"Content-Length: 5\r\n", body=b"aaaaa"), refused=False)
    yield Case("POST of 2 MB", post(b"Content-Length: 2000000\r\n", b"a" * 2_000_000), refused=True)
    yield Case("POST that announces 2 GB", post(b"Content-Length: 2147483648\r\n", b"a"), refused=True)
    yield Case("POST without a length", post(b"", b"a=b"), refused=True)


def other_protocols():
    yield Case("HTTP/2 without TLS", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00", refused=True)
    yield Case("TLS", bytes.fromhex("16030100c8010000c40303") + bytes(range(189)), refused=True)
    yield Case("SSH", b"SSH-2.0-OpenSSH_9.2\r\n", refused=True)
    yield Case("SMTP", b"EHLO a\r\nMAIL FROM:<a@a>\r\n", refused=True)
    yield Case("proxy protocol", b"PROXY TCP4 203.0.113.7 203.0.113.8 1 2\r\n" + get(), refused=True)
    yield Case("proxy protocol 2", b"\r\n\r\n\x00\r\nQUIT\n\x21\x11\x00\x0c" + bytes(12), refused=True)
    yield Case("Redis", b"*1\r\n$4\r\nINFO\r\n", refused=True)
    yield Case("SOCKS", b"\x05\x01\x00", refused=True)
    yield Case("random bytes", bytes((7 * number * number + 13 * number) % 256 for number in range(3000)), refused=True)
    for upgrade in [b"websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", b"h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__", b"h2c\r\nHTTP2-Settings: %%%", b"TLS/1.0", b"a" * 1000]:
        yield Case(f"upgrade to {upgrade[:20]!r}", get(headers=b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: " + upgrade + b"\r\n"), refused=False)
    for expected in [b"100-continue", b"200-ok", b"", b"100-continue, 100-continue", b"a" * 2000]:
        yield Case(f"expect {expected[:20]!r}", get(headers=b"Expect: " + expected + b"\r\nContent-Length: 1\r\n", method=b"POST", body=b"a"), refused=False)


def conditions():
    ranges = [b"bytes=0-0", b"bytes=0-", b"bytes=-1", b"bytes=-0", b"bytes=5-1", b"bytes=a-b", b"bytes=0-99999999999999999999", b"bytes=99999999999-", b"lines=1-2", b"bytes=", b"bytes", b"bytes=" + b"0-0," * 500, b"bytes=0-1,2-3", b"bytes=--1", b"\xff"]
    for target in ("/en", "/card.en.png", "/site.css"):
        for asked in ranges:
            yield Case(f"range {asked[:20]!r} of {target}", get(target, headers=b"Range: " + asked + b"\r\n"), refused=False)
    for name in (b"If-None-Match", b"If-Match", b"If-Modified-Since", b"If-Unmodified-Since", b"If-Range", b"Accept", b"Accept-Language", b"Accept-Encoding", b"Accept-Charset"):
        for value in (b"", b"*", b",,,,,", b"\"", b"W/", b"W/\"" + b"a" * 5000 + b"\"", b"\"a\"," * 2500, b"Thu, 99 Foo 2026 99:99:99 GMT", b"q=1;q=2;q=;q=NaN;q=-1;q=1e999", b"a;q=" + b"0" * 9000, b"br;q=0, gzip;q=0, identity;q=0, *;q=0", b"\xff\xfe\x80", b"en-" * 3000, ECHO.encode() * 20, b"%s%n%x{{7*7}}${jndi:x}"):
            yield Case(f"{name.decode()}: {value[:20]!r}", get("/" if name == b"Accept-Language" else "/en", headers=name + b": " + value + b"\r\n"), refused=False)


def sizes():
    yield Case("path of 4,000", get("/" + "a" * 4000), refused=True)
    yield Case("path of 10,000", get("/" + "a" * 10_000), refused=True)
    yield Case("path of 10,000,000", get("/" + "a" * 10_000_000), refused=True)
    yield Case("request line that does not end", b"GET /" + b"a" * 100_000, refused=True)
    yield Case("one header of 20,000", get(headers=b"X-A: " + b"a" * 20_000 + b"\r\n"), refused=True)
    yield Case("one header of 10,000,000", get(headers=b"X-A: " + b"a" * 10_000_000 + b"\r\n"), refused=True)
    yield Case("name of a header of 20,000", get(headers=b"X" * 20_000 + b": a\r\n"), refused=True)
    yield Case("65 headers", get(headers=b"".join(b"X-%d: a\r\n" % number for number in range(65))), refused=True)
    yield Case("100,000 headers", get(headers=b"X: a\r\n" * 100_000), refused=True)
    yield Case("500 cookies", get(headers=b"Cookie: " + b"a=b; " * 500 + b"\r\n"), refused=False)
    yield Case("50 pipelined requests", get("/health/live") * 50, refused=False, responses=50)
    yield Case("a request followed by random bytes", get("/health/live") + b"\x00\xff noise\r\n\r\n", refused=False)
    yield Case("a request followed by a part of another", get("/health/live") + b"GET /en HT", refused=False)


def disconnections():
    for sent in [b"", b"G", b"GET /en HTTP/1.1\r\n", b"GET /en HTTP/1.1\r\nHost: a\r\n", b"POST /en HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf"]:
        if sent:
            yield Case(f"nothing follows {sent[-20:]!r}", sent, refused=True)
        yield Case(f"reset after {sent[-20:]!r}", sent, refused=True, hangs_up=True)
    yield Case("reset after a complete request", get(), refused=False, hangs_up=True)
    yield Case("reset after a hundred requests", get("/data.json") * 100, refused=False, hangs_up=True)
