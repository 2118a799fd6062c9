"""Where somebody works and lives who does not say for how long: the area is known, its years are asked."""

from datetime import date

import pytest

from flows.reading.reader import read
from flows.reading.since.since import find_since
from language.spelling import plain


@pytest.mark.parametrize(
    ("says", "area"),
    [
        ("我住奉贤，上班也在奉贤", "new_city"),
        ("我在青浦上班，家也在青浦", "new_city"),
        ("我住临港上班也在临港", "lingang"),
        ("我在松江工作也在松江住", "new_city"),
        ("我在松江上班", None),
        ("我住松江，在市区上班", None),
        ("我不在松江上班也不住松江", None),
    ],
)
def test_the_area_is_read_without_years(says: str, area: str | None) -> None:
    found = read(says, date(2026, 12, 1))
    assert found.get("suburb_area", "none") == (area or "none")
    assert not found.get("suburb_years")


@pytest.mark.parametrize(
    ("text", "area", "years"),
    [
        ("工作在松江新城 房子也租在松江 2021年3月到现在", "new_city", 5),
        ("我单位在嘉定，住也住嘉定，19年5月开始一直到现在", "new_city", 7),
        ("在奉贤新城上班 宿舍也在奉贤 从20年9月起", "new_city", 6),
        ("我厂在南汇新城 住厂里宿舍 从22年2月开始", "new_city", 4),
        ("人在临港工作 也住在临港 2021年6月到现在没动过", "lingang", 5),
    ],
)
def test_both_are_there_since_a_day_told_apart(text: str, area: str, years: int) -> None:
    assert read(plain(text), date(2026, 11, 29)).get("suburb_area") == area
    found = {each.slot: each.years for each in find_since(plain(text), date(2026, 11, 29))}
    assert found == {"suburb_years": years}


@pytest.mark.parametrize("text", ["在松江上班，租房在闵行，从21年到现在", "在临港上班住临港，社保从20年3月开始交"])
def test_a_day_of_something_else_begins_no_years_in_a_suburb(text: str) -> None:
    assert "suburb_years" not in {each.slot for each in find_since(plain(text), date(2026, 11, 29))}
