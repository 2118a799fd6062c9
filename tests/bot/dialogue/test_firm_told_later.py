"""Tax, share and staff of a firm, told or set right one without the other."""

from typing import Any

import pytest

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming
from bot.session import ESTIMATE, Session
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "p", "p")
_FIRM = "我38，大专，社保8年，占股20%，公司纳税100万"


def _known(content: Content, *texts: str) -> dict[str, Any]:
    session = Session()
    for number, text in enumerate(texts):
        session = take_turn(session, Context(Incoming(f"e{number}", KEY, text), text, content, NOW)).session
    state = session.state(ESTIMATE, "")
    return dict(state.answers) if state else {}


@pytest.mark.parametrize(
    ("said", "tax"),
    [
        ("占股应该是55%", 55),
        ("股份改成八成", 80),
        ("不对，占股是60%", 60),
        ("持股记错了，是35%", 35),
        ("其实股份只有一半", 50),
        ("股份后来全转到我名下了", 100),
        ("税记错了，是80万", 16),
        ("交税是130万", 26),
        ("税其实是一年90万", 18),
        ("公司一年纳税200万", 40),
        ("我占30%股份，公司一年纳税200万", 60),
        ("公司纳税70万一年", 14),
        # Nothing of the firm is told here.
        ("我八成够了吧", 20),
        ("占股多少才算", 20),
        ("按股份折算下来一年纳税30万", 30),
    ],
)
def test_each_is_reckoned_with_what_is_known(content: Content, said: str, tax: float) -> None:
    known = _known(content, _FIRM, said)
    assert known["invest_tax_wan"] == tax
    assert (known["education"], known["si_years"], "si_base" in known) == ("college", 8, False)


def test_a_share_told_later_of_a_firm_of_which_none_was_told(content: Content) -> None:
    assert _known(content, "我38，大专，社保8年，独资公司，一年纳税70万", "股份是一半")["invest_tax_wan"] == 35


def test_one_after_the_other(content: Content) -> None:
    known = _known(content, _FIRM, "税说错了，是120万", "股份也错了，是50%")
    assert known["invest_tax_wan"] == 60
