"""What is offered in an estimate is denied as a whole, beside words that tell nothing."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

BEGUN = "33岁，大专，社保2年，没有职称也没有技能证，最低基数"


@pytest.mark.parametrize(
    "text",
    [
        "挨个看过了，都没有",
        "我就一个送货的 一个都没有",
        "想都别想，全没有",
        "我哪有那些东西，全都没有",
        "哪里会有啊",
        "表彰 紧缺专业 都没有",
        "翻完一遍 全都没有",
        "逐条对过了 统统没有",
    ],
)
def test_nothing_is_there(content: Content, text: str) -> None:
    outcome = played(content, BEGUN, text)
    assert outcome.asking != "bonuses"
    assert known(outcome.session).get("bonuses") == []


@pytest.mark.parametrize("text", ["就表彰有一个，其他都没有", "应届 没有"])
def test_one_alone_is_not_all(content: Content, text: str) -> None:
    assert known(played(content, BEGUN, text).session).get("bonuses") != []
