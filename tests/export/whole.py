"""Every file of an export is there with the hash that export.json gives, and no other file is."""
import hashlib
import json
import pathlib
import sys

root = pathlib.Path(sys.argv[1])
expected = json.loads((root / "export.json").read_text(encoding="utf-8"))["files"]
found = {"/" + str(file.relative_to(root)): hashlib.sha256(file.read_bytes()).hexdigest() for file in root.rglob("*") if file.is_file()}
del found["/export.json"]
wrong = sorted(path for path in expected.keys() | found.keys() if expected.get(path) != found.get(path))
print(f"{len(expected)} files as the manifest says" if not wrong else f"Not as the manifest says: {wrong[:5]}")
sys.exit(1 if wrong else 0)
