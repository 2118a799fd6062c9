"""Steering words however they are typed: either script, full width, politely put, in pinyin; never one for another."""

import pytest

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.messages import ConversationKey, Incoming
from bot.script import traditional
from bot.spoken import CURLED, Spoken
from faq.text import sound
from flows.understanding.words.steered import STEERING
from language.comparing import compared
from tests.bot.conftest import NOW

# One word each that the bot prints or tells people to say.
PRINTED = {
    "back": ("上一步",),
    "skip": ("跳过",),
    "why": ("为什么问这个",),
    "cancel": ("取消",),
    "restart": ("重来", "重新测算"),
    "finish": ("先看结果",),
    "done": ("选好了",),
    "go_on": ("继续", "继续答完"),
    "help": ("帮助",),
    "forget": ("忘掉我",),
    "mydata": ("我的数据",),
    "estimate": ("测算",),
    "trace": ("怎么算的",),
    "routes": ("怎么到 120",),
    "outlook": ("以后会变吗",),
    "risks": ("审核可能卡在哪",),
    "former": ("旧规则下多少分",),
}
SAID = [(key, word) for key, words in PRINTED.items() for word in words]


def context(content: Content, text: str) -> Context:
    return Context(Incoming("e", ConversationKey("test", "p", "p"), text), text, content, NOW)


@pytest.mark.parametrize(("key", "word"), SAID)
def test_what_is_printed_is_understood_in_both_scripts_and_in_pinyin(content: Content, key: str, word: str) -> None:
    written = traditional(word, content.texts.below("traditional"))
    spelled = sound(compared(word))
    for typed in (word, written, f"  {word}！", spelled, CURLED.sub(r"\1", spelled)):
        assert context(content, typed).meant(PRINTED) == key, typed


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("那就跳过吧", "skip"),
        ("请跳过这一题", "skip"),
        ("我想取消", "cancel"),
        ("能不能先看结果呀", "finish"),
        ("好的，继续", "go_on"),
        ("不想答了", "finish"),
        ("不想答", "skip"),
        ("退回到上一题吧", "back"),
        ("ＢＡＣＫ", "back"),
        ("tiao guo ba", "skip"),
        ("退回上壹題", None),
        ("取消居住证", None),
        ("怎么取消", None),
        ("bei", None),
    ],
)
def test_politeness_changes_nothing_and_other_words_do(content: Content, typed: str, key: str | None) -> None:
    assert context(content, typed).meant(STEERING) == key


def test_the_exact_word_goes_before_the_politely_put_one() -> None:
    words = {compared("不想答"): "skip", compared("不想答了"): "finish"}
    assert Spoken("不想答了", after=["了"]).which(words) == "finish"
    assert Spoken("不想答", after=["了"]).which(words) == "skip"


def test_no_two_ways_to_steer_sound_alike(content: Content) -> None:
    """In pinyin one would be taken for the other."""
    meant: dict[str, set[str]] = {}
    for key in STEERING:
        for word in map(compared, content.texts.say(f"words.{key}").split()):
            meant.setdefault(CURLED.sub(r"\1", sound(word)), set()).add(key)
    assert {spelled: keys for spelled, keys in meant.items() if len(keys) > 1} == {}
