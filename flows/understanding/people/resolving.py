"""Who the persons are that a text names: one for each, whatever the words, and whom a pronoun means."""

from collections.abc import Container, Sequence
from dataclasses import replace

from flows.understanding.people.called.one_more import is_unnamed
from flows.understanding.people.persons import (
    PRONOUN,
    SELF,
    SPOUSE_OF,
    Mention,
    Roster,
    is_a_name,
    is_kin,
    kind_of,
    known_as,
    owner_of,
)
from flows.understanding.people.pronouns import meant, told_apart

_THEIRS = "人家"
# Whoever is called so may be married; 「孩子妈」 is the writer's wife.
_GROWN = frozenset({"儿子", "女儿"})
_THE_WRITERS = "我俺咱"
# What may stand between whose kin somebody is, or what they are, and how they are called.
_BETWEEN = frozenset({"", "的", "叫", "家", "家的", "自己的"})


def resolved(text: str, found: Sequence[Mention], roster: Roster, roles: Container[str]) -> list[Mention]:
    """Return the mentions `found`, each with the key of whom it means.

    Args:
        text: a message, in plain form.
        found: who is named in it, in order and without overlaps.
        roster: who is known.
        roles: the words by which somebody is brought in who may be named behind them (「员工」).

    """
    joined = _with_their_spouses(text, _joined(text, _one_each(found, roster), roster, roles), roster)
    apart = told_apart(text, joined)
    return [meant(text, each, joined, roster, apart=apart) for each in joined]


def _joined(text: str, found: Sequence[Mention], roster: Roster, roles: Container[str]) -> list[Mention]:
    """Take 「同事小何」 and 「她男朋友」 for one person each: the name counts; somebody's kin is not the writer's."""
    joined: list[Mention] = []
    for mention in found:
        last = joined[-1] if joined else None
        beside = last is not None and text[last.end : mention.start] in _BETWEEN
        if last is None or not beside or SELF in {mention.key, last.key}:
            joined.append(mention)
        elif (is_unnamed(last.key) or last.key in roles) and is_a_name(mention.key) and mention.key not in roles:
            joined[-1] = Mention(last.start, mention.end, mention.key, last.asked or mention.asked)
        elif is_kin(mention.key) and (not is_kin(last.key) or _of_theirs(last, mention)):
            key = _whose_spouse(text, last, mention, joined, roster) or text[last.start : mention.end]
            joined[-1] = Mention(last.start, mention.end, key, last.asked or mention.asked)
        else:
            joined.append(mention)
    return joined


def _one_each(found: Sequence[Mention], roster: Roster) -> list[Mention]:
    """Call everybody by the word the message calls them first (「我弟33，…，弟弟社保4年」)."""
    known = roster
    one_each = []
    for mention in found:
        kind = kind_of(mention.key)
        key = known_as(kind, mention.key, known) if is_kin(mention.key) and kind != "self" else mention.key
        known = known.knowing((key,))
        one_each.append(replace(mention, key=key))
    return one_each


def _of_theirs(last: Mention, mention: Mention) -> bool:
    """Whether a spouse is that of kin of the writer (「我同事老婆」, 「儿子老婆」), or of whoever 「人家」 is."""
    of_somebody = kind_of(last.key) == "other" or last.key in _GROWN
    return kind_of(mention.key) == "spouse" and of_somebody


def _whose_spouse(
    text: str, pronoun: Mention, mention: Mention, joined: Sequence[Mention], roster: Roster
) -> str | None:
    """Return how the spouse of whoever a pronoun means is called (「小吴老婆」 for 「他老婆」); None for other kin."""
    if pronoun.key not in {PRONOUN, _THEIRS} or kind_of(mention.key) != "spouse":
        return None
    who = meant(text, replace(pronoun, key=PRONOUN), joined, roster).key
    owner = SPOUSE_OF.fullmatch(who)
    who = owner["owner"] if owner else who
    return f"{who}{mention.key}" if who not in {SELF, PRONOUN} and kind_of(who) != "spouse" else None


def _with_their_spouses(text: str, found: Sequence[Mention], roster: Roster) -> list[Mention]:
    """Take a bare 「老婆」 for that of whoever's was named before it (「小李老婆28，老婆本科」)."""
    if any(kind_of(key) == "spouse" for key in roster.keys):
        return [*found]
    theirs, resolved_so = "", []
    for mention in found:
        said = text[mention.start : mention.end]
        spouse = kind_of(mention.key) == "spouse"
        if mention.key == SELF or (spouse and said[0] in _THE_WRITERS):
            theirs = ""
        elif owner_of(mention.key) not in {"", "他", "她"}:
            theirs = mention.key
        again = bool(theirs) and spouse and theirs.endswith(said)
        resolved_so.append(replace(mention, key=theirs) if again else mention)
    return resolved_so
