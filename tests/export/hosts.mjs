// Reads a folder with the parsers of Netlify, or serves it like `npx serve`. Arguments: netlify FOLDER, or serve FOLDER PORT.
import http from "node:http";

const [what, folder, port] = process.argv.slice(2);
if (what === "netlify") {
  const { parseAllHeaders } = await import("@netlify/headers-parser");
  const { parseAllRedirects } = await import("netlify-redirect-parser");
  const headers = await parseAllHeaders({ headersFiles: [`${folder}/_headers`], configHeaders: [], minimal: false });
  const redirects = await parseAllRedirects({ redirectsFiles: [`${folder}/_redirects`], configRedirects: [], minimal: false });
  console.log(JSON.stringify({
    headers: headers.headers.map((rule) => [rule.for, rule.values]),
    redirects: redirects.redirects.map((rule) => [rule.from, rule.to, rule.status]),
    errors: [...headers.errors, ...redirects.errors].map(String),
  }));
} else {
  const { default: handler } = await import("serve-handler");
  http.createServer((request, response) => handler(request, response, { public: folder })).listen(Number(port), "127.0.0.1");
}
