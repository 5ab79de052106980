#!/bin/sh
# What Gnumeric makes of workbooks: it writes its own .xlsx, CSV and text.
set -eu
cd "$(dirname "$0")/.."
ssconvert --export-type=Gnumeric_Excel:xlsx openpyxl-formulas-without-values.xlsx gnumeric-formulas.xlsx
ssconvert --export-type=Gnumeric_Excel:xlsx openpyxl-percent.xlsx gnumeric-percent.xlsx
ssconvert --export-type=Gnumeric_Excel:xlsx2 openpyxl-plain.xlsx gnumeric-inline-strings.xlsx
ssconvert openpyxl-long-dates.xlsx gnumeric.csv
ssconvert --export-type=Gnumeric_stf:stf_assistant -O 'separator=; format=raw quoting-mode=always' openpyxl-plain.xlsx gnumeric-quoted.csv
