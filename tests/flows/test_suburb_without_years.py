"""Where somebody works and lives who does not say for how long: the area is known, its years are asked."""

from datetime import date

import pytest

from flows.reader import read


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
