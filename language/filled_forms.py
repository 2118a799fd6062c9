"""A form that somebody filled in, as plain words: 「学历：□大专 ☑本科」 is 「学历:本科」."""

import re

from language import lazy

_ON, _OFF = "☑☒✅✔✓√■●◉▣", "□☐○◯▢"
_TICK = lazy.compile(rf"(?P<on>[{_ON}]|[\[(]\s?[xv*√✓✔]\s?[\])])|(?P<off>[{_OFF}]|\[\s?\]|\(\s\))")
# 「二○一五年」 has a zero, no box.
_EMPTY = lazy.compile(r"[□☐▢]|(?<![\d一二三四五六七八九零〇○])[○◯](?![\d一二三四五六七八九零〇○年])|\[\s?\]|\(\s\)")
_GROUP_ENDS = lazy.compile(r"([;；,，。\n]+)")
_OPTION = lazy.compile(r"\s*(\S*)(.*)", re.DOTALL)
_LABEL = r"[\u4e00-\u9fff]{2,8}"
_BRACKET = r"[【\[〔]([^】\]〕\[【〔]{1,16})[】\]〕]"
_BESIDE_LABEL = lazy.compile(rf"({_LABEL}){_BRACKET}[,，]?")
_BEHIND_COLON = lazy.compile(rf"[:：]\s?{_BRACKET}[,，]?")
_BEGINS_WITH_BRACKET = lazy.compile(r"\s*[【\[〔]")
_PAIR = lazy.compile(rf"((?:^|(?<=[\s;；,，。、/|:：]))\s?{_LABEL})\s?(?:[-—–－=]+>?|→)\s?(?=[^\s\-—–=|])")
# Where the next field begins in a list of them (「年龄41、学历本科、社保3年」), with what is told in it.
_NEXT_FIELD = lazy.compile(
    r"\s?、\s?(?=(?:年龄|出生|学历|学位|社保|参保|缴费|基数|职称|技能|证书|配偶|爱人|婚姻|户籍|户口|居住证|结婚|表彰)"
    r"[^、,，。;；和与跟及都等怎如多要吗])"
)
# Without one of these a text is no form that was filled in.
_IN_A_FORM = frozenset("□☐▢○◯[(【〔-—–－=→、")
_PAIRS = 3
_BRACKETS = 2
_FIELDS = 2


def as_words(text: str) -> str:
    """Return `text` with the parts that are a filled-in form put as 「label:value」; any other text stays as it is.

    Args:
        text: simplified characters of half width.

    Returns: of boxes only the options that were ticked; values in brackets, or behind a dash or an equals sign,
        behind a colon, where there are enough of them to be sure of a form; a comma between fields of a list.
    """
    if _IN_A_FORM.isdisjoint(text):
        return text
    if _EMPTY.search(text):
        text = "".join(map(_ticked, _GROUP_ENDS.split(text)))
    text = _BEHIND_COLON.sub(r":\1,", text)
    if not _BEGINS_WITH_BRACKET.match(text) and len(_BESIDE_LABEL.findall(text)) >= _BRACKETS:
        text = _BESIDE_LABEL.sub(r"\1:\2,", text)
    if len(_PAIR.findall(text)) >= _PAIRS:
        text = _PAIR.sub(r"\1:", text)
    return _NEXT_FIELD.sub(",", text) if len(_NEXT_FIELD.findall(text)) >= _FIELDS else text


def _ticked(group: str) -> str:
    """Keep the ticked options of one line of boxes; the marks stand before the options, or all behind them."""
    marks = list(_TICK.finditer(group))
    if not any(mark["off"] for mark in marks):
        return group
    behind = marks[-1].end() == len(group.rstrip()) and not group[: marks[0].start()].rstrip().endswith((":", "："))
    return _behind(group, marks) if behind else _before(group, marks)


def _before(group: str, marks: list[re.Match[str]]) -> str:
    ends = [mark.start() for mark in marks[1:]] + [len(group)]
    kept, rest = [], ""
    for mark, end in zip(marks, ends, strict=True):
        option = _OPTION.fullmatch(group, mark.end(), end)
        rest = option[2] if option else ""
        if mark["on"] and option:
            kept.append(option[1])
    return group[: marks[0].start()] + ",".join(kept) + rest


def _behind(group: str, marks: list[re.Match[str]]) -> str:
    label, colon, _ = group.partition("：" if "：" in group else ":")
    start = len(label) + len(colon) if colon else 0
    starts = [start] + [mark.end() for mark in marks[:-1]]
    kept = [
        group[begin : mark.start()].strip() for begin, mark in zip(starts, marks, strict=True) if mark["on"] is not None
    ]
    return group[:start] + ",".join(kept)
