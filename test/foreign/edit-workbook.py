"""Writes into the cells of a workbook: FILE SAVED [{"sheet", "cell", "typed"}]. A text such as 2026-10-20 becomes a date."""

import datetime
import json
import re
import sys

import openpyxl

_, path, saved, typing = sys.argv
workbook = openpyxl.load_workbook(path)
for change in json.loads(typing):
    value = change["typed"]
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        value = datetime.date.fromisoformat(value)
    workbook[change["sheet"]][change["cell"]].value = value
workbook.save(saved)
