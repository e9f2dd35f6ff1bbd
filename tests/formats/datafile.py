"""data.json: validated against its schema by python3-jsonschema; its references and URLs."""
import copy
import json

from jsonobjects import objects_in
from jsonschema import Draft202012Validator, FormatChecker


def check(checks, site):
    """Returns the data."""
    data, schema = json.loads(site.get("/data.json").text), json.loads(site.get("/data.schema.json").text)
    Draft202012Validator.check_schema(schema)
    checks.check("data.json: valid against data.schema.json (Draft 2020-12)", sum(1 for _ in objects_in(data)), [
        *([] if schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"] else [f"another draft: {schema['$schema']}"]),
        *([] if schema["$id"] == f"{site.address}/data.schema.json" else [f"another URL: {schema['$id']}"]),
        *problems(schema, data),
    ])
    checks.check("data.json: the schema defines every key", sum(len(thing) for thing in objects_in(data)), problems(closed(schema), data))
    broken = [(f"{'.'.join(map(str, path))} without {key}", without(data, path, key)) for path, thing in samples(data) for key in schema_at(schema, path).get("required", [])]
    checks.check("data.json: a copy without a required key is not valid", len(broken), [what for what, one in broken if not any(Draft202012Validator(schema).iter_errors(one))])

    lists = {name: data[name] for name in ("guides", "articles", "deadlines", "forms", "claims", "sources", "changes")}
    ids = {name: [thing["id"] for thing in found] for name, found in lists.items()}
    steps = {guide["id"]: [step["id"] for step in steps_of(guide)] + [path["id"] for path in guide["paths"]] + [item["id"] for item in guide["haveReady"]] for guide in data["guides"]}
    checks.check("data.json: ids are unique in their list", sum(map(len, ids.values())) + sum(map(len, steps.values())), [
        f"{name}: {one}" for name, found in (*ids.items(), *steps.items(), ("guides and articles", ids["guides"] + ids["articles"])) for one in {one for one in found if found.count(one) > 1}])

    references = list(references_of(data))
    checks.check("data.json: every reference (deadline, form, source, claim) resolves", len(references), [f"{where}: no {kind} {one}" for where, kind, one in references if one not in ids[kind]])
    texts = [(where, text) for where, text in languages_in(data)]
    codes = sorted(language["code"] for language in data["languages"])
    checks.check("data.json: every text exists in every language", len(texts), [f"{where}: {text}" for where, text in texts if sorted(text) != codes or not all(text.values())])
    routes = [(guide["id"], path) for guide in data["guides"] for path in guide["paths"]]
    checks.check("data.json: a path exists in at least one language; its title and its steps in the same ones", len(routes), [
        f"{guide} {path['id']}: {path['title']}, {[sorted(step['text']) for step in path['steps']]}" for guide, path in routes
        if not path["title"] or set(path["title"]) - set(codes) or any(sorted(step["text"]) != sorted(path["title"]) or not all(step["text"].values()) for step in path["steps"])])
    checks.check("data.json: every guide has a path in every language", len(data["guides"]), [
        f"{guide['id']}: {code}" for guide in data["guides"] for code in codes if guide["paths"] and not any(code in path["title"] for path in guide["paths"])])

    pages = [page[key] for thing in data["guides"] + data["articles"] for page in thing["pages"].values() for key in ("address", "markdown")]
    shares = [thing["shareLink"] for thing in data["guides"] + data["articles"]] + [step["shareLink"] for guide in data["guides"] for step in steps_of(guide)]
    checks.check("data.json: every URL returns 200; every share link redirects to its page and step", len(pages) + len(shares), site.broken(pages) + site.broken(shares, follow=True))
    return data


def problems(schema, data):
    return [f"{error.json_path}: {error.message[:200]}" for error in Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(data)]


def closed(schema):
    """The same schema without additional properties."""
    if isinstance(schema, list):
        return [closed(child) for child in schema]
    if not isinstance(schema, dict):
        return schema
    copied = {key: closed(child) for key, child in schema.items()}
    return {**copied, "additionalProperties": False} if isinstance(schema.get("properties"), dict) else copied


def samples(data):
    """The root, and the first element of each list in it."""
    yield (), data
    for name, found in data.items():
        if isinstance(found, list) and found:
            yield (name, 0), found[0]


def schema_at(schema, path):
    return schema["properties"][path[0]]["items"] if path else schema


def without(data, path, key):
    copied = copy.deepcopy(data)
    thing = copied
    for part in path:
        thing = thing[part]
    thing.pop(key, None)
    return copied


def steps_of(guide):
    return [step for path in guide["paths"] for step in path["steps"]] + guide["finish"]


def references_of(data):
    for guide in data["guides"]:
        yield from ((guide["id"], "deadlines", one) for one in guide["deadlines"])
        yield from ((f"{guide['id']} {path['id']}", "forms", path["form"]) for path in guide["paths"] if path["form"])
        yield from ((f"{guide['id']} {path['id']}", "sources", one) for path in guide["paths"] for one in path["seenIn"])
    yield from ((form["id"], "sources", form["readIn"]) for form in data["forms"])
    for claim in data["claims"]:
        yield from ((claim["id"], "sources", one) for one in claim["sources"])
        yield from ((claim["id"], "sources", one) for position in claim["positions"] or [] for one in position["sources"])
    yield from ((change["id"], "claims", one) for change in data["changes"] for one in change["claims"])


def languages_in(data):
    """Every text by language, except labels and paths: those exist only in languages in which the labels were seen."""
    for guide in data["guides"]:
        yield from ((guide["id"], thing["text"]) for thing in guide["haveReady"] + guide["finish"])
    yield from ((source["id"], source[key]) for source in data["sources"] for key in ("titles", "publishers"))
    yield from ((thing["id"], thing["pages"]) for thing in data["guides"] + data["articles"])
    yield from ((deadline["id"], deadline["title"]) for deadline in data["deadlines"])
    yield from ((change["id"], change[key]) for change in data["changes"] for key in ("title", "text"))
    for claim in data["claims"]:
        yield claim["id"], claim["statement"]
        yield from ((claim["id"], position["statement"]) for position in claim["positions"] or [])
        if claim["advice"] is not None:
            yield claim["id"], claim["advice"]
