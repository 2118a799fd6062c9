"""A wish to cheat, and whether it is asked as well what comes of it."""

import pytest

from flows.understanding.acts.act import Act
from flows.understanding.acts.steered import Closed, Steer
from flows.understanding.words.refusing import asking_on

WISH, THANKS = Closed(name="sham_marriage"), Closed(name="thanks")


@pytest.mark.parametrize("said", ["找人假结婚会坐牢吗", "领个假证过户口,被发现了扣多少", "挂个名,风险大不大"])
def test_who_asks_what_comes_of_it_is_told(said: str) -> None:
    assert asking_on([WISH, Steer(word="back")], said) == (Closed("sham_marriage", asks_on=True), Steer(word="back"))


@pytest.mark.parametrize(("acts", "said"), [([WISH], "想找人假结婚"), ([THANKS], "处理得快,谢谢")])
def test_nothing_else_is_marked(acts: list[Act], said: str) -> None:
    assert asking_on(acts, said) == tuple(acts)
