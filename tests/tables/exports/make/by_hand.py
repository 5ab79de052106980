#!/usr/bin/python3
"""CSV files by the habits of the programs that write them: Excel, Google Sheets, Numbers, and people."""
from series import BOOKED, FOLDER, MISSED, MONTHS, VALUES, text, uk

ROWS = list(zip(MONTHS, VALUES))


def with_dates(name, form, heading="date,value", **how):
    text(name, [heading] + [f"{form(day)},{value}" for day, value in ROWS], **how)


# Excel, "CSV (Comma delimited)" in a British Windows: Windows-1252, dates as they are shown.
text("excel-1252.csv", ["Date,Value,Note"] + [
    f"{uk(day)},{value},{note}" for (day, value), note in zip(ROWS, [
        "“Did not attend” – as counted by the clinic", "", "", "£250 spent on texts", "", "", "", "", "", "", "", ""])],
     encoding="cp1252")
# Excel, "CSV UTF-8": with a byte order mark.
text("excel-utf8-bom.csv", ["Date,Value,Note"] + [f"{uk(d)},{v},{'Café opens' if v == 27 else ''}" for d, v in ROWS],
     encoding="utf-8-sig")
# Excel, "Unicode Text": UTF-16, tabs; a cell with a comma stands in quotes.
text("excel-unicode-text.txt.csv", ["\ufeffDate\tNumerator\tDenominator"] + [
    f'{uk(day)}\t{missed}\t{booked if booked != 112 else chr(34) + "1,112" + chr(34)}'
    for day, missed, booked in zip(MONTHS, MISSED, BOOKED)], encoding="utf-16-le")
text("utf16-big-endian.csv", ["\ufeffDate\tValue"] + [f"{uk(d)}\t{v}" for d, v in ROWS], encoding="utf-16-be")
# Excel on a German Windows, and with the line by which Excel itself is told the separator.
text("excel-semicolons.csv", ["Date;Value"] + [f"{uk(d)};{v},5" for d, v in ROWS],
     encoding="cp1252")
text("excel-sep-line.csv", ["sep=;", "Date;Value"] + [f"{uk(d)};{v}" for d, v in ROWS])
text("excel-sep-comma.csv", ["sep=,", "Date,Value"] + [f"{uk(d)},{v}" for d, v in ROWS])
# Excel for Mac, "CSV (Macintosh)": CR alone.
text("excel-mac.csv", ["Date,Value"] + [f"{uk(d)},{v}" for d, v in ROWS], end="\r")
# Cells that were used once: Excel writes them for ever.
text("excel-trailing-columns.csv", ["Date,Value,,,"] + [f"{uk(d)},{v},,," for d, v in ROWS])
text("excel-trailing-rows.csv", ["Date,Value"] + [f"{uk(d)},{v}" for d, v in ROWS] + [","] * 30)
text("excel-midnight.csv", ["Date,Value"] + [f"{uk(d)} 00:00,{v}" for d, v in ROWS])
text("excel-ragged.csv", ["Date,Value,Note"] + [f"{uk(d)},{v}" for d, v in ROWS[:6]] + [f"{uk(d)},{v},," for d, v in ROWS[6:]])

# Dates as people write them.
with_dates("dates-short.csv", lambda d: f"{d.day}/{d.month}/{d:%y}")
with_dates("dates-mmm-yy.csv", lambda d: f"{d:%b-%y}")
with_dates("dates-dd-mmm-yyyy.csv", lambda d: f"{d:%d-%b-%Y}")
with_dates("dates-long.csv", lambda d: f"{d.day} {d:%B %Y}")
with_dates("dates-month-year.csv", lambda d: f"{d:%B %Y}")
with_dates("dates-year-month.csv", lambda d: f"{d:%Y-%m}")
with_dates("dates-iso-time.csv", lambda d: f"{d:%Y-%m-%d}T00:00:00")
with_dates("dates-mixed-forms.csv", lambda d: [f"{d:%b-%y}", uk(d), f"{d:%Y-%m-%d}", f"1 {d:%B %Y}"][d.month % 4])
with_dates("dates-american-months.csv", lambda d: f"{d.month}/1/{d.year}")
with_dates("dates-american-padded.csv", lambda d: f"{d:%m/%d/%Y}")
text("dates-american-quarters.csv", ["date,value", "1/1/2021,31", "4/1/2021,29", "7/1/2021,26", "10/1/2021,25", "1/1/2022,22"])
text("dates-american-weeks.csv", ["date,value"] + [
    f"{d},{v}" for d, v in zip("1/4/2021 1/11/2021 1/18/2021 1/25/2021 2/1/2021 2/8/2021".split(), VALUES)])
