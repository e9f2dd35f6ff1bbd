"""The metrics endpoint, parsed by prometheus_client."""
from prometheus_client.parser import text_string_to_metric_families

import program

TYPES = {"counter", "gauge", "histogram"}


def check(checks, port):
    status, headers, body = program.request(port, "/metrics")
    families = list(text_string_to_metric_families(body.decode("utf-8")))
    own = [family for family in families if family.name.startswith("optoutguide_")]
    checks.check("/metrics: text format 0.0.4, every family has a type, a help text and values", len(families), [
        *([] if status == 200 and headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8" else [f"{status} {headers['Content-Type']}"]),
        *(f"{family.name}: {family.type} '{family.documentation}'" for family in families if family.type not in TYPES or not family.documentation or not family.samples),
    ])
    checks.check("/metrics: histograms rise to the number of observations", sum(family.type == "histogram" for family in own), [
        problem for family in own if family.type == "histogram" for problem in histogram(family)])
    requests = {sample.labels["optoutguide_response_kind"]: sample.value for family in own if family.name == "optoutguide_requests" for sample in family.samples}
    # This run has requested every page and file; the first response to each was rendered.
    checks.check(f"/metrics: counts the requests of this run ({requests.get('ok', 0):.0f} with status 200)", len(requests), [] if requests.get("ok", 0) > 100 else [str(requests)])


def histogram(family):
    buckets = [sample for sample in family.samples if sample.name.endswith("_bucket")]
    count = next(sample.value for sample in family.samples if sample.name.endswith("_count"))
    values = [sample.value for sample in buckets]
    if values != sorted(values) or buckets[-1].labels["le"] != "+Inf" or values[-1] != count or count == 0:
        yield f"{family.name}: {values}, count {count}"
