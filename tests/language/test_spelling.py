"""Plain form: scripts, widths, pinyin, English and typos."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.spelling import plain


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("我３６歲，雙證", "我36岁,双证"),
        ("社宝 大砖 双正 职成 本颗", "社保 大专 双证 职称 本科"),
        ("夲科", "本科"),
        ("benke shuangzheng shebao san nian", "本科双证社保三年"),
        ("wo si shi sui", "我四十岁"),
        ("shebao shi nian", "社保十年"),
        ("本\x00科", "本 科"),
        ("bachelor", "本科"),
        ("基数12,000", "基数12000"),
        ("34 岁", "34岁"),
        ("2x", "2倍"),
    ],
)
def test_what_was_meant(typed: str, meant: str) -> None:
    assert plain(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "我是技术员",
        "及时缴纳",
        "居留许可",
        "助理会计师",
        "干了一辈子",
        "他说是真的",
        "沪籍",
        "只承认实缴",
        "hello world",
    ],
)
def test_real_words_are_left_alone(text: str) -> None:
    assert plain(text) == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_has_a_plain_form(text: str) -> None:
    form = plain(text)
    assert form == form.strip()
    assert "\x00" not in form
