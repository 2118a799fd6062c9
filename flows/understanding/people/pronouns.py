"""Whom a pronoun means: the one named last who can be it, in the message or before it; 「她」 and 「他」 may be two."""

from collections.abc import Sequence
from dataclasses import replace

from flows.reading.whose.kin import KIN
from flows.understanding.people.called.pupils import is_a_pupil
from flows.understanding.people.called.sexes import meant_by
from flows.understanding.people.fact_words import FAMILIES
from flows.understanding.people.persons import PRONOUN, SELF, Mention, Roster, known_as
from language import lazy

_CHILD = lazy.compile(f"(?:{KIN['child']})$")
# The writer and whoever they are married to, named together (「我们夫妻俩」).
_COUPLE = lazy.compile(r"(?<![是])(?:夫妻|夫妇|两口子|小两口|老两口|俩口子)(?!店|肺)")
# What is told of nobody who goes to school.
_GROWN_UP = lazy.compile(
    r"[^,，。;；!！]{0,6}?(?:本科|大专|专科|硕士|博士|研究生|双证|社保|职称|中级|高级|技师|工作|上班)"
)
_CLAUSE = lazy.compile(r"[^,，。;；!！]{0,24}")


def meant(text: str, mention: Mention, found: Sequence[Mention], roster: Roster, *, apart: bool = False) -> Mention:
    """Return a mention, a pronoun with the key of whom it means.

    Args:
        text: a message, in plain form.
        mention: who is named in it, perhaps by a pronoun.
        found: all who are.
        roster: who is known.
        apart: whether 「她」 and 「他」 are two whom nobody names; each is then called so.

    """
    if mention.key != PRONOUN:
        return mention
    before = (each for each in found if each.start < mention.start)
    named = [each for each in before if each.key not in {SELF, PRONOUN} and not _is_a_child_of(text, each, mention)]
    if named:
        return _of_those_named(text, mention, named)
    pronoun = text[mention.start : mention.end]
    return replace(mention, key=pronoun if apart else _of_those_known(pronoun, text[: mention.start], roster))


def told_apart(text: str, found: Sequence[Mention]) -> bool:
    """Whether 「她」 and 「他」 are two persons, of whom the like is told: some write either of one and the same."""
    told = {"她": "", "他": ""}
    ends = [*(each.start for each in found[1:]), len(text)]
    for mention, end in zip(found, ends, strict=False):
        word = text[mention.start : mention.end]
        if mention.key == PRONOUN and word in told:
            told[word] += text[mention.end : end]
    return any(all(family.search(words) for words in told.values()) for family in FAMILIES)


def _of_those_named(text: str, pronoun: Mention, named: Sequence[Mention]) -> Mention:
    """Return whom of those `named` before it a pronoun means: the last, unless it is of the other sex."""
    last = _last(text, pronoun, named)
    keys = dict.fromkeys((last.key, *(each.key for each in reversed(named))))
    key = meant_by(text[pronoun.start : pronoun.end], keys) or last.key
    # 「群里有个博士说他落户了」 does not ask for him.
    asked = pronoun.asked and not (last.passing and text[pronoun.start - 1] in "说讲")
    return Mention(pronoun.start, pronoun.end, key, asked, last.passing)


def _last(text: str, pronoun: Mention, named: Sequence[Mention]) -> Mention:
    """Return who was named last; of a child at school no diploma is told, nor insurance."""
    if not _GROWN_UP.match(text, pronoun.end):
        return named[-1]
    grown = (each for each in reversed(named) if not is_a_pupil(each.key, _CLAUSE.match(text, each.end)[0]))  # type: ignore[index]
    return next(grown, named[-1])


def _of_those_known(pronoun: str, before: str, roster: Roster) -> str:
    """Return whom a pronoun means before which nobody is named: who was named last in the talk, of its sex."""
    if not roster.mentioned:
        return roster.current or _of_the_couple(before, roster)
    known = (roster.mentioned, roster.current, *reversed(roster.keys))
    return meant_by(pronoun, (key for key in known if key != SELF)) or roster.mentioned


def _is_a_child_of(text: str, child: Mention, pronoun: Mention) -> bool:
    """Whether somebody is named as the child of whom a pronoun means (「她孩子…，她够吗」)."""
    return text.startswith(text[pronoun.start : pronoun.end], child.start) and _CHILD.search(child.key) is not None


def _of_the_couple(before: str, roster: Roster) -> str:
    """Return whom a pronoun means of whom nobody was named: the writer's spouse, where both are named together."""
    return known_as("spouse", "爱人", roster) if _COUPLE.search(before) else PRONOUN
