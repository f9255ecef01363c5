"""``python -m tests.sample_manifest``: puts the sample in order after its lines were changed.

The entries are sorted by when they were last changed, and the manifest is written anew.
"""

import json

from rebound import paths
from rebound.exporting.json_lines import MANIFEST, facts

if __name__ == "__main__":
    folder = paths.shipped("data/sample")
    entries = (folder / "entries.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    entries.sort(key=lambda line: json.loads(line)["changed"]["utc"])
    (folder / "entries.jsonl").write_text("".join(entries), encoding="utf-8")
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    manifest["files"] = {name: facts((folder / name).read_bytes()) for name in manifest["files"]}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
