"""The script a person writes: traditional in, traditional out."""

import re
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

import opencc

from bot.cards import Action
from bot.messages import Option, Reply
from language import lazy
from language.any_of import longest_first
from language.spelling import simplified

Script = Literal["simplified", "traditional"]
# Taiwan's characters, which Hong Kong reads as well; the words stay those of the official pages (打印, 登录).
TABLES = Path(__file__).parent / "taiwan" / "taiwan.json"
# The block of the common Chinese characters.
CHARACTERS = (0x4E00, 0xA000)
# Characters that stand for a rarer one in simplified text (衕, 捲 …) and are written in traditional text as well.
IN_BOTH = frozenset(
    "佛俊修 僵克冢 冬凌出 刮制千 升卜即 卷只吃 合吊同 向呆周 咽哄唇 喂噪回 困埼奸 姜娘家 局峰巨 布席幸 "
    "床庵弦 彩御志 念恤愈 戚扇才 扎托扣 折抬抵 拐拼挨 挲挽捆 捍搜教 旋旗既 昆暗曲 札朱杆 杯松板 查栗核 "
    "梁棋欲 沈沾泛 注溪溯 漓灶狸 玩璇症 痴皂真 矩私秋 秘粽糊 糖系累 群胄胡 致舍芸 苔蒙蓑 蔑表谷 逾酸雕 "
    "面飧 "
) - {" "}
CHINESE = lazy.compile(r"[\u4e00-\u9fff]")
LATIN = lazy.compile(r"[a-z]+")
# Fields of cards that hold values of options and names for programs.
NOT_WORDS = {"kind", "answer", "change", "turn_to", "field", "form", "whose"}


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC(str(TABLES))


def script_of(text: str, before: Script) -> Script:
    """Return the script of `text`, the one of more characters; a text that could be either keeps the one before."""
    traditional, plain = (sum(each in characters for each in text) for characters in _of_one_script())
    if traditional == plain:
        return before
    return "traditional" if traditional > plain else "simplified"


@cache
def _of_one_script() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters that only traditional text has, and those that only simplified text has instead."""
    characters = "".join(map(chr, range(*CHARACTERS)))
    # Each is converted apart from its neighbours, and for one there is one.
    pairs = zip(characters, simplified("\n".join(characters))[::2], strict=True)
    changed = [(traditional, plain) for traditional, plain in pairs if traditional != plain]
    return frozenset(each for each, _ in changed), frozenset(each for _, each in changed) - IN_BOTH


def writes_english(text: str, before: bool, words: Collection[str]) -> bool:
    """Return whether the person writes English: some of `words` say so, any Chinese says no, else it is as before."""
    if CHINESE.search(text):
        return False
    typed = set(LATIN.findall(text.lower())) if not text.startswith("/") else set()
    return before or not typed.isdisjoint(words)


def in_script(reply: Reply, script: Script, spelled: Mapping[str, str]) -> Reply:
    """Return the reply in the person's script; `spelled` are the words that the conversion would write wrongly."""
    if script == "simplified":
        return reply
    options, beside = (
        tuple(replace(each, label=traditional(each.label, spelled)) for each in shown)
        for shown in (reply.options, reply.beside)
    )
    card, text = in_traditional(reply.card, spelled), traditional(reply.text, spelled)
    return replace(reply, text=text, options=options, beside=beside, card=card, traditional=True)


def in_traditional(value: Any, spelled: Mapping[str, str]) -> Any:
    """Return a card, or a part of one, with every word of it in traditional characters."""
    if isinstance(value, str):
        return traditional(value, spelled)
    if isinstance(value, tuple):
        return tuple(in_traditional(each, spelled) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [each.name for each in fields(value) if each.name not in NOT_WORDS]
        if isinstance(value, Action | Option):
            names = ["label"]
        return replace(value, **{name: in_traditional(getattr(value, name), spelled) for name in names})
    return value


def traditional(text: str, spelled: Mapping[str, str]) -> str:
    """Write `text` in traditional characters; the words of `spelled` as they stand there."""
    convert = _converter().convert
    if not spelled:
        return str(convert(text))
    words = "|".join(map(re.escape, longest_first(spelled)))
    return "".join(spelled.get(part) or convert(part) for part in re.split(f"({words})", text))
