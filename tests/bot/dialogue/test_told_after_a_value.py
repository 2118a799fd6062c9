"""What somebody tells of themselves after the answer what such values give, and what still asks for another value."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known


@pytest.mark.parametrize(
    ("asked", "says", "facts"),
    [
        ("社保4年几分", "那我社保是7年", {"si_years": 7}),
        ("社保4年几分", "那我的社保年限是11年", {"si_years": 11}),
        ("本科多少分", "那我学历是大专", {"education": "college"}),
        ("年龄30加几分", "那我今年44", {"age": 44}),
        ("中级职称加多少分", "那我职称是中级", {"title": "intermediate"}),
        ("基数一倍多少分", "那我基数是两倍", {"si_base": "2x_to_3x"}),
        ("郊区工作加分吗", "那我在奉贤上班5年了", {"suburb_area": "new_city", "suburb_years": 5}),
    ],
)
def test_a_fact_is_noted(asked: str, says: str, facts: dict[str, Any], content: Content) -> None:
    outcome = held(content, asked, says)
    assert known(outcome.session).items() >= facts.items()
    assert outcome.asking is not None


@pytest.mark.parametrize(
    "says",
    [
        "那我7年呢",
        "那我是7年呢",
        "那7年几分",
        "那我社保是7年能加多少",
        "那我要是7年",
        "那我社保7年的话",
        "那他社保是7年",
    ],
)
def test_a_question_stays_one(says: str, content: Content) -> None:
    outcome = held(content, "社保4年几分", says)
    assert not known(outcome.session)
    assert "answer" in outcome.did
