"""No cell of a table to take away is a formula to a spreadsheet."""

import pytest

from bot.csv_cells import harmless

FORMULAS = ["=1+1", "+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "  =1", "＝1", "＠x", "－1"]


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_cell_is_taken_for_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["小王", "120", "2027-03", "差 4 分", ""])
def test_any_other_cell_stays_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell
