"""Compares the files of an export with the hashes in its export.json. As a program: exit code 1 if they differ."""
import hashlib
import json
import pathlib
import sys


def files_of(folder):
    """The manifest: a hash for each path."""
    return json.loads((folder / "export.json").read_text(encoding="utf-8"))["files"]


def differences(folder):
    """Paths that are missing, not listed, or have another hash."""
    expected = files_of(folder)
    found = {"/" + str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.rglob("*") if file.is_file()}
    del found["/export.json"]
    return sorted(path for path in expected.keys() | found.keys() if expected.get(path) != found.get(path))


if __name__ == "__main__":
    different = differences(pathlib.Path(sys.argv[1]))
    print(f"Files do not match the manifest: {different[:5]}" if different else "All files match the manifest.")
    sys.exit(1 if different else 0)
