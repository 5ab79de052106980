#!/usr/bin/python3
"""Workbooks in forms that other writers use, and broken ones, put together part by part."""
import shutil
import struct
import zipfile

from series import FOLDER, MONTHS, VALUES

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."
EPOCH = 693594


def serial(day):
    return day.toordinal() - EPOCH


def types(kind=SPREADSHEET + "sheet.main+xml"):
    return (f'{HEAD}<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" ContentType="application/'
            f'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SPREADSHEET}worksheet+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{SPREADSHEET}styles+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{SPREADSHEET}sharedStrings+xml"/></Types>')


def relations(office, targets):
    parts = "".join(f'<Relationship Id="rId{n}" Type="{office}/{kind}" Target="{target}"/>'
                    for n, (kind, target) in enumerate(targets, 1))
    return f'{HEAD}<Relationships xmlns="{PACKAGE}relationships">{parts}</Relationships>'


def styles(main=MAIN, p=""):
    x = f"xmlns:{p[:-1]}" if p else "xmlns"
    return (f'{HEAD}<{p}styleSheet {x}="{main}"><{p}numFmts count="1"><{p}numFmt numFmtId="164" formatCode="mmm\\-yy"/>'
            f'</{p}numFmts><{p}fonts count="1"><{p}font/></{p}fonts><{p}fills count="1"><{p}fill/></{p}fills>'
            f'<{p}borders count="1"><{p}border/></{p}borders><{p}cellXfs count="3"><{p}xf numFmtId="0"/>'
            f'<{p}xf numFmtId="14" applyNumberFormat="1"/><{p}xf numFmtId="164" applyNumberFormat="1"/></{p}cellXfs>'
            f'</{p}styleSheet>')


def strings(words, main=MAIN, p=""):
    x = f"xmlns:{p[:-1]}" if p else "xmlns"
    inside = "".join(f"<{p}si><{p}t>{word}</{p}t></{p}si>" for word in words)
    return f'{HEAD}<{p}sst {x}="{main}" count="{len(words)}" uniqueCount="{len(words)}">{inside}</{p}sst>'


def rows(p="", style=1, places=True, iso=False):
    lines = [f'<{p}row r="1"><{p}c r="A1" t="s"><{p}v>0</{p}v></{p}c><{p}c r="B1" t="s"><{p}v>1</{p}v></{p}c></{p}row>']
    for n, (day, value) in enumerate(zip(MONTHS, VALUES), 2):
        at = (f' r="{n}"', f' r="A{n}"', f' r="B{n}"') if places else ("", "", "")
        date = (f'<{p}c{at[1]} s="{style}" t="d"><{p}v>{day}T00:00:00</{p}v></{p}c>' if iso else
                f'<{p}c{at[1]} s="{style}"><{p}v>{serial(day)}</{p}v></{p}c>')
        lines.append(f'<{p}row{at[0]}>{date}<{p}c{at[2]}><{p}v>{value}</{p}v></{p}c></{p}row>')
    return "".join(lines)


def sheet(inside, main=MAIN, p="", before="", after=""):
    x = f"xmlns:{p[:-1]}" if p else "xmlns"
    return f'{HEAD}<{p}worksheet {x}="{main}">{before}<{p}sheetData>{inside}</{p}sheetData>{after}</{p}worksheet>'


def workbook(main=MAIN, office=OFFICE, p="", properties=""):
    x = f"xmlns:{p[:-1]}" if p else "xmlns"
    return (f'{HEAD}<{p}workbook {x}="{main}" xmlns:r="{office}">{properties}<{p}sheets>'
            f'<{p}sheet name="Data" sheetId="1" r:id="rId1"/></{p}sheets></{p}workbook>')


