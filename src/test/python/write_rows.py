"""Writes the cells of fr.clausier.proof.writing.Cells with another library: write_rows.py openpyxl|xlsxwriter ROWS FILE. Prints wall and busy seconds."""
import datetime
import resource
import sys
import time

TEXTS = ["2026TX050", "02", "Chantiers du Val", "sous-traitance", "CDDI", "bénéficiaire du RSA",
         "Le justificatif du 01/11/2025 était trop ancien à l’embauche", "R-05", "heures-2026-03.xlsx, Heures!P4", "travail"]


def row(r):
    values = [datetime.date(2026, 1 + r % 12, 1)]
    for c in range(1, 20):
        if 10 <= c < 14:
            values.append(((r * 7 + c * 13) % 16000) / 100)
        else:
            values.append("PS-%d" % (1000000 + r) if c == 3 else TEXTS[c % 10])
    return values


def openpyxl_rows(rows, name):
    import openpyxl
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Heures")
    for r in range(rows):
        sheet.append(row(r))
    book.save(name)


def xlsxwriter_rows(rows, name):
    import xlsxwriter
    book = xlsxwriter.Workbook(name, {"constant_memory": True})
    sheet = book.add_worksheet("Heures")
    days = book.add_format({"num_format": "mmmm yyyy"})
    numbers = book.add_format({"num_format": "#,##0.00"})
    for r in range(rows):
        for c, value in enumerate(row(r)):
            if c == 0:
                sheet.write_datetime(r, c, value, days)
            elif 10 <= c < 14:
                sheet.write_number(r, c, value, numbers)
            else:
                sheet.write_string(r, c, value)
    book.close()


tool, rows, name = sys.argv[1], int(sys.argv[2]), sys.argv[3]
start = time.time()
{"openpyxl": openpyxl_rows, "xlsxwriter": xlsxwriter_rows}[tool](rows, name)
wall = time.time() - start
used = resource.getrusage(resource.RUSAGE_SELF)
print("%.3f %.3f" % (wall, used.ru_utime + used.ru_stime))