text("dates-american-years.csv", ["date,value", "1/1/2019,31", "1/1/2020,29", "1/1/2021,26", "1/1/2022,25"])
text("dates-days-of-april.csv", ["date,value"] + [f"{day}/4/2021,{v}" for day, v in enumerate(VALUES, 6)])
text("dates-days-of-january.csv", ["date,value"] + [f"{day}/1/2021,{v}" for day, v in enumerate(VALUES + [20, 19], 1)])
text("dates-impossible.csv", ["date,value", "01/04/2021,31", "13/13/2021,29", "01/06/2021,33", "31/06/2021,28"])
text("dates-both-orders.csv", ["date,value", "01/04/2021,31", "13/04/2021,29", "04/26/2021,33", "05/05/2021,28"])
text("dates-leap.csv", ["date,value", "28/02/2021,31", "29/02/2021,29", "29/02/2024,33"])
text("dates-typo.csv", ["date,value", "April 2021,31", "May 2021,29", "Jnue 2021,33", "July 2021,28", "Setpember 2021,30"])
text("dates-welsh.csv", ["date,value"] + [f"{m},{v}" for m, v in zip(
    ["Ebrill 2021", "Mai 2021", "Mehefin 2021", "Gorffennaf 2021", "Awst 2021", "Medi 2021"], VALUES)])
text("dates-sept.csv", ["date,value"] + [f"{m},{v}" for m, v in zip(["Jul 21", "Aug 21", "Sept 21", "Oct 21", "Nov 21", "Dec 21"], VALUES)])
text("dates-case.csv", ["date,value"] + [f"{m},{v}" for m, v in zip(["APR-21", "may-21", "June 2021", "JULY 2021"], VALUES)])
text("dates-ordinals.csv", ["date,value"] + [f"{m},{v}" for m, v in zip(["1st April 2021", "2nd May 2021", "3rd June 2021", "21st July 2021"], VALUES)])
text("dates-quarters.csv", ["date,value"] + [f"Q{q} {y},{v}" for (y, q), v in zip(
    [(y, q) for y in (2020, 2021) for q in (1, 2, 3, 4)], VALUES)])
text("dates-nhs-quarters.csv", ["date,value"] + [f"Q{q} {y}/{y % 100 + 1},{v}" for (y, q), v in zip(
    [(y, q) for y in (2020, 2021) for q in (1, 2, 3, 4)], VALUES)])
text("dates-nhs-years.csv", ["date,value"] + [f"{y}/{y % 100 + 1},{v}" for y, v in zip(range(2015, 2023), VALUES)])
text("dates-years.csv", ["date,value"] + [f"{y},{v}" for y, v in zip(range(2015, 2023), VALUES)])
text("dates-nhs-year-wrong.csv", ["date,value", "2019/20,31", "2020/22,29", "2021/22,26"])
text("dates-quarter-five.csv", ["date,value", "Q1 2021,31", "Q5 2021,29", "Q3 2021,26"])
text("dates-weeks-commencing.csv", ["date,value"] + [f"w/c {d}/04/2021,{v}" for d, v in zip(("05", "12", "19", "26"), VALUES)])
text("dates-weeks-commencing-forms.csv", ["Week,Value"] + [
    f"{d},{v}" for d, v in zip(("W/C 05/04/2021", "wc 12/04/2021", "Week commencing 19/04/2021", "w/c 26 April 2021"), VALUES)])
text("dates-serial-numbers.csv", ["date,value"] + [f"{serial},{v}" for serial, v in zip((44287, 44317, 44348, 44378), VALUES)])
text("dates-twice.csv", ["date,value", "01/04/2021,31", "01/05/2021,29", "01/05/2021,35", "01/06/2021,33", "01/04/2021,33"])
text("dates-twice-in-two-forms.csv", ["date,numerator,denominator", "01/04/2021,31,100", "April 2021,9,20", "01/05/2021,29,110"])
text("dates-backwards.csv", ["date,value"] + [f"{uk(d)},{v}" for d, v in reversed(ROWS)])

