"""The residence permit called no more than 「证」."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import played


@pytest.mark.parametrize(
    ("asked", "entry"),
    [
        ("证掉了去哪里补", "lost-card"),
        ("我证不见了怎么办", "lost-card"),
        ("其实我想问证过期了咋弄", "card-overdue"),
        ("证快到期了去哪弄", "card-endorsement"),
    ],
)
def test_is_meant_where_nothing_else_answers(content: Content, asked: str, entry: str) -> None:
    assert played(content, asked).entries == (entry,)


@pytest.mark.parametrize("asked", ["毕业证丢了怎么办", "证书丢了怎么补", "证难考吗"])
def test_is_not_meant_by_another_paper(content: Content, asked: str) -> None:
    assert "lost-card" not in played(content, asked).entries
