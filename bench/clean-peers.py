"""The Python side of bench/clean.ts: csv.Sniffer, and pandas where it is installed. Reads one file's path a line, answers
with the table that each reader made of it, null where it refused."""

import csv
import io
import json
import platform
import sys

try:
    import pandas
except ImportError:
    pandas = None


def text_of(path):
    with open(path, "rb") as file:
        data = file.read()
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")


def sniff(path):
    text = text_of(path)
    try:
        dialect = csv.Sniffer().sniff(text[:8192])
    except csv.Error:
        dialect = csv.excel
    try:
        named = csv.Sniffer().has_header(text[:8192])
    except csv.Error:
        named = True
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), dialect) if row]
    return {"header": rows[0], "rows": rows[1:]} if named and rows else {"header": None, "rows": rows}


def read_with_pandas(path):
    frame = pandas.read_csv(
        io.StringIO(text_of(path), newline=""),
        sep=None,
        engine="python",
        dtype=str,
        keep_default_na=False,
        index_col=False,
        on_bad_lines="skip",
    )
    rows = [["" if cell is None or cell != cell else str(cell) for cell in row] for row in frame.values.tolist()]
    return {"header": [str(name) for name in frame.columns], "rows": rows}


def attempt(read, path):
    try:
        return read(path)
    except Exception:
        return None


readers = {"csv.Sniffer": sniff}
version = f"Python {platform.python_version()}"
if pandas is not None:
    readers["pandas"] = read_with_pandas
    version += f", pandas {pandas.__version__}"
csv.field_size_limit(1 << 30)
print(json.dumps({"version": version}), flush=True)
for line in sys.stdin:
    print(json.dumps({name: attempt(read, line.rstrip("\n")) for name, read in readers.items()}), flush=True)
