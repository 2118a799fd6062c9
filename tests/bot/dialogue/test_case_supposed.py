"""A case that is only supposed where nothing is estimated: it is asked about, and noted of nobody."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played


@pytest.mark.parametrize(
    ("said", "entry"),
    [
        ("如果居住证已经逾期了呢", "card-overdue"),
        ("万一我社保断了呢", "si-gap-backpay"),
        ("要是公司不给交社保呢", "company-refuses"),
    ],
)
def test_is_answered_and_not_noted(content: Content, said: str, entry: str) -> None:
    outcome = played(content, said)
    assert outcome.entries == (entry,)
    assert not known(outcome.session)


def test_is_what_if_in_an_estimate(content: Content) -> None:
    outcome = played(content, "43岁大专社保5年", "要是居住证过期了呢")
    assert not outcome.entries
    assert "permit_valid" not in known(outcome.session)
