"""Whose facts: keeps what is said of the person the score is for, and blanks what is said of others."""

from collections.abc import Iterator, Sequence

from flows.reading.sentence import blank
from flows.reading.whose.applicant import OF_APPLICANT, Applicant, applicant, for_both
from flows.reading.whose.mentions import Segment, marks, segments
from language import lazy

_SAME = lazy.compile(r"跟[他她]们?一样|和[他她]们?一样|情况跟[他她]|我也一样|跟我一样|和我一样|同样情况")
# A marriage is of both, and a spouse from here needs no points: what follows is said of the subject again.
_MARRIAGE = lazy.compile(
    r"结婚|领证|成家|(?<!不是)(?<!没有)(?<!没)(?<!非)(?:上海|本市|沪|本地)(?:本地)?(?:户口|户籍|籍|人(?!才|社))"
)
# Persons as heads of what is told of each (「我：36岁，大专；老公：38岁，本科」).
_HEAD = lazy.compile(r"[^,，。;；:\s]{1,6}:")
_SELF_HEADED = lazy.compile(r"(?:^|[,，。;；\s])(?:我|本人|自己|我自己|我本人)(?:的?情况)?:")
_OTHERS = {"other", "beside"}
_FAMILY = {"spouse", "child", "parent"}


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
    own = text
    if not _SAME.search(text):
        last_other = next((mark.who for mark in found if mark.joint), meant.kind)
        for segment, who in _told_of(text, parts, meant, last_other, both=both):
            own = own if who == meant.kind else blank(own, segment.start, segment.end)
    return own, meant.kind, meant.name


def _told_of(
    text: str, parts: Sequence[Segment], meant: Applicant, last_other: str, *, both: bool
) -> Iterator[tuple[Segment, str]]:
    """Give each segment with the one it tells of: whoever is named in it or, where nobody is, still the one before.

    `last_other` is who is named together with the subject, whom 「他」 may mean; of `both` at once every name lasts.
    """
    current = meant.kind
    of_self = [each.start for each in parts if each.who == "self" and OF_APPLICANT.search(text[each.start : each.end])]
    headed, heads = False, _SELF_HEADED.search(text) is not None
    for segment in parts:
        if segment.who:
            headed = heads and _HEAD.match(text, segment.start) is not None
            current = _named(segment, meant, last_other, of_self)
            last_other = current if current != "self" else last_other
        elif current != meant.kind and not (both or headed or _lasts(current, segment, of_self, meant.kind)):
            current = meant.kind
        yield segment, current
        if current == "spouse" and _MARRIAGE.search(text[segment.start : segment.end]):
            current = meant.kind


def _named(segment: Segment, meant: Applicant, last_other: str, of_self: Sequence[int]) -> str:
    """Tell of whom a segment is that names somebody: of another one beside, or of whom 「他」 is said."""
    if segment.who == "pronoun":
        contrasted = bool(of_self) and of_self[0] < segment.start
        return _meant(last_other, meant.kind, contrasted=contrasted)
    return "beside" if _another(segment, meant) else str(segment.who)


def _another(segment: Segment, meant: Applicant) -> bool:
    """Whether a segment tells of another one of the subject's kind (the father for the mother)."""
    return segment.who == meant.kind and None not in {segment.name, meant.name} and segment.name != meant.name


def _meant(last_other: str, subject: str, *, contrasted: bool) -> str:
    """Tell of whom 「他」 is said: the one named last; nobody known right after the speaker told of themselves."""
    if last_other != "self":
        return last_other
    return "other" if subject == "self" and contrasted else subject


def _lasts(current: str, segment: Segment, of_self: Sequence[int], subject: str) -> bool:
    """Tell whether a statement that names nobody still is about the person named before it.

    One about the speaker's own family is so until the speaker tells of themselves.
    """
    until_self = subject == "self" and bool(of_self) and segment.start < of_self[0]
    return current in _OTHERS or (current in _FAMILY and until_self)
