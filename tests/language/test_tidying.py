"""What is written in many ways is written in one, and no rule is passed over that would change a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.tidying import _RULES, tidied

LETTERS = sorted(
    {*"".join(needs for needs, _, _ in _RULES), *"我上海市户科大专学毕业历年月岁个满超过不为都是0123456789一二三beix子"}
)


@given(st.text(st.sampled_from(LETTERS), max_size=14))
def test_no_rule_changes_a_text_without_the_characters_it_needs(text: str) -> None:
    for needs, pattern, replacement in _RULES:
        assert pattern.sub(replacement, text) == text or not needs or not set(needs).isdisjoint(text)


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("今年37碎", "今年37岁"),
        ("基数按2x交", "基数按2倍交"),
        ("月薪12,000", "月薪12000"),
        ("上海市户口", "上海户口"),
        ("硕是毕业", "硕士毕业"),
        ("3—5年", "3-5年"),
        ("我还行～帮我算", "我还行,帮我算"),
        ("大专……能行吗", "大专,能行吗"),
        ("共 9 年", "共9年"),
        ("大专(全日制)", "大专 全日制 "),
        ("通知书丢了怎么办", "通知书丢了怎么办"),
    ],
)
def test_what_means_the_same_is_written_the_same(text: str, tidy: str) -> None:
    assert tidied(text) == tidy
