"""What is told, or set right, beside a wrong claim is set down; the claim is set right all the same."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "known", "rule"),
    [
        (
            "超生了是不是一票否决，我40，大专，社保8年",
            {"age": 40, "education": "college", "si_years": 8},
            "不再一票否决",
        ),
        ("高级职称加120分对吧，我44有高级职称，大专", {"age": 44, "title": "senior"}, "140 分"),
        ("听说基数要连续3年，我33高中，是这样吗", {"age": 33, "education": "below_college"}, "不用连续"),
        ("我37，网上说学历和职称可以叠加，我大专，有中级", {"age": 37, "title": "intermediate"}, "不相加"),
        ("我有三个孩子，听说超生就没资格，36岁硕士", {"age": 36, "education": "master"}, "不再一票否决"),
    ],
)
def test_facts_beside_a_claim(says: str, known: Mapping[str, Any], rule: str, content: Content) -> None:
    outcome = held(content, says)
    state = outcome.session.state("estimate", "")
    assert state is not None
    assert known.items() <= state.answers.items()
    assert sum(rule in reply.text for reply in outcome.replies) == 1


def test_what_is_set_right_beside_a_claim(content: Content) -> None:
    outcome = held(content, "我36大专，社保8年", "年龄每年加50分对吧，哦不对我39，社保6年")
    state = outcome.session.state("estimate", "")
    assert state is not None
    assert state.answers == {"age": 39, "education": "college", "si_years": 6}


@pytest.mark.parametrize("says", ["听说120分就直接落户，对吧", "本科60分，年龄30分，再加50，就有120了是吧"])
def test_a_claim_alone_tells_nothing(says: str, content: Content) -> None:
    outcome = held(content, says)
    assert outcome.session.state("estimate", "") is None
    assert outcome.did == ("answer",)
