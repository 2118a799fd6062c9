"""Clauses that turn to somebody in the middle of what is told (「我34，大专，那老公呢，38，本科」).

By itself such a clause asks for an estimate and changes the person. Where facts of one are told before it and facts of
another behind it, it says whose those are, and belongs to what is told.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from flows.understanding.acts.act import Act
from flows.understanding.acts.people import SwitchPerson
from flows.understanding.acts.told import Inform
from flows.understanding.asked.questions import A_PROFILE
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message
from flows.understanding.people.called.one_more import is_one_of_many
from flows.understanding.people.fact_words import FACT
from flows.understanding.people.persons import SELF, SOMEONE, Mention, Roster
from language import lazy

# What may stand between a clause that turns to somebody and their name.
_APART = lazy.compile(r"[\s,，:：、。]*")


def turned_between(closed: Mapping[Clause, Act], message: Message) -> tuple[dict[Clause, Act], Message]:
    """Return `closed` without the clauses that turn to somebody between facts, and the message that tells by them.

    Args:
        closed: what the words of single clauses do.
        message: the message that they are of.

    """
    turns = [part for part, act in closed.items() if isinstance(act, SwitchPerson) and _tells_behind(part, message)]
    told = [part for part in message.parts if part.mood == "states" and part not in closed]
    if not any(each.end <= part.start for part in turns for each in told):
        return dict(closed), message
    parts = tuple(replace(part, mood="states") if part in turns else part for part in message.parts)
    return {part: act for part, act in closed.items() if part not in turns}, replace(message, parts=parts)


def turned_to(closed: Mapping[Clause, Act], said: str, mentions: Sequence[Mention]) -> dict[Clause, Act]:
    """Return `closed` with the name of whoever is turned to, where it follows as a clause (「换一位，王芳，…」).

    Args:
        closed: what the words of single clauses do.
        said: the message that they are of, in plain form.
        mentions: who is named in it.

    """
    return {part: _by_name(part, act, said, mentions) for part, act in closed.items()}


def others_told_of(found: Sequence[Act], roster: Roster) -> list[Act]:
    """Return `found` without turning to somebody who is nobody of those told of (「帮同事算下，小陈36…，小林40…」).

    Args:
        found: the acts of a message.
        roster: who was known before it.

    """
    told = [act for act in found if isinstance(act, Inform) and act.person != SELF]
    if not told:
        return list(found)
    meant = {*roster.keys, *(act.person for act in told)}
    return [act for act in found if not (isinstance(act, SwitchPerson) and _is_any_of_them(act.person, meant))]


def _is_any_of_them(person: str, meant: Container[str]) -> bool:
    """Whether somebody is only called by what several people are, and is none of those who are `meant`."""
    return person not in meant and is_one_of_many(person)


def _by_name(part: Clause, act: Act, said: str, mentions: Sequence[Mention]) -> Act:
    if not isinstance(act, SwitchPerson) or act.person != SOMEONE:
        return act
    behind = (each for each in mentions if each.start >= part.start and each.key not in {SELF, SOMEONE})
    named = next(behind, None)
    follows = named is not None and _APART.fullmatch(said, part.end, max(named.start, part.end)) is not None
    return replace(act, person=named.key) if named is not None and follows else act


def _tells_behind(part: Clause, message: Message) -> bool:
    """Whether several facts are told behind a clause."""
    behind = (each.text for each in message.parts if each.mood == "states" and each.start >= part.end)
    return sum(len(FACT.findall(text)) for text in behind) >= A_PROFILE