def parts(main=MAIN, office=OFFICE, p="", inside=None, **changed):
    made = {
        "[Content_Types].xml": types(),
        "_rels/.rels": relations(office, [("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": workbook(main, office, p),
        "xl/_rels/workbook.xml.rels": relations(office, [
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]),
        "xl/styles.xml": styles(main, p),
        "xl/sharedStrings.xml": strings(["Date", "Value"], main, p),
        "xl/worksheets/sheet1.xml": sheet(inside or rows(p), main, p),
    }
    made.update({name.replace("__", "/"): text for name, text in changed.items()})
    return made


def save(name, made):
    with zipfile.ZipFile(FOLDER / name, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for part, text in made.items():
            if text is not None:
                package.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


save("package-plain.xlsx", parts())
save("package-prefixed.xlsx", parts(p="x:"))
save("package-strict.xlsx", parts(STRICT, STRICT_OFFICE))
save("package-strict-iso-dates.xlsx", parts(STRICT, STRICT_OFFICE, inside=rows(iso=True)))
save("package-without-places.xlsx", parts(inside=rows(places=False)))

absolute = parts()
absolute["_rels/.rels"] = relations(OFFICE, [("officeDocument", "/xl/workbook.xml")])
absolute["xl/_rels/workbook.xml.rels"] = relations(OFFICE, [
    ("worksheet", "/xl/worksheets/sheet1.xml"), ("styles", "/xl/styles.xml"), ("sharedStrings", "/xl/sharedStrings.xml")])
save("package-absolute-targets.xlsx", absolute)

elsewhere = parts()
elsewhere["_rels/.rels"] = relations(OFFICE, [("officeDocument", "book/main.xml")])
elsewhere["book/main.xml"] = elsewhere.pop("xl/workbook.xml")
elsewhere["book/_rels/main.xml.rels"] = relations(OFFICE, [
    ("worksheet", "../xl/worksheets/sheet1.xml"), ("styles", "../xl/styles.xml"), ("sharedStrings", "../xl/sharedStrings.xml")])
del elsewhere["xl/_rels/workbook.xml.rels"]
save("package-other-names.xlsx", elsewhere)

backslashes = {part.replace("/", "\\") if part.startswith("xl") else part: text for part, text in parts().items()}
save("package-backslashes.xlsx", backslashes)
save("package-without-shared-strings.xlsx", parts(**{"xl/sharedStrings.xml": None}))
save("package-without-styles.xlsx", parts(**{"xl/styles.xml": None}))
save("package-without-sheet.xlsx", parts(**{"xl/worksheets/sheet1.xml": None}))
save("package-string-number-too-high.xlsx", parts(inside=rows().replace("<v>1</v>", "<v>7</v>", 1)))
save("package-not-xml.xlsx", parts(**{"xl/worksheets/sheet1.xml": sheet(rows())[:900]}))
save("package-macro.xlsm", parts(**{
    "[Content_Types].xml": types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "xl/vbaProject.bin": "no macro"}))
save("package-inline-strings.xlsx", parts(inside=rows()
     .replace('t="s"><v>0</v>', 't="inlineStr"><is><t>Date</t></is>')
     .replace('t="s"><v>1</v>', 't="inlineStr"><is><r><t xml:space="preserve"> Va</t></r><r><rPr><b/></rPr><t>lue </t></r></is>')))
save("package-phonetic.xlsx", parts(**{"xl/sharedStrings.xml": strings(["Date", "Value"]).replace(
    "<t>Value</t>", '<t>Value</t><rPh sb="0" eb="1"><t>not read</t></rPh><phoneticPr fontId="0"/>')}))
save("package-escaped-characters.xlsx", parts(**{"xl/sharedStrings.xml": strings(["Date_x000D_\n", "Value_x0009_"])}))
save("package-last-row-formatted.xlsx", parts(**{"xl/worksheets/sheet1.xml": sheet(
    rows() + '<row r="1048576" s="1" customFormat="1"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row>',
    before='<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9" style="1"/></cols>')}))
save("package-many-empty-rows.xlsx", parts(**{"xl/worksheets/sheet1.xml": sheet(
    rows() + "".join(f'<row r="{n}" s="2" customFormat="1"/>' for n in range(14, 6000)))}))
save("package-1904.xlsx", parts(**{
    "xl/workbook.xml": workbook(properties='<workbookPr date1904="1"/>'),
    "xl/worksheets/sheet1.xml": sheet("".join([rows().split("</row>")[0], "</row>"] + [
        f'<row r="{n}"><c r="A{n}" s="2"><v>{serial(day) - 1462}</v></c><c r="B{n}"><v>{value}</v></c></row>'
        for n, (day, value) in enumerate(zip(MONTHS, VALUES), 2)]))}))
save("package-rows-in-disorder.xlsx", parts(inside="</row>".join(
    rows().split("</row>")[:1] + rows().split("</row>")[12:0:-1]) + "</row>"))
save("package-number-cells-empty.xlsx", parts(inside=rows().replace("<v>33</v>", "<v></v>").replace("<v>28</v>", "")))
save("package-exponents.xlsx", parts(inside=rows().replace("<v>33</v>", "<v>3.3E1</v>").replace("<v>28</v>", "<v>28.000000000000004</v>")))
save("package-before-1900.xlsx", parts(inside=rows().replace(f"<v>{serial(MONTHS[2])}</v>", "<v>-5</v>")))
shares = rows()
for value in VALUES:
    shares = shares.replace(f"<v>{value}</v>", f"<v>0.{value}</v>")
save("package-percent-by-default.xlsx", parts(inside=shares, **{
    "xl/styles.xml": styles().replace('numFmtId="0"/>', 'numFmtId="9" applyNumberFormat="1"/>')}))

# Not what they say they are.
save("bomb.xlsx", parts(inside=rows() + " " * 100_000_000))
entities = '<!DOCTYPE sst [<!ENTITY a "lantern">' + "".join(
    f'<!ENTITY {b} "{("&" + a + ";") * 10}">' for a, b in zip("abcdefgh", "bcdefghi")) + "]>"
save("bomb-entities.xlsx", parts(**{"xl/sharedStrings.xml": strings(["&i;", "Value"]).replace("<sst", entities + "<sst")}))
save("not-a-workbook.xlsx", {"hello.txt": "A ZIP file, but no workbook."})
save("not-a-workbook-word.xlsx", {
    "[Content_Types].xml": types().replace("xl/workbook.xml", "word/document.xml"),
    "_rels/.rels": relations(OFFICE, [("officeDocument", "word/document.xml")]),
    "word/document.xml": HEAD + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>"})
(FOLDER / "not-a-workbook-csv.xlsx").write_text("Date,Value\n01/04/2021,31\n")
(FOLDER / "not-a-workbook-html.xlsx").write_text("<html><table><tr><td>Date<td>Value<tr><td>01/04/2021<td>31</table></html>")
(FOLDER / "not-a-workbook-cut-off.xlsx").write_bytes((FOLDER / "package-plain.xlsx").read_bytes()[:1500])
(FOLDER / "not-a-workbook-empty.xlsx").write_bytes(b"")
shutil.copy(FOLDER / "package-plain.xlsx", FOLDER / "workbook-named.csv")
(FOLDER / "owner-file.xlsx").write_bytes(b"\x05Alice".ljust(55) + "\x05Alice".encode("utf-16-le").ljust(110, b" "))
