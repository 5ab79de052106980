#!/usr/bin/python3
"""Workbooks by openpyxl, which writes formulas without their values."""
import datetime

import openpyxl
from openpyxl.chart import LineChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.table import Table
from series import BOOKED, FOLDER, MISSED, MONTHS, VALUES, uk


def book(rows, at=(1, 1), dates="dd/mm/yyyy", numbers="General"):
    work = openpyxl.Workbook()
    work.active.title = "Data"
    fill(work.active, rows, at, dates, numbers)
    return work


def fill(sheet, rows, at=(1, 1), dates="dd/mm/yyyy", numbers="General"):
    for down, row in enumerate(rows):
        for across, content in enumerate(row):
            if content is None:
                continue
            cell = sheet.cell(at[0] + down, at[1] + across, content)
            if isinstance(content, datetime.date):
                cell.number_format = dates
            elif isinstance(content, (int, float)) and not isinstance(content, bool):
                cell.number_format = numbers


def save(work, name):
    work.save(FOLDER / name)


PLAIN = [["Date", "Value"]] + [[day, value] for day, value in zip(MONTHS, VALUES)]
PARTS = [["Date", "Numerator", "Denominator"]] + [list(row) for row in zip(MONTHS, MISSED, BOOKED)]
SHARES = [["Date", "Value"]] + [[day, value / 100] for day, value in zip(MONTHS, VALUES)]

save(book(PLAIN), "openpyxl-plain.xlsx")
save(book(PARTS, dates="mmm-yy"), "openpyxl-mmm-yy.xlsx")
save(book(PLAIN, dates="mm-dd-yy"), "openpyxl-format-14.xlsx")
save(book(PLAIN, dates="[$-809]dd mmmm yyyy;@"), "openpyxl-long-dates.xlsx")
save(book(PLAIN, dates="General"), "openpyxl-serial-numbers.xlsx")
save(book(SHARES, numbers="0%"), "openpyxl-percent.xlsx")
save(book(SHARES, numbers="0.0%"), "openpyxl-percent-decimals.xlsx")
save(book(SHARES), "openpyxl-fractions.xlsx")
save(book([["Date", "Value"], [MONTHS[0], 0.31], [MONTHS[1], 1.04], [MONTHS[2], 0.33]], numbers="0%"), "openpyxl-percent-over-100.xlsx")
save(book([["Date", "Value"]] + [[d, v * 41.5] for d, v in zip(MONTHS, VALUES)], numbers="[$£-809]#,##0.00"), "openpyxl-pounds.xlsx")
save(book([["Date", "Value"]] + [[d, v] for d, v in zip(MONTHS, VALUES)], numbers='0" %"'), "openpyxl-percent-in-quotes.xlsx")

mixed = book(PLAIN)
for row in (2, 3, 4):
    mixed["Data"].cell(row, 2).value = VALUES[row - 2] / 100
    mixed["Data"].cell(row, 2).number_format = "0%"
save(mixed, "openpyxl-percent-in-some-cells.xlsx")

mac = book(PLAIN)
mac.epoch = CALENDAR_MAC_1904
save(mac, "openpyxl-1904.xlsx")

save(book([["Date", "Value"]] + [[uk(d), str(v)] for d, v in zip(MONTHS, VALUES)]), "openpyxl-all-text.xlsx")
save(book([["Date", "Value"]] + [[uk(d) if i % 2 else d, f"{v}%" if i % 3 else v] for i, (d, v) in enumerate(zip(MONTHS, VALUES))]), "openpyxl-some-text.xlsx")
save(book([["Date", "Value"]] + [[f"{d.month}/1/{d.year}", v] for d, v in zip(MONTHS, VALUES)]), "openpyxl-american-text.xlsx")
save(book([["Date", "Value"]] + [[datetime.datetime(d.year, d.month, d.day, 9, 30), v] for d, v in zip(MONTHS, VALUES)], dates="dd/mm/yyyy hh:mm"), "openpyxl-times.xlsx")

formulas = book(PARTS)
formulas["Data"]["D1"] = "Value"
for row in range(2, 14):
    formulas["Data"].cell(row, 4, f"=B{row}/C{row}").number_format = "0%"
formulas["Data"]["B1"], formulas["Data"]["C1"] = "Missed", "Booked"
save(formulas, "openpyxl-formulas-without-values.xlsx")
save(book(PARTS + [["Total", "=SUM(B2:B13)", "=SUM(C2:C13)"]]), "openpyxl-total-formula.xlsx")
save(book(PLAIN + [[None, None], ["Average", 26.83]]), "openpyxl-average.xlsx")
save(book([["Date", "Value"], [MONTHS[0], 31], [MONTHS[1], "#DIV/0!"], [MONTHS[2], "#N/A"], [MONTHS[3], 28]]), "openpyxl-error-cells.xlsx")
save(book([["Missed appointments, Elm clinic"], [None], ["Date", "Value"]] + PLAIN[1:]), "openpyxl-title.xlsx")
save(book(PLAIN + [[None], ["Source: hospital returns, May 2022"]]), "openpyxl-source.xlsx")
save(book(PLAIN, at=(5, 3)), "openpyxl-at-c5.xlsx")

