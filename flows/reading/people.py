"""Whose facts: keeps what is said of the person the score is for, and blanks what is said of others."""

from flows.reading.applicant import FACT, Applicant, applicant, for_both
from flows.reading.mentions import Segment, marks, segments
from flows.reading.sentence import blank
from language import lazy

_SAME = lazy.compile(r"跟[他她]们?一样|和[他她]们?一样|情况跟[他她]|我也一样|跟我一样|和我一样|同样情况")
# A marriage is of both: what follows it is said of the subject again.
_MARRIAGE = lazy.compile(r"结婚|领证|成家")
# Persons as heads of what is told of each (「我：36岁，大专；老公：38岁，本科」).
_HEAD = lazy.compile(r"[^,，。;；:\s]{1,6}:")
_SELF_HEADED = lazy.compile(r"(?:^|[,，。;；\s])(?:我|本人|自己|我自己|我本人)(?:的?情况)?:")
_OTHERS = {"other", "beside"}


def own_facts(text: str, subject: str | None = None) -> tuple[str, str, str | None]:
    """Blank what is said of others than the subject.

    Args:
        text: the sentence.
        subject: whose facts to keep; without one the sentence itself decides.

    Returns: the text with the facts of others blanked; the subject: "self", "spouse", "child", "parent" or "other";
        and its name, where one of a kind can be told from another (`kin.same_person`).
    """
    found, both = marks(text), for_both(text)
    parts = segments(text, found)
    meant = Applicant(subject) if subject else Applicant("self") if both else applicant(text, found, parts)
    subject = meant.kind
    if _SAME.search(text):
        return text, subject, meant.name
    own, current = text, subject
    last_other = next((mark.who for mark in found if mark.joint), subject)
    later_self = [s.start for s in parts if s.who == "self" and FACT.search(text[s.start : s.end])]
    earlier_self = min(later_self, default=len(text))
    headed, heads = False, _SELF_HEADED.search(text) is not None
    for segment in parts:
        headed = heads and _HEAD.match(text, segment.start) is not None if segment.who else headed
        who = "beside" if _another(segment, meant) else segment.who
        if who == "pronoun":
            who = _meant(last_other, subject, contrasted=bool(later_self) and later_self[0] < segment.start)
        if who:
            last_other = who if who != "self" else last_other
            current = who
        elif current != subject and not (
            both or headed or _lasting(current, segment, earlier_self, later_self, subject)
        ):
            current = subject
        if current != subject:
            own = blank(own, segment.start, segment.end)
        if current == "spouse" and _MARRIAGE.search(text[segment.start : segment.end]):
            current = subject
    return own, subject, meant.name


def _another(segment: Segment, meant: Applicant) -> bool:
    """Whether a segment tells of another one of the subject's kind (the father for the mother)."""
    return segment.who == meant.kind and None not in {segment.name, meant.name} and segment.name != meant.name


def _meant(last_other: str, subject: str, *, contrasted: bool) -> str:
    """Tell of whom 「他」 is said: the one named last; nobody known right after the speaker told of themselves."""
    if last_other != "self":
        return last_other
    return "other" if subject == "self" and contrasted else subject


def _lasting(current: str, segment: Segment, first_self: int, later_self: list[int], subject: str) -> bool:
    """Tell whether a statement that names nobody still is about the person named before it."""
    if subject != "self":
        return current in _OTHERS
    contrast = bool(later_self) and segment.start < max(later_self)
    return current in _OTHERS or (current in {"spouse", "child", "parent"} and contrast and first_self > segment.start)
