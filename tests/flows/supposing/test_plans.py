"""What is planned, and what only says that it is reached."""

from datetime import date

import pytest

from flows.supposing.plans import planned, reaches


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("打算去考执业药师", "如果考执业药师"),
        ("她准备读个本科", "如果读个本科"),
        ("明年计划评副高", "如果评副高"),
        ("想要报个三级工", "如果考三级工"),
        ("在备考监理工程师", "如果考监理工程师"),
        ("准备把基数提到3倍", "如果基数提到3倍"),
        ("2027年6月拿中级", "如果2027年6月拿中级"),
        ("2019年6月拿的中级", None),
        ("有张监理工程师证", None),
    ],
)
def test_a_plan_is_what_is_supposed_later(text: str, aim: str | None) -> None:
    assert planned(text, date(2026, 11, 23)) == aim


@pytest.mark.parametrize("part", ["考出来了", "真评上了", "他拿到手了", "念完以后", "通过了", "全办成了", "提上去了"])
def test_what_was_aimed_at_is_reached(part: str) -> None:
    assert reaches(part)


@pytest.mark.parametrize("part", ["没评上", "考到副高", "拿到硕士学位了", "过两年", "社保交完"])
def test_what_names_something_or_is_missed_reaches_nothing(part: str) -> None:
    assert not reaches(part)
