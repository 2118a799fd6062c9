"""What becomes of the points, asked in two words after an answer on something else."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("asked", "says", "entry"),
    [
        ("居住证逾期没签怎么弄", "那积分呢", "points-expired"),
        ("居住证过期了怎么办", "那我的积分怎么办", "points-expired"),
        ("居住证丢了怎么补", "积分呢", "lost-card"),
        ("离职了怎么办", "那积分会怎样", "change-employer"),
    ],
)
def test_the_points_of_the_matter(asked: str, says: str, entry: str, content: Content) -> None:
    assert held(content, asked, says).entries == (entry,)


@pytest.mark.parametrize("asked", ["年龄怎么算分", "你好"])
def test_without_such_a_matter_it_asks_how_one_stands(asked: str, content: Content) -> None:
    assert "steer" in held(content, asked, "那积分呢").did


def test_of_facts_that_are_known_it_asks_how_they_stand(content: Content) -> None:
    assert "result" in held(content, "35大专社保6年，居住证过期了怎么办", "那积分呢").did
