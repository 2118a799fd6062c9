"""faq/pinyin.py: what is typed by sound is read as the Chinese that the phrasings use."""

import pytest

from faq.matcher import Matcher
from faq.pinyin import PinyinInput, learn_pinyin
from faq.text import comparable, normalize

PHRASINGS = (
    "积分通知书丢了怎么补",
    "密码忘了怎么重置",
    "居住证到期了怎么续",
    "满120分要几天",
    "公司登录系统的密码",
    "女儿的学籍",
    "旅行社",
)


@pytest.fixture(scope="module")
def pinyin() -> PinyinInput:
    return learn_pinyin(map(normalize, PHRASINGS))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("jifen tongzhishu diu le", "积分通知书丢了"),
        ("mi ma wang le zen me chong zhi", "密码忘了怎么重置"),
        ("mimawanglezenmechongzhi", "密码忘了怎么重置"),
        ("juzhuzheng daoqile", "居住证到期了"),
        ("man 120 fen", "满 120 分"),
        ("man120fen", "满 120 分"),
        ("nver de xueji", "女儿的学籍"),
        ("xi tong de hr mima", "系统的 hr 密码"),
    ],
)
def test_typed_pinyin_is_read(pinyin: PinyinInput, typed: str, meant: str) -> None:
    assert pinyin.meant(comparable(typed)).words == normalize(meant)


@pytest.mark.parametrize("text", ["how to reset password", "120", "", "密码 wangle", "qwrt zxcv", "notice 丢了"])
def test_what_is_not_typed_by_sound_stays(pinyin: PinyinInput, text: str) -> None:
    assert pinyin.meant(comparable(text)) == comparable(text)


def test_nothing_can_be_read_without_phrasings() -> None:
    nobody = learn_pinyin([])
    assert nobody.meant(comparable("mima wangle")) == comparable("mima wangle")
    assert nobody.read("mima wangle") == "mima  wangle"


def test_a_question_typed_by_sound_gets_its_answer(matcher: Matcher) -> None:
    match = matcher.match("wo de tongzhishu nong diu le zenme ban")
    assert match.suggestions[0].id == "reprint-notice"