# Numbers as people write them.
text("numbers-percent-signs.csv", ["date,value", "01/04/2021,41%", '01/05/2021,"41.0 %"', "01/06/2021, 38% ", "01/07/2021,37.5%", "01/08/2021,36\u00a0%"])
text("numbers-fractions.csv", ["date,value"] + [f"{uk(d)},0.{v}" for d, v in ROWS])
text("numbers-fractions-and-one.csv", ["date,value", "01/04/2021,0.31", "01/05/2021,1", "01/06/2021,0.28", "01/07/2021,0"])
text("numbers-small-percentages.csv", ["date,value", "01/04/2021,0.8", "01/05/2021,1.2", "01/06/2021,0.6", "01/07/2021,0.9"])
text("numbers-mixed-percent.csv", ["date,value", "01/04/2021,31%", "01/05/2021,0.29", "01/06/2021,33%", "01/07/2021,28%"])
text("numbers-thousands.csv", ["date,value"] + [f'{uk(d)},"1,{v}4"' for d, v in ROWS])
text("numbers-thousands-wrong.csv", ["date,value", '01/04/2021,"1,204"', '01/05/2021,"1,20"', '01/06/2021,"12,04"', "01/07/2021,1310"])
text("numbers-millions.csv", ["date,value", '01/04/2021,"1,204,300"', '01/05/2021,"1,190,004.5"', '01/06/2021,"998,000"'])
text("numbers-pounds.csv", ["date,value", '01/04/2021,"£1,204.50"', "01/05/2021,£980", '01/06/2021," £1,010.25 "', "01/07/2021,-£20.00", "01/08/2021,£0.99"])
text("numbers-pounds-elsewhere.csv", ["date,value", '01/04/2021,"£1,204.50"', "01/05/2021,£980", "01/06/2021,£1010"])
text("numbers-no-break-space.csv", ["date,value", "01/04/2021,\u00a01204\u00a0", "\u00a001/05/2021,1\u00a0190", "01/06/2021\u00a0,\u202f1150"])
text("numbers-decimal-comma.csv", ["date;numerator;denominator;note", "01/04/2021;1.204;2.000;", "01/05/2021;980;1.950;Ferien", "01/06/2021;1.010;1.990;"])
text("numbers-decimal-comma-small.csv", ["date;value", "01/04/2021;1,5", "01/05/2021;2,25", "01/06/2021;0,75"])
text("numbers-decimal-point-semicolons.csv", ["date;value", "01/04/2021;31.5", "01/05/2021;29.25", "01/06/2021;33"])
text("numbers-gaps.csv", ["date,value", "01/04/2021,31", "01/05/2021,*", "01/06/2021,<5", "01/07/2021,n/a", "01/08/2021,NA",
                          "01/09/2021,#DIV/0!", "01/10/2021,-", "01/11/2021,", "01/12/2021,22", "01/01/2022,N/A", "01/02/2022,21"])
text("numbers-gaps-other.csv", ["date,value", "01/04/2021,31", "01/05/2021,–", "01/06/2021,..", "01/07/2021,[c]", "01/08/2021,#N/A", "01/09/2021,no data", "01/10/2021,26"])
text("numbers-words.csv", ["date,value", "01/04/2021,31", "01/05/2021,29", "01/06/2021,see note", "01/07/2021,tbc", "01/08/2021,12 approx", "01/09/2021,30", "01/10/2021,O"])
text("numbers-scientific.csv", ["date,value", "01/04/2021,1.2E+03", "01/05/2021,1190", "01/06/2021,9.8E+02"])
text("numbers-brackets.csv", ["date,value", "01/04/2021,(31)", "01/05/2021,29", "01/06/2021,33"])
text("numbers-out-of-nothing.csv", ["date,numerator,denominator", "01/04/2021,31,100", "01/05/2021,0,0", "01/06/2021,32,98"])
text("numbers-five-out-of-nothing.csv", ["date,numerator,denominator", "01/04/2021,31,100", "01/05/2021,5,0", "01/06/2021,32,98"])
text("numbers-more-than-all.csv", ["date,numerator,denominator", "01/04/2021,31,100", "01/05/2021,112,32", "01/06/2021,120,98"])
text("numbers-half-given.csv", ["date,numerator,denominator", "01/04/2021,31,100", "01/05/2021,32,", "01/06/2021,,98", "01/07/2021,28,95"])
text("numbers-over-hundred.csv", ["date,value", "01/04/2021,31%", "01/05/2021,131%", "01/06/2021,33%"])

