"""Texts of the program that the scripts look for: in its log, its output and its pages. Nowhere else do the scripts name them."""

# Keys and levels of an event in the log.
TIMESTAMP, TEMPLATE, PROPERTIES, LEVEL, EXCEPTION = "Timestamp", "MessageTemplate", "Properties", "Level", "Exception"
FAILURES = ("Error", "Fatal")

# Messages of the log: the beginning of the template, or a part of it.
RELOAD_REQUESTED = "Reload requested"
CONTENT_LOADED = "Content loaded"
LOAD_MILLISECONDS = "Milliseconds"
IS_PIPE = "is a pipe, not a file"

# What the commands print.
EXPORT_FAILED = "The export was not made: "
SINGLE_FILES_FAILED = "Not all files were written"
EXPORT_BEGINS = "Writing "
EXPORT_PROGRESS = "100 of "
NO_LANGUAGE_DATA = "no data on languages (ICU)"
NO_TIME_ZONES = "no data on time zones"
REMEDY = "nstall"
UNHANDLED = "Unhandled"

# /health/ready.
CURRENT, STALE, DRAINING = "current", "stale", "draining"
UNREADABLE = "unreadable-file"

# Pages.
DEADLINE_PASSED = "You can still object"
LANGUAGE_CHOICE = "data-choose"
