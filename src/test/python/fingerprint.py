"""Works out again the fingerprint of a monthly workbook, from the file alone: fingerprint.py clausier-2026-03.xlsx"""
import datetime
import decimal
import hashlib
import sys

import openpyxl


def plain(value):
    if value is None:
        return ""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, (int, float)):
        number = decimal.Decimal(repr(value))
        return "0" if number == 0 else format(number.normalize(), "f")
    return str(value)


book = openpyxl.load_workbook(sys.argv[1])
tables = {}
for sheet in book.worksheets:
    for table in sheet.tables.values():
        tables[table.name] = sheet[table.ref]
digest = hashlib.sha256()
for base in (("Synthese", "Heures") if "Synthese" in tables else ("Summary", "Hours")):
    part = 1
    while base + ("" if part == 1 else "_%d" % part) in tables:
        for row in tables[base + ("" if part == 1 else "_%d" % part)][0 if part == 1 else 1:]:
            digest.update(("\t".join(plain(cell.value) for cell in row) + "\n").encode("utf-8"))
        part += 1
print(digest.hexdigest())
