#!/bin/sh
# What LibreOffice Calc makes of workbooks: CSV files with different options, and its own .xlsx.
# The options are: separator, quote, character set, first line, formats, language, quote all text, cells as shown.
set -eu
make=$(cd "$(dirname "$0")" && pwd)
exports=$(dirname "$make")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() { soffice -env:UserInstallation="file://$work/profile" --headless "$@" >/dev/null; }
csv() {  # from, to, options
  cp "$exports/$1" "$work/in.xlsx"
  office --convert-to "csv:Text - txt - csv (StarCalc):$3" --outdir "$work" "$work/in.xlsx"
  mv "$work/in.csv" "$exports/$2"
}
csv openpyxl-mmm-yy.xlsx libreoffice-as-shown.csv '44,34,76,1,,0,false,true'
csv openpyxl-long-dates.xlsx libreoffice-semicolons.csv '59,34,76,1,,0,false,true'
csv openpyxl-pounds.xlsx libreoffice-tabs-1252.csv '9,34,1,1,,0,false,true'
csv openpyxl-percent-decimals.xlsx libreoffice-all-quoted.csv '44,34,76,1,,0,true,true'
csv openpyxl-percent.xlsx libreoffice-not-as-shown.csv '44,34,76,1,,0,false,false'
csv openpyxl-mmm-yy.xlsx libreoffice-utf16.csv '9,34,65535,1,,0,false,true'
csv openpyxl-total-formula.xlsx libreoffice-formulas-shown.csv '44,34,76,1,,0,false,true,true'
csv openpyxl-merged-headings.xlsx libreoffice-merged.csv '44,34,76,1,,0,false,true'
csv openpyxl-at-c5.xlsx libreoffice-at-c5.csv '44,34,76,1,,0,false,true'
csv openpyxl-format-14.xlsx libreoffice-format-14.csv '44,34,76,1,,0,false,true'
csv openpyxl-error-cells.xlsx libreoffice-error-cells.csv '44,34,76,1,,0,false,true'
csv openpyxl-painted-rows.xlsx libreoffice-painted-rows.csv '44,34,76,1,,0,false,true'

workbook() {  # from, to
  cp "$exports/$1" "$work/in.${1##*.}"
  office --convert-to ods --outdir "$work" "$work/in.${1##*.}"
  office --convert-to 'xlsx:Calc MS Excel 2007 XML' --outdir "$work" "$work/in.ods"
  mv "$work/in.xlsx" "$exports/$2"
}
workbook openpyxl-plain.xlsx libreoffice-plain.xlsx
workbook openpyxl-formulas-without-values.xlsx libreoffice-formulas.xlsx
workbook openpyxl-total-formula.xlsx libreoffice-total.xlsx
workbook openpyxl-1904.xlsx libreoffice-1904.xlsx
workbook openpyxl-percent.xlsx libreoffice-percent.xlsx
workbook openpyxl-second-sheet.xlsx libreoffice-second-sheet.xlsx
workbook openpyxl-merged-title.xlsx libreoffice-merged-title.xlsx
workbook openpyxl-comments-and-table.xlsx libreoffice-comments.xlsx
workbook openpyxl-painted-rows.xlsx libreoffice-painted-rows.xlsx
workbook excel-utf8-bom.csv libreoffice-from-csv.xlsx
workbook openpyxl-hidden-rows.xlsx libreoffice-hidden-rows.xlsx
workbook openpyxl-booleans.xlsx libreoffice-booleans.xlsx

cp "$exports/openpyxl-plain.xlsx" "$work/in.xlsx"
office --convert-to 'xls:MS Excel 97' --outdir "$work" "$work/in.xlsx"
mv "$work/in.xls" "$exports/not-a-workbook-old-excel.xlsx"
office --convert-to ods --outdir "$work" "$work/in.xlsx"
mv "$work/in.ods" "$exports/not-a-workbook-opendocument.xlsx"
