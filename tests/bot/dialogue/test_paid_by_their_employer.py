"""What the employer of somebody known pays for them is their fact, by name, by name and pronoun, or by pronoun."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

TOLD = ("先算我堂姐的，39，大专，社保8年", "再算我，33，本科双证，社保4年")


@pytest.mark.parametrize("says", ["堂姐她公司一直照最低给她缴", "我堂姐的单位一直按最低交", "她那单位是照最低基数缴"])
def test_the_base_is_of_whom_it_is_paid_for(says: str, content: Content) -> None:
    session = played(content, *TOLD, says).session
    assert known(session, "堂姐")["si_base"] == "min"
    assert "si_base" not in known(session, "")


def test_that_of_a_stranger_is_nobodys(content: Content) -> None:
    session = played(content, TOLD[1], "我同事他单位按2倍给他交的").session
    assert "si_base" not in known(session, "")