# Headings.
text("headings-capitals.csv", ["DATE,VALUE,EXCLUDE,NOTE"] + [f"{uk(d)},{v},{'YES' if v == 33 else ''},{'Strike' if v == 33 else ''}" for d, v in ROWS])
text("headings-spaces.csv", [" Date , Value\u00a0"] + [f"{uk(d)},{v}" for d, v in ROWS])
text("headings-near-dat.csv", ["dat,value"] + [f"{uk(d)},{v}" for d, v in ROWS])
text("headings-near-valeu.csv", ["Date,Valeu,Ward"] + [f"{uk(d)},{v},Elm" for d, v in ROWS])
text("headings-near-numerater.csv", ["Date,Numerater,Denominator"] + [f"{uk(d)},{m},{b}" for d, m, b in zip(MONTHS, MISSED, BOOKED)])
text("headings-near-extra.csv", ["Date,Value,Exlude"] + [f"{uk(d)},{v},{'yes' if v == 33 else ''}" for d, v in ROWS])
text("headings-other-words.csv", ["Month,% missed,Comments"] + [f"{d:%b-%y},{v}%,{'Texts begin' if v == 27 else ''}" for d, v in ROWS])
text("headings-other-words-untold.csv", ["Month,% missed"] + [f"{d:%b-%y},{v}%" for d, v in ROWS])
text("headings-column-missing.csv", ["Month,Missed %"] + [f"{d:%b-%y},{v}%" for d, v in ROWS])
text("headings-unit.csv", ["Date,Value (%)"] + [f"{uk(d)},{v}" for d, v in ROWS])
text("headings-line-break.csv", ['Date,"Missed\nappointments","Booked\r\nappointments"'] + [f"{uk(d)},{m},{b}" for d, m, b in zip(MONTHS, MISSED, BOOKED)])
text("headings-extra.csv", ["Site,Date,Value,Collected by,Target"] + [f"Elm,{uk(d)},{v},Audit team,20" for d, v in ROWS])
text("headings-none.csv", [f"{uk(d)},{v}" for d, v in ROWS])
text("headings-twice.csv", ["Date,Value,Value"] + [f"{uk(d)},{v},{v + 1}" for d, v in ROWS])
text("headings-value-and-parts.csv", ["Date,Value,Numerator,Denominator"] + [f"{uk(d)},{100 * m / b:.1f},{m},{b}" for d, m, b in zip(MONTHS, MISSED, BOOKED)])
text("headings-two-rows.csv", ["Date,Appointments,", ",Numerator,Denominator"] + [f"{uk(d)},{m},{b}" for d, m, b in zip(MONTHS, MISSED, BOOKED)])
text("headings-again.csv", ["Date,Value"] + [f"{uk(d)},{v}" for d, v in ROWS[:6]] + ["Date,Value"] + [f"{uk(d)},{v}" for d, v in ROWS[6:]])
text("headings-only.csv", ["Date,Value"])
text("headings-across.csv", ["Measure," + ",".join(f"{d:%b-%y}" for d in MONTHS), "Missed (%)," + ",".join(map(str, VALUES))])
text("labels.csv", ["Label,Numerator,Denominator", "Ward A,12,40", "Ward B,9,51", '"Ward C, and D",15,62', '"The ""Elms""",7,33'])
text("excluded-forms.csv", ["date,value,exclude", "01/04/2021,31,", "01/05/2021,29,Yes", "01/06/2021,33,no", "01/07/2021,28,x", "01/08/2021,27,"])

