"""Calendars (RFC 5545), read by icalendar, by vobject and by libical (the parser of GNOME and KDE)."""
import re
from datetime import date, timedelta
from pathlib import Path

import icalendar
import libical
import vobject
import yaml


def check(checks, site, content, languages, pages):
    named = {link for page in pages for link in site.links(page, "//a/@href") if link.endswith(".ics")}
    known = [f"{site.address}/{language}/{name}.ics" for language in languages for name in ("deadlines", "check-again")]
    paths = sorted({*known, *named})
    checks.check("calendars: every file is linked from a page and served as text/calendar", len(paths), [
        *(f"{path}: no page links to it" for path in known if path not in named),
        *(f"{path}: {response.status} {response.headers['Content-Type']}" for path in paths
          if ((response := site.get(path)).status, response.headers["Content-Type"]) != (200, "text/calendar; charset=utf-8")),
    ])

    bodies = {path: site.get(path).body for path in paths}
    lines = [(path, line) for path, body in bodies.items() for line in body.split(b"\r\n")]
    checks.check("calendars: lines end with CRLF, have at most 75 octets, and no character is split", len(lines), [
        *(f"{path}: a line ending that is not CRLF" for path, body in bodies.items() if re.search(rb"(?<!\r)\n|\r(?!\n)", body) or not body.endswith(b"\r\n")),
        *(f"{path}: {line}" for path, line in lines if len(line) > 75 or not is_utf8(line)),
    ])

    read, problems = {}, []
    for path, body in bodies.items():
        try:
            read[path] = (by_icalendar(body), by_vobject(body), libical.events_in(body))
        except Exception as error:
            problems.append(f"{path}: {error!r}")
    events = [(path, event) for path, (first, *_) in read.items() for event in first]
    checks.check("calendars: icalendar, vobject and libical parse every file", len(paths), problems)
    checks.check("calendars: the three parsers agree on every event", len(events), [
        f"{path}: {first} but {other}" for path, (first, *others) in read.items() for other in others if first != other])

    deadlines = {file.parent.name: yaml.safe_load(file.read_text("utf-8")) for file in Path(content).glob("deadlines/*/deadline.yaml")}
    wanted = sorted((facts["lastDay"], facts["lastDay"] + timedelta(1), facts["revision"]) for facts in deadlines.values())
    checks.check("calendars: one all-day event for each deadline of the content, with its revision as SEQUENCE", len(deadlines) * len(languages), [
        f"/{language}/deadlines.ics: {found}, not {wanted}" for language in languages
        if (found := sorted((event["start"], event["end"], event["sequence"]) for event in read.get(f"{site.address}/{language}/deadlines.ics", ([], []))[0])) != wanted])

    reminders = [(path, event) for path, event in events if path.endswith("/check-again.ics")]
    checks.check("calendars: the reminder is an all-day event in three months", len(reminders), [
        f"{path}: {event['start']} to {event['end']}" for path, event in reminders
        if not timedelta(88) <= event["start"] - date.today() <= timedelta(93) or event["end"] - event["start"] != timedelta(1)])

    uids = [event["uid"] for _, event in events]
    checks.check("calendars: the UID of every event is unique across all files", len(uids), {uid for uid in uids if uids.count(uid) > 1})
    checks.check("calendars: every event has one alarm with a text", len(events), [f"{path}: {event['alarms']}" for path, event in events if len(event["alarms"]) != 1 or not all(event["alarms"][0])])
    checks.check("calendars: every alarm is before the event, which some programs require", len(events), [
        f"{path}: {alarm}" for path, event in events for alarm in event["alarms"] if not timedelta(-1) <= alarm[1] < timedelta(0)])
    texts = [(path, event[name]) for path, event in events for name in ("summary", "description")]
    checks.check("calendars: SUMMARY and DESCRIPTION have a text without backslashes", len(texts), [f"{path}: {text!r}" for path, text in texts if not text.strip() or "\\" in text])


def is_utf8(line):
    try:
        line.decode("utf-8")
        return True
    except UnicodeDecodeError:
        return False


def by_icalendar(body):
    calendar = icalendar.Calendar.from_ical(body)
    errors = [error for part in calendar.walk() for error in part.errors]
    if errors:
        raise ValueError(errors)
    return [{
        "uid": str(event["UID"]),
        "stamp": event["DTSTAMP"].dt,
        "start": event["DTSTART"].dt,
        "end": event["DTEND"].dt,
        "sequence": event.get("SEQUENCE"),
        "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]),
        "url": str(event["URL"]),
        "alarms": [(str(alarm["ACTION"]), alarm["TRIGGER"].dt, str(alarm["DESCRIPTION"])) for alarm in event.walk("VALARM")],
    } for event in calendar.walk("VEVENT")]


def by_vobject(body):
    calendar = vobject.readOne(body.decode("utf-8"))
    calendar.validate(raiseException=True)
    return [{
        "uid": event.uid.value,
        "stamp": event.dtstamp.value,
        "start": event.dtstart.value,
        "end": event.dtend.value,
        "sequence": int(event.sequence.value) if hasattr(event, "sequence") else None,
        "summary": event.summary.value,
        "description": event.description.value,
        "url": event.url.value,
        "alarms": [(alarm.action.value, alarm.trigger.value, alarm.description.value) for alarm in event.contents.get("valarm", [])],
    } for event in calendar.contents.get("vevent", [])]
