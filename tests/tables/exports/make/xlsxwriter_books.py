#!/usr/bin/python3
"""Workbooks by XlsxWriter, which writes the values of formulas that it is told."""
import datetime

import xlsxwriter
from series import BOOKED, FOLDER, MISSED, MONTHS, VALUES


def book(name, write, options=None, **kept):
    work = xlsxwriter.Workbook(str(FOLDER / name), options or {})
    write(work, work.add_worksheet("Data"), **kept)
    work.close()


def heads(sheet, *words):
    for column, word in enumerate(words):
        sheet.write(0, column, word)


def dates(work, sheet, form="dd/mm/yyyy", first=1):
    style = work.add_format({"num_format": form})
    for down, day in enumerate(MONTHS):
        sheet.write_datetime(first + down, 0, day, style)


def plain(work, sheet, form="dd/mm/yyyy"):
    """Row by row, as XlsxWriter needs it where it keeps no more than one in memory."""
    heads(sheet, "Date", "Value")
    style = work.add_format({"num_format": form})
    for down, (day, value) in enumerate(zip(MONTHS, VALUES), 1):
        sheet.write_datetime(down, 0, day, style)
        sheet.write(down, 1, value)


def rich(work, sheet):
    plain(work, sheet)
    bold = work.add_format({"bold": True})
    sheet.write_rich_string(0, 0, bold, "D", "ate")
    sheet.write_rich_string(0, 1, "Va", bold, "lue")
    sheet.write(0, 2, "Note")
    sheet.write_rich_string(4, 2, "Texts ", bold, "begin", " on all sites")


def formulas(work, sheet):
    heads(sheet, "Date", "Missed", "Booked", "Value")
    dates(work, sheet, "mmm-yy")
    share = work.add_format({"num_format": "0.0%"})
    for down, (missed, booked) in enumerate(zip(MISSED, BOOKED), 1):
        sheet.write(down, 1, missed)
        sheet.write(down, 2, booked)
        sheet.write_formula(down, 3, f"=B{down + 1}/C{down + 1}", share, missed / booked)


def formula_error(work, sheet):
    heads(sheet, "Date", "Value")
    dates(work, sheet)
    for down, value in enumerate(VALUES, 1):
        sheet.write_formula(down, 1, f"=C{down + 1}/D{down + 1}", None, "#DIV/0!" if value == 33 else value)


def formula_dates(work, sheet):
    plain(work, sheet)
    style = work.add_format({"num_format": "mmm yyyy"})
    serial = (MONTHS[0].toordinal() - 693594)
    for down in range(2, 13):
        sheet.write_formula(down, 0, f"=EDATE(A{down},1)", style, MONTHS[down - 1].toordinal() - 693594)
    sheet.write_number(1, 0, serial, style)


def formula_text(work, sheet):
    heads(sheet, "Date", "Value")
    for down, (day, value) in enumerate(zip(MONTHS, VALUES), 1):
        sheet.write_formula(down, 0, f'=TEXT(C{down + 1},"mmm yyyy")', None, day.strftime("%b %Y"))
        sheet.write_formula(down, 1, f'=IF(C{down + 1}="","",{value})', None, "" if value == 33 else value)


def stored_as_text(work, sheet):
    plain(work, sheet)
    text = work.add_format({"num_format": "@"})
    for down, value in enumerate(VALUES, 1):
        sheet.write_string(down, 1, f"{value} ", text)


def two_sheets(work, sheet):
    sheet.write(0, 0, "Contents")
    other = work.add_worksheet("% missed & “late”")
    plain(work, other)


def money(work, sheet):
    heads(sheet, "Date", "Value")
    dates(work, sheet, "d mmm yy")
    style = work.add_format({"num_format": "£#,##0;[Red]-£#,##0"})
    for down, value in enumerate(VALUES, 1):
        sheet.write(down, 1, value * 41.5, style)


def pivot(work, sheet):
    """The look of a pivot table that was pasted."""
    sheet.write_row(0, 0, ["Row Labels", "Sum of Missed", "Sum of Booked"])
    for down, (day, missed, booked) in enumerate(zip(MONTHS, MISSED, BOOKED), 1):
        sheet.write_row(down, 0, [day.strftime("%b"), missed, booked])
    sheet.write_row(13, 0, ["Grand Total", sum(MISSED), sum(BOOKED)])


def weekdays(work, sheet):
    plain(work, sheet, "dddd, d mmmm yyyy")


def scale_marks(work, sheet):
    """Formats that hold letters of dates in quotes and brackets, and are none."""
    heads(sheet, "Date", "Value")
    dates(work, sheet)
    style = work.add_format({"num_format": '[Red]#,##0.0" days"'})
    for down, value in enumerate(VALUES, 1):
        sheet.write(down, 1, value + 0.5, style)