# Rows round the table.
text("round-total.csv", ["Date,Numerator,Denominator"] + [f"{uk(d)},{m},{b}" for d, m, b in zip(MONTHS, MISSED, BOOKED)] + [f"Total,{sum(MISSED)},{sum(BOOKED)}"])
text("round-average.csv", ["Date,Value"] + [f"{uk(d)},{v}" for d, v in ROWS] + [",", "Average,26.8"])
text("round-grand-total-label.csv", ["Label,Value", "Ward A,12", "Ward B,9", "Ward C,15", "Grand Total,36"])
text("round-source.csv", ["Date,Value"] + [f"{uk(d)},{v}" for d, v in ROWS] + ["", "Source: the clinic's own count, 4 May 2022", "* fewer than five"])
text("round-title.csv", ["Missed appointments at the clinic,", ",", "Date,Value"] + [f"{uk(d)},{v}" for d, v in ROWS])
text("nhs-five-title-lines.csv", [
    "Title:,Missed appointments by month,,", "Summary:,Monthly count of booked and missed appointments,,",
    "Period:,April 2021 to March 2022,,", "Source:,Hospital returns,,", "Published:,12th May 2022,,", ",,,",
    "Period,Numerator,Denominator,"] + [f"{d:%b-%y},{m},{b}," for d, m, b in zip(MONTHS, MISSED, BOOKED)])
text("round-blank.csv", ["", ",,,", ",,Date,Value", ",,,"] + [f",,{uk(d)},{v}" for d, v in ROWS[:6]] + [",,,"] + [f",,{uk(d)},{v}" for d, v in ROWS[6:]] + ["", "", ""])
text("round-year-rows.csv", ["Date,Value", "2021,"] + [f"{uk(d)},{v}" for d, v in ROWS[:9]] + ["2022,"] + [f"{uk(d)},{v}" for d, v in ROWS[9:]])
text("round-year-total.csv", ["Date,Numerator,Denominator"] + [f"{uk(d)},{m},{b}" for d, m, b in zip(MONTHS, MISSED, BOOKED)] + [f"2021/22,{sum(MISSED)},{sum(BOOKED)}"])
text("round-quarter-totals.csv", ["Date,Value", "Apr-21,31", "May-21,29", "Jun-21,33", "Q1 2021/22,31", "Jul-21,28", "Aug-21,27", "Sep-21,30", "Q2 2021/22,28"])
text("round-total-column.csv", ["Label,Value,Total", "Ward A,12,12", "Ward B,9,21"])

# Google Sheets: UTF-8, CR LF, no mark, no line end after the last line.
(FOLDER / "google-sheets.csv").write_bytes("\r\n".join(["Date,Value,Note"] + [
    f"{uk(d)},{v}.00%,{chr(34) + 'Text reminders, first month' + chr(34) if v == 27 else ''}" for d, v in ROWS]).encode())
# Numbers: each table of a sheet with its name, when asked to include table names; otherwise plain, LF.
text("numbers-app-table-names.csv", ["Table 1", "Date,Value"] + [f"{uk(d)},{v}" for d, v in ROWS], end="\n")
text("numbers-app-title.csv", ["Missed appointments,,", "Date,Value,"] + [f"{uk(d)},{v}," for d, v in ROWS], end="\n")
text("numbers-app-semicolons.csv", ["Date;Value"] + [f"{d.day} {d:%b %Y};{v},0 %" for d, v in ROWS], end="\n")
text("numbers-app-two-tables.csv", ["Table 1", "Date,Value"] + [f"{uk(d)},{v}" for d, v in ROWS[:6]] + ["", "Table 2", "Date,Value"] + [f"{uk(d)},{v}" for d, v in ROWS[6:]], end="\n")

# Not what their names say.
text("not-html.csv", ["<html><body><table><tr><td>Date</td><td>Value</td></tr>", "<tr><td>01/04/2021</td><td>31</td></tr></table></body></html>"])
(FOLDER / "not-empty.csv").write_bytes(b"")
(FOLDER / "not-utf8-nor-1252.csv").write_bytes(b"Date,Value,Note\r\n01/04/2021,31,\x00\x01\x02\x8d\r\n")
text("quote-not-closed.csv", ["Date,Value,Note", '01/04/2021,31,"Texts begin', "01/05/2021,29,", "01/06/2021,33,"])
