"""Calendars read by libical 3 (the parser of GNOME and KDE), through its C interface."""
import ctypes
from datetime import datetime, timedelta, timezone

LIBRARY = ctypes.CDLL("libical.so.3")
POINTER, TEXT, NUMBER = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int


def function(name, result, *arguments):
    found = getattr(LIBRARY, name)
    found.restype, found.argtypes = result, arguments
    return found


parse = function("icalparser_parse_string", POINTER, TEXT)
count_errors = function("icalcomponent_count_errors", NUMBER, POINTER)
free = function("icalcomponent_free", None, POINTER)
component_kind = function("icalcomponent_string_to_kind", NUMBER, TEXT)
first_component = function("icalcomponent_get_first_component", POINTER, POINTER, NUMBER)
next_component = function("icalcomponent_get_next_component", POINTER, POINTER, NUMBER)
property_kind = function("icalproperty_string_to_kind", NUMBER, TEXT)
first_property = function("icalcomponent_get_first_property", POINTER, POINTER, NUMBER)
value_of = function("icalproperty_get_value", POINTER, POINTER)
text_of = function("icalvalue_get_text", TEXT, POINTER)
written = function("icalproperty_get_value_as_string", TEXT, POINTER)


def events_in(body):
    """Every event, as the other parsers in calendars.py read it."""
    calendar = parse(body)
    if not calendar:
        raise ValueError("libical reads no calendar")
    try:
        if errors := count_errors(calendar):
            raise ValueError(f"libical finds {errors} errors")
        return [event_of(event) for event in components(calendar, b"VEVENT")]
    finally:
        free(calendar)


def event_of(event):
    sequence = value(event, b"SEQUENCE")
    return {
        "uid": value(event, b"UID"),
        "stamp": datetime.strptime(value(event, b"DTSTAMP"), "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc),
        "start": datetime.strptime(value(event, b"DTSTART"), "%Y%m%d").date(),
        "end": datetime.strptime(value(event, b"DTEND"), "%Y%m%d").date(),
        "sequence": None if sequence is None else int(sequence),
        "summary": text(event, b"SUMMARY"),
        "description": text(event, b"DESCRIPTION"),
        "url": value(event, b"URL"),
        "alarms": [(value(alarm, b"ACTION"), hours(value(alarm, b"TRIGGER")), text(alarm, b"DESCRIPTION")) for alarm in components(event, b"VALARM")],
    }


def components(parent, name):
    kind = component_kind(name)
    child = first_component(parent, kind)
    while child:
        yield child
        child = next_component(parent, kind)


def value(component, name):
    """A property's value as it is written; None without the property."""
    found = first_property(component, property_kind(name))
    return written(found).decode("utf-8") if found else None


def text(component, name):
    """A property of type TEXT, without escapes."""
    return text_of(value_of(first_property(component, property_kind(name)))).decode("utf-8")


def hours(duration):
    """The site writes only whole hours: PT9H, -PT15H."""
    sign, _, rest = duration.partition("PT")
    return timedelta(hours=int(rest.removesuffix("H")) * (-1 if sign == "-" else 1))