def hidden_sheet(work, sheet):
    plain(work, sheet)
    sheet.hide()
    other = work.add_worksheet("Front")
    other.write(0, 0, "See the web page")
    other.activate()
    other.set_first_sheet()


def grouped(work, sheet):
    plain(work, sheet)
    for row in (5, 6, 7):
        sheet.set_row(row, None, None, {"level": 1, "hidden": True})


def hours(work, sheet):
    """Durations: a number of days shown as hours and minutes."""
    heads(sheet, "Date", "Value")
    dates(work, sheet)
    style = work.add_format({"num_format": "[h]:mm"})
    for down, value in enumerate(VALUES, 1):
        sheet.write(down, 1, value / 24, style)


def accounting(work, sheet):
    """A percentage in brackets when it is below nought."""
    heads(sheet, "Date", "Value")
    dates(work, sheet)
    style = work.add_format({"num_format": "0.0%_);[Red](0.0%)"})
    for down, value in enumerate(VALUES, 1):
        sheet.write(down, 1, value / 100, style)


def escaped(work, sheet):
    """A per cent sign that only stands there: the number is not multiplied."""
    heads(sheet, "Date", "Value")
    dates(work, sheet)
    style = work.add_format({"num_format": "0.0\\%"})
    for down, value in enumerate(VALUES, 1):
        sheet.write(down, 1, value, style)


def two_orders(work, sheet):
    """British dates of April in an American Excel: up to 12 they became days of other months, the rest text."""
    heads(sheet, "Date", "Value")
    style = work.add_format({"num_format": 14})
    for day in range(1, 21):
        if day <= 12:
            sheet.write_datetime(day, 0, datetime.date(2021, day, 4), style)
        else:
            sheet.write_string(day, 0, f"{day}/04/2021")
        sheet.write(day, 1, 20 + day % 5)


def date_among_values(work, sheet):
    """1-2 was typed, and became 1 February."""
    plain(work, sheet)
    sheet.write_datetime(3, 1, datetime.date(2021, 2, 1), work.add_format({"num_format": "d-mmm"}))


def table_with_total(work, sheet):
    """A table of Excel's with its own row of totals."""
    plain(work, sheet)
    sheet.add_table(0, 0, 13, 1, {"total_row": True, "columns": [
        {"header": "Date", "total_string": "Total"}, {"header": "Value", "total_function": "sum"}]})


def second_table(work, sheet):
    plain(work, sheet)
    sheet.write_row(16, 0, ["Date", "Value"])
    sheet.write_row(17, 0, ["01/04/2021", 5])


def side_by_side(work, sheet):
    plain(work, sheet)
    sheet.write_row(0, 4, ["Date", "Value"])
    sheet.write_row(1, 4, ["01/04/2021", 5])


def truths(work, sheet):
    plain(work, sheet)
    sheet.write_boolean(3, 1, True)


book("xlsxwriter-plain.xlsx", plain, form="mmm-yy")
book("xlsxwriter-inline-strings.xlsx", plain, {"constant_memory": True})
book("xlsxwriter-1904.xlsx", plain, {"date_1904": True})
book("xlsxwriter-rich-text.xlsx", rich)
book("xlsxwriter-formulas.xlsx", formulas)
book("xlsxwriter-formula-error.xlsx", formula_error)
book("xlsxwriter-formula-dates.xlsx", formula_dates)
book("xlsxwriter-formula-text.xlsx", formula_text)
book("xlsxwriter-numbers-as-text.xlsx", stored_as_text)
book("xlsxwriter-two-sheets.xlsx", two_sheets)
book("xlsxwriter-pounds.xlsx", money)
book("xlsxwriter-pivot.xlsx", pivot)
book("xlsxwriter-weekdays.xlsx", weekdays)
book("xlsxwriter-days-format.xlsx", scale_marks)
book("xlsxwriter-hidden-sheet.xlsx", hidden_sheet)
book("xlsxwriter-grouped-rows.xlsx", grouped)
book("xlsxwriter-durations.xlsx", hours)
book("xlsxwriter-accounting-percent.xlsx", accounting)
book("xlsxwriter-escaped-percent.xlsx", escaped)
book("xlsxwriter-two-orders.xlsx", two_orders)
book("xlsxwriter-date-among-values.xlsx", date_among_values)
book("xlsxwriter-table-with-total.xlsx", table_with_total)
book("xlsxwriter-second-table.xlsx", second_table)
book("xlsxwriter-side-by-side.xlsx", side_by_side)
book("xlsxwriter-true-among-values.xlsx", truths)
