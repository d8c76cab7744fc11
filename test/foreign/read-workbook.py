"""Prints what openpyxl reads in a workbook, as JSON: /usr/bin/python3 read-workbook.py FILE.

A list of sheets with their name, state and cells. A cell has its address, its type ("s" text, "n" number, "d" day,
"b" truth, "f" formula, "e" error), its formula or value, and the value that is stored behind a formula. Days are ISO dates.
"""

import json
import sys
from datetime import datetime

from openpyxl import load_workbook


def plain(value):
    return value.date().isoformat() if isinstance(value, datetime) else value


written = load_workbook(sys.argv[1])
stored = load_workbook(sys.argv[1], data_only=True)
sheets = []
for sheet in written.worksheets:
    results = stored[sheet.title]
    cells = [
        [cell.coordinate, cell.data_type, plain(cell.value), plain(results[cell.coordinate].value)]
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    links = [link.target for link in sheet._hyperlinks if link.target]
    sheets.append({"name": sheet.title, "state": sheet.sheet_state, "cells": cells, "links": links})
json.dump(sheets, sys.stdout)
