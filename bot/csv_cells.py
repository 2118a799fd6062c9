"""Cells of the tables that people open in a spreadsheet: none of them is a formula there, whoever wrote it."""

# With one of these in front a spreadsheet reads a cell as a formula, perhaps as one that sends the others away.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) else cell
