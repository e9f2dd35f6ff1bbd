"""Objects in parsed JSON."""


def objects_in(value):
    """Every object, at any depth."""
    if isinstance(value, dict):
        yield value
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects_in(child)
