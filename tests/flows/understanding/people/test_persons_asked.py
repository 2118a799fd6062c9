"""What a clause asks of the persons, told from what it asks of other things."""

import pytest

from flows.understanding.people.persons import Roster
from flows.understanding.people.served.persons_asked import compares_other_things

COUPLE = Roster(keys=("", "老公", "小赵"), current="")


@pytest.mark.parametrize("text", ["网教和夜大哪个快", "中级跟本科比哪个分多", "那软考或者一建选哪个"])
def test_two_things_are_no_persons(text: str) -> None:
    assert compares_other_things(text, COUPLE)


@pytest.mark.parametrize("text", ["我和老公哪个高", "小赵跟他哪个多", "哪个高", "用谁的", "妈妈和我比呢"])
def test_persons_are_compared(text: str) -> None:
    assert not compares_other_things(text, COUPLE)
