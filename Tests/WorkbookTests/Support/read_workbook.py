"""Prints what openpyxl reads from a workbook: every cell with its formula, value and format, and how sheets are set up."""

import sys

import openpyxl


def shown(value):
    return repr(value) if not hasattr(value, "isoformat") else value.isoformat(" ")


def describe(path):
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    properties = formulas.properties
    print("title:", properties.title)
    print("subject:", properties.subject)
    print("author:", properties.creator)
    print("created:", properties.created.isoformat())
    for sheet in formulas:
        computed = values[sheet.title]
        print(f"\n== {sheet.title} ==")
        print("columns:", " ".join(f"{name}={size.width:.1f}" for name, size in sorted(sheet.column_dimensions.items())))
        print("frozen above:", sheet.freeze_panes, "| filter:", sheet.auto_filter.ref, "| repeated:", sheet.print_title_rows)
        page = sheet.page_setup
        print("paper:", page.paperSize, page.orientation, "| fit:", page.fitToWidth, "x", page.fitToHeight,
              "| foot:", repr(sheet.oddFooter.left.text), repr(sheet.oddFooter.right.text))
        for merged in sorted(str(cells) for cells in sheet.merged_cells.ranges):
            print("merged:", merged, "height", sheet.row_dimensions[int(merged.split(":")[0][1:])].height)
        for area in sheet.conditional_formatting:
            for rule in area.rules:
                fill = rule.dxf.fill.bgColor.rgb if rule.dxf and rule.dxf.fill else None
                print("rule:", area.sqref, rule.type, rule.operator, rule.formula, fill)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                text = f"{cell.coordinate}: {shown(cell.value)}"
                value = computed[cell.coordinate].value
                if cell.data_type == "f":
                    text += f" -> {shown(value)}"
                if cell.number_format != "General":
                    text += f" | {cell.number_format}"
                if cell.hyperlink:
                    text += f" | link {cell.hyperlink.location}"
                print(text)


describe(sys.argv[1])
