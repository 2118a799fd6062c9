"""Who has the writer ask for them (「有位大姐托我问」), and who finds out for the writer (「朋友帮我查了」).

The former are told of; the latter are not, what follows is the writer's.
"""

import re
from collections.abc import Iterable

from flows.understanding.people.persons import SELF, Mention
from language import lazy
from language.any_of import longest_first

_BEFORE = r"(?:听说了?|知道了?|得知了?)?(?:也|还|又|都|就|刚|刚才|今天|昨天|非|硬|老|一直){0,3}"
_BEGS = r"(?:托|拜托|委托|求|央|央求)了?(?P<me>我)们?(?:也|来|去|再|顺便|帮|帮忙|帮着|代|代为|替|给|他|她|ta){0,4}"
_TELLS = (
    r"(?:让|叫|请|要|喊|麻烦)(?P<me_too>我)们?(?:来|去|也|顺便|再)?"
    r"(?:帮忙|帮着|帮|代为|代|替|给)(?:他|她|ta|忙)?(?:来|去|也)?"
)
# What somebody does who has the writer ask; the writer named in it is nobody who is told of.
SENDS_ME = rf"{_BEFORE}(?:{_BEGS}|{_TELLS})(?:问|查|算|看|打听|咨询|了解|估|测)"
SENDS = lazy.compile(SENDS_ME)
# Somebody of whom nothing else is said than that (「有位大姐托我问」).
SENDER = lazy.compile(
    rf"(?:有(?:一?[个位名])?|一[个位名]|来了?一?[个位])(?P<word>[\u4e00-\u9fff]{{1,4}}?)(?={SENDS_ME})"
)
# What is done for the writer: by whichever verb, the writer named, or in so many words for keeping papers and paying.
_DOES = (
    r"(?:查|看|问|算|核|打|数|翻|拉|办|弄|搞|交|缴|填|报|写|签|续|登|申|备|提|递|送|跑|取|领|整理|介绍|联系|约|找|上|下载|下单|发|传|做|记|留|"
    r"去|来|到|把|一起|打听|确认)"
)
FINDS_OUT_FOR_ME = lazy.compile(
    r"(?:那边|刚才?|已经|又|特意|一直|都|也|上周|上个?月|昨天|今天|前天|去年|之前|早就|用[^,，\d]{1,4}(?=[帮替给])|在[^,，\d]{1,4}(?=[帮替给])|托人|,){0,3}"
    rf"(?:(?:帮|替|给|代|陪|带|领|跟|拉)(?:着|忙|了)?(?:我们?(?!的)|忙)(?:去|也|又|来|在|一起|上周|刚才?){{0,2}}{_DOES}"
    rf"|(?:帮|替|给|代)(?:着|忙|为)?(?:去)?{_DOES}(?:的|了(?!他|她)|好|完)"
    r"|让我(?:来|去)(?:问|查|打听)的)(?!.{0,3}的是)"
)


def sender_called(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds whoever is called one of `words` and has the writer ask."""
    return lazy.compile(rf"(?P<word>{'|'.join(longest_first(words))})(?={SENDS_ME})")


def sent(text: str) -> frozenset[int]:
    """Return where in `text`, in plain form, the writer is named as who is to ask for somebody."""
    return frozenset(match.start("me_too" if match["me"] is None else "me") for match in SENDS.finditer(text))


def acts_for_writer(text: str, mention: Mention) -> bool:
    """Whether somebody only finds something out for the writer (「朋友帮我查了,社保8年」)."""
    return mention.key != SELF and FINDS_OUT_FOR_ME.match(text, mention.end) is not None
