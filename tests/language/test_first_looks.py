"""What is looked for first in a text never passes over one that a rule behind it would change."""

from hypothesis import given
from hypothesis import strategies as st

from flows.reading.manner.wishes import _IN_A_WISH, _PATTERNS
from language.dialect import _SELDOM, _of_seldom_words

WORDS = (
    "伐 咩 嘞 咧 喃 哩 捏 咯 哈 莫 没得 系 返 恁 弗 勿 伊 偶 阿拉 哥们 鄙人 在下 本宝宝 本姑娘 老夫 me my "
    "back to total score 我 我的 是 有 今年 现在 本科 大专 社保 算 看 换 回 跟 要 晓 知 难 多 样 分 好 30 "
    "岁 年 , 。"
)
WISHES = (
    "学历 年龄 那题 选错了 不对 有误 改一下 更正 纠正 重新选 不想说 别问 去掉 跳过 略过 pass skip 空着 "
    "留空 放着 搁着 记不清 忘了 没印象 得问财务 要查一下 翻单子 漏了讲 回到 返回 再问我 我 先 就 了 吧 "
    "几年 多少"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=8).map("".join))
def test_no_word_of_dialect_is_passed_over(text: str) -> None:
    assert _SELDOM.search(text) or _of_seldom_words(text) == text


@given(st.lists(st.sampled_from(WISHES.split()), max_size=6).map("".join))
def test_no_wish_is_passed_over(text: str) -> None:
    assert not _IN_A_WISH.isdisjoint(text) or not any(pattern.fullmatch(text) for _, pattern in _PATTERNS)
