"""Whose estimate a message asks for, and whose facts it states.

A person is named by the word the speaker used (「老公」), the speaker by "".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from flows.reading.mood import stated
from flows.reading.people import KIN, for_both, own_facts, speaks_for_self
from flows.told import told
from language.spelling import plain

SPEAKER = ""
SOMEONE = "另一个人"
PRONOUN = "他"
_FAMILY = {"spouse_shanghai_hukou", "spouse_shanghai_hukou_years"}

_COMMAND = re.compile(r"^/\w+(?:@\w+)?\s*")
_KIN = rf"(?:[我你咱俺]们?家?的?)?(?:{'|'.join(KIN.values())})"
_SELF = r"我(?:自己|本人)?"
_LEAD = (
    r"(?:那么?|好的?|对了|请|麻烦|能不能|可以|能|想|要|再|也|先|重新|还是|接着|接下来|下面|现在|改成?|帮我|帮忙|换成?)*"
)
_COUNT = r"(?:也|都|再|来|先)*(?:算|测|估|试|打分|评)(?:一?[下算测估]|个|一个|一遍|分|积分)*"
# How they fare, which is asked of whoever is named.
_FARE = (
    r"的?呢|怎么样|(?:的|有|能)*(?:多少分|几分)|还?差(?:多少|几)分?|"
    r"(?:能|会|就|还)*(?:够|到|达标|达到)(?:了|120|一百二|分)*(?=吗|不)不?"
)
_END = r"(?:吧|呢|吗|呀|啊|嘛|了|的)*"
_SOMEONE_ASKED = re.compile(
    rf"{_LEAD}(?:换(?:另?一?个|一位)?(?:其他)?人|(?:给|帮|替|算)(?:别人|其他人|另一?个人|另一位|一?个人)"
    rf"|(?:算|测|估)另?一个人?)(?:的|来)?(?:{_COUNT})?{_END}"
)
_KIN_ASKED = re.compile(
    rf"{_LEAD}(?:(?:给|帮|替|为){_KIN}(?:{_COUNT})?|(?:换|轮到|该|算|测|估){_KIN}(?:的|来)*(?:{_COUNT})?"
    rf"|{_KIN}(?:{_COUNT}|{_FARE})){_END}"
)
_SELF_ASKED = re.compile(
    rf"{_LEAD}(?:给{_SELF}(?:{_COUNT})|(?:换|轮到|该|算|测|估){_SELF}(?:的|来)*(?:{_COUNT})?"
    rf"|{_SELF}(?:{_FARE})){_END}"
)
_PRONOUN_ASKED = re.compile(
    rf"{_LEAD}(?:(?:给|帮|替|为)[他她](?:{_COUNT})|(?:换|轮到|该|算|测|估)[他她](?:的|来)*(?:{_COUNT})?"
    rf"|[他她](?:{_COUNT}|{_FARE})){_END}"
)
_PRONOUN_FIRST = re.compile(r"(?:那么?)?(?:他|她|ta)(?!们)")


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message says of persons.

    Attributes:
        whose: of whom it speaks.
        slots: the facts it states of that person.
        asked: it asks for that person's estimate, not only states facts.
        other: a second person whose estimate is wanted too, None when there is none.
        other_slots: the facts stated of the second one.

    """

    whose: str
    slots: dict[str, Any]
    asked: bool = False
    other: str | None = None
    other_slots: dict[str, Any] = field(default_factory=dict)


def heard(text: str, today: date, whose: str = SPEAKER) -> Heard:
    """Tell of whom `text` speaks and what it states of them, while the estimate of `whose` is talked about."""
    said = plain(_COMMAND.sub("", text))
    asked = _asked_for(re.split(r"[,。;!?:\s]", said)[0])
    meant = _told_of(stated(said), whose) if asked is None else _same(asked, whose)
    slots = told(said, today, kind_of(meant))
    first = next((word for kind in ("spouse", "parent", "other") if (word := kin_word(kind, said))), None)
    if meant == SPEAKER and first and for_both(said):
        return Heard(meant, slots, asked is not None, first, told(said, today, kind_of(first)))
    return Heard(meant, slots, asked is not None)


def kind_of(word: str) -> str:
    """Return the kind of kin that `word` names: "self" for the speaker, "other" for whoever is no kin."""
    if word == SPEAKER:
        return "self"
    return next((kind for kind, words in KIN.items() if re.fullmatch(words, word)), "other")


def kin_word(kind: str, text: str) -> str | None:
    """Return the first word in `text` for a person of that kind."""
    match = re.search(KIN[kind], text) if kind in KIN else None
    return match[0] if match else None


def facts_of_their_own(slots: Mapping[str, Any]) -> int:
    """Count the facts that are not of a marriage, which concerns two."""
    return len(set(slots) - _FAMILY)


def _asked_for(clause: str) -> str | None:
    if _SOMEONE_ASKED.fullmatch(clause):
        return SOMEONE
    if _PRONOUN_ASKED.fullmatch(clause):
        return PRONOUN
    if _SELF_ASKED.fullmatch(clause):
        return SPEAKER
    if not _KIN_ASKED.fullmatch(clause):
        return None
    return next((word for kind in KIN if (word := kin_word(kind, clause))), None)


def _told_of(text: str, whose: str) -> str:
    subject = own_facts(text)[1]
    if subject != "self":
        return _same(kin_word(subject, text) or SOMEONE, whose)
    if whose != SPEAKER:
        return SPEAKER if speaks_for_self(text) else whose
    return PRONOUN if _PRONOUN_FIRST.match(text) and not speaks_for_self(text) else SPEAKER


def _same(word: str, whose: str) -> str:
    """Return `whose` where `word` means that very person: there is one spouse, and a pronoun is whoever was named."""
    kinds = {kind_of(word), kind_of(whose)}
    if word == PRONOUN and whose != SPEAKER:
        return whose
    unnamed = whose in {PRONOUN, SOMEONE} and word != SOMEONE
    return whose if kinds == {"spouse"} or (kinds == {"other"} and unnamed) else word
