import io
import zipfile

import pytest
import xlsxwriter

from rebound import errors
from rebound.importing import workbook_bounds

NAMESPACES = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
    for short in ("office", "table", "text")
)
EMPTY_ROWS = (
    '<table:table-row table:number-rows-repeated="1048000">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


def packed(parts: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return made.getvalue()


def cell(text: str, times: int = 1) -> str:
    return (
        f'<table:table-cell table:number-columns-repeated="{times}" office:value-type="string">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def row(cells: str, times: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'


def ods(rows: str) -> bytes:
    body = f'<table:table table:name="Jobs">{rows}</table:table>'
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f'<office:document-content{NAMESPACES} office:version="1.2"><office:body>'
            f"<office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>",
        }
    )


def xlsx(cells: dict[tuple[int, int], str]) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for (place, column), text in cells.items():
            sheet.write(place, column, text)
        sheet.write_blank(900_000, 16_000, None, book.add_format({"bold": True}))
    return made.getvalue()


def test_a_common_workbook_passes_with_formats_far_below_its_cells():
    workbook_bounds.check("a.xlsx", xlsx({(0, 0): "Company", (1, 0): "Acme"}))
    workbook_bounds.check("a.ods", ods(row(cell("Company")) + row(cell("Acme")) + EMPTY_ROWS))


def test_a_workbook_that_unpacks_to_far_more_is_refused_unopened():
    with pytest.raises(errors.WorkbookTooLarge, match="far more"):
        workbook_bounds.check("a.xlsx", packed({"xl/worksheets/sheet1.xml": "0" * 20_000_000}))


def test_cells_far_away_are_refused():
    with pytest.raises(errors.TooManyRows):
        workbook_bounds.check("a.xlsx", xlsx({(0, 0): "Company", (1_000_000, 0): "x"}))
    with pytest.raises(errors.TooManyColumns):
        workbook_bounds.check("a.xlsx", xlsx({(0, 0): "Company", (0, 600): "x"}))


def test_one_cell_that_stands_for_millions_is_refused():
    with pytest.raises(errors.TooManyRows):
        workbook_bounds.check("a.ods", ods(row(cell("x"), 1_000_000)))
    with pytest.raises(errors.TooManyColumns):
        workbook_bounds.check("a.ods", ods(row(cell("x", 16_384))))
    with pytest.raises(errors.WorkbookTooLarge):
        workbook_bounds.check("a.ods", ods(row(cell("x", 400), 150_000)))


def test_an_archive_whose_directory_is_wrong_about_a_size_is_refused():
    content = bytearray(packed({"content.xml": "<a>" + "x" * 5_000 + "</a>"}))
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (100).to_bytes(4, "little")
    with pytest.raises(errors.BrokenWorkbook):
        workbook_bounds.check("a.ods", bytes(content))


def test_an_archive_that_is_cut_off_is_refused():
    content = packed({"content.xml": "x" * 5_000})
    with pytest.raises(errors.BrokenWorkbook):
        workbook_bounds.check("a.ods", content[:40])