heads = book([["Date", "Appointments", None], [None, "Numerator", "Denominator"]] + PARTS[1:])
heads["Data"].merge_cells("B1:C1")
heads["Data"].merge_cells("A1:A2")
save(heads, "openpyxl-merged-headings.xlsx")
wide = book([["Missed appointments", None, None]] + PARTS)
wide["Data"].merge_cells("A1:C1")
wide["Data"]["A1"].font = Font(bold=True, size=16)
save(wide, "openpyxl-merged-title.xlsx")
years = book([["Label", "Numerator", "Denominator"], ["Ward A", 12, 40], [None, 9, 51], ["Ward B", 15, 62], [None, 7, 33]])
years["Data"].merge_cells("A2:A3")
years["Data"].merge_cells("A4:A5")
save(years, "openpyxl-merged-labels.xlsx")

hidden = book(PLAIN)
for row in (4, 5):
    hidden["Data"].row_dimensions[row].hidden = True
save(hidden, "openpyxl-hidden-rows.xlsx")
column = book([["Date", "Value", "Note", "Patient"]] + [[d, v, "", f"Person {i}"] for i, (d, v) in enumerate(zip(MONTHS, VALUES))])
column["Data"].column_dimensions["D"].hidden = True
save(column, "openpyxl-hidden-column.xlsx")
filtered = book(PLAIN)
filtered["Data"].auto_filter.ref = "A1:B13"
filtered["Data"].auto_filter.add_filter_column(1, ["31", "29"])
for row in range(4, 14):
    filtered["Data"].row_dimensions[row].hidden = True
save(filtered, "openpyxl-filtered.xlsx")

second = openpyxl.Workbook()
second.active.title = "Read me"
second.active["A1"] = "Please fill in the next sheet every month"
fill(second.create_sheet("Monthly figures"), PLAIN)
secret = second.create_sheet("Lookups")
secret.sheet_state = "hidden"
secret["A1"] = "Elm"
save(second, "openpyxl-second-sheet.xlsx")
empty = openpyxl.Workbook()
fill(empty.create_sheet("Sheet2"), PLAIN)
save(empty, "openpyxl-empty-first-sheet.xlsx")
first_hidden = book(PARTS)
first_hidden["Data"].sheet_state = "hidden"
fill(first_hidden.create_sheet("Shown"), PLAIN)
first_hidden.active = 1
save(first_hidden, "openpyxl-first-sheet-hidden.xlsx")
charts = openpyxl.Workbook()
charts.active.title = "Data"
fill(charts.active, PLAIN)
sheet = charts.create_chartsheet("Chart", 0)
line = LineChart()
line.add_data(Reference(charts["Data"], min_col=2, min_row=1, max_row=13), titles_from_data=True)
sheet.add_chart(line)
save(charts, "openpyxl-chart-sheet.xlsx")

painted = book(PLAIN)
for row in range(1, 400):
    for letter in "ABCDE":
        painted["Data"][f"{letter}{row}"].fill = PatternFill("solid", fgColor="FFF2CC")
save(painted, "openpyxl-painted-rows.xlsx")
gaps = book([["Date", None, "Value"]] + [[d, None, v] for d, v in zip(MONTHS, VALUES)])
gaps["Data"].insert_rows(8)
save(gaps, "openpyxl-blank-between.xlsx")
noted = book(PLAIN)
noted["Data"]["B3"].comment = Comment("Counted twice?", "Reviewer")
noted["Data"].add_table(Table(displayName="Missed", ref="A1:B13"))
save(noted, "openpyxl-comments-and-table.xlsx")
flags = book([["Date", "Value", "Exclude"]] + [[d, v, v == 33] for d, v in zip(MONTHS, VALUES)])
save(flags, "openpyxl-booleans.xlsx")
save(book([["Month", "% missed", "Comments"]] + [[f"{d:%b-%y}", v / 100, None] for d, v in zip(MONTHS, VALUES)], numbers="0%"), "openpyxl-other-words.xlsx")
save(book([["Date", "Valeu"]] + PLAIN[1:]), "openpyxl-near-valeu.xlsx")
save(book([["Date\n(first of month)", "Value\n(%)"]] + PLAIN[1:]), "openpyxl-headings-lines.xlsx")
save(book([["Quarter", "Value"]] + [[f"Q{q} {y}/{y % 100 + 1}", v] for (y, q), v in zip([(y, q) for y in (2020, 2021) for q in (1, 2, 3, 4)], VALUES)]), "openpyxl-nhs-quarters.xlsx")
save(book([["Date", "Value"]] + [[y, v] for y, v in zip(range(2015, 2023), VALUES)]), "openpyxl-years.xlsx")
save(book(PLAIN[:3] + [[MONTHS[1], 35]] + PLAIN[3:]), "openpyxl-dates-twice.xlsx")
save(book([["Measure"] + MONTHS, ["Missed (%)"] + VALUES], dates="mmm-yy"), "openpyxl-across.xlsx")
save(openpyxl.Workbook(), "openpyxl-nothing.xlsx")

# As Numbers exports: a summary first, and on each sheet the name of the table above it.
numbers = openpyxl.Workbook()
numbers.active.title = "Export Summary"
numbers.active["B3"] = "This document was exported from Numbers. Each table was converted to an Excel worksheet."
fill(numbers.create_sheet("Sheet 1 - Table 1"), [["Table 1", None]] + PLAIN)
numbers["Sheet 1 - Table 1"].merge_cells("A1:B1")
save(numbers, "numbers-app-export.xlsx")
# As a dashboard of a hospital exports: the title, the date of the download, a blank row, a filter, then the table.
dashboard = [["Missed appointments dashboard"], ["Downloaded 12/05/2022 09:14 by Clinic office"], [None], ["Site:", "Elm"], [None]]
save(book(dashboard + PLAIN), "openpyxl-dashboard.xlsx")
