"""The table as a person would write it with openpyxl: rows.(json|yaml) out.xlsx."""

import sys

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from rows import HEADER, TITLE, read_rows

rows = read_rows(sys.argv[1])
book = Workbook()
sheet = book.active
line = Side(style="thin")
border = Border(left=line, right=line, top=line, bottom=line)
wrapped = Alignment(wrap_text=True, vertical="center")
font, bold = Font(name="仿宋_GB2312", size=11), Font(name="黑体", size=11)
sheet.append([TITLE])
sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(HEADER))
for number, row in enumerate([HEADER, *rows], start=2):
    for column, value in enumerate(row, start=1):
        cell = sheet.cell(number, column, value)
        cell.border, cell.alignment, cell.font = border, wrapped, bold if number == 2 else font
sheet.freeze_panes = "A3"
book.save(sys.argv[2])
