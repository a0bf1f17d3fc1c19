"""Prints the value of every cell of a workbook, computed ones as they are stored; `--forget` first sets those to zero."""

import datetime
import re
import sys
import zipfile

import openpyxl


def forget(path):
    """Stores a zero as the value of every formula, so that whoever shows another has computed it."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1<v>0</v>", data))


def shown(value):
    # The epoch of spreadsheets: times and spans of time come back as the one or the other.
    if isinstance(value, datetime.timedelta):
        value = value.total_seconds() / 86400
    if isinstance(value, datetime.time):
        value = (value.hour * 60 + value.minute) / 1440
    if isinstance(value, datetime.datetime):
        value = (value - datetime.datetime(1899, 12, 30)).total_seconds() / 86400
    return repr(round(float(value), 6)) if isinstance(value, (int, float)) else repr(value)


path = sys.argv[-1]
if "--forget" in sys.argv:
    forget(path)
for sheet in openpyxl.load_workbook(path, data_only=True):
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                print(f"{sheet.title}!{cell.coordinate}: {shown(cell.value)}")
