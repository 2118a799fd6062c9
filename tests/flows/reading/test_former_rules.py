"""Which day's rules a sentence asks for."""

from datetime import date

import pytest

from flows.reading.former_rules import former_day

SINCE = date(2023, 1, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("旧政策下我有多少分", date(2022, 12, 31)),
        ("新旧政策差多少", date(2022, 12, 31)),
        ("按2021年的规则算呢", date(2021, 12, 31)),
        ("2020年6月的标准", date(2020, 6, 30)),
        ("2019年2月28日的办法", date(2019, 2, 28)),
        ("2018年的时候多少分", date(2018, 12, 31)),
        ("2018年12月的规则", date(2018, 12, 31)),
        ("2020-02-31的规则", None),
        ("2022年毕业", None),
        ("以前的社保在苏州", None),
        ("怎么到120", None),
    ],
)
def test_the_day_meant(text: str, day: date | None) -> None:
    assert former_day(text, SINCE) == day
