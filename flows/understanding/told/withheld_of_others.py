"""An answer not to be counted of somebody who is named and not talked about (「小祝离婚了，配偶那项拿掉」)."""

from collections.abc import Mapping, Sequence

from flows.forms.fields import Field
from flows.understanding.acts.act import Act
from flows.understanding.acts.told import TakeBack, Withhold
from flows.understanding.clauses.clauses import Clause
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import Mention


def of_whom(
    closed: Mapping[Clause, Act], mentions: Sequence[Mention], expect: Expectation, fields: Sequence[Field]
) -> dict[Clause, Act]:
    """Return the closed acts, where those that withhold an answer of another take back what is known of them.

    Args:
        closed: the acts that clauses perform by their words alone.
        mentions: who is named, at places of the text that the clauses are of.
        expect: what is known of whom.
        fields: the questions, by one of whose names an answer is called.

    """
    return {part: _of_whom(part, act, mentions, expect, fields) for part, act in closed.items()}


def _of_whom(part: Clause, act: Act, mentions: Sequence[Mention], expect: Expectation, fields: Sequence[Field]) -> Act:
    if not isinstance(act, Withhold) or not act.name:
        return act
    known_by_name = {expect.roster.current, *expect.everyone}
    named = [each.key for each in mentions if each.start < part.end and each.key in known_by_name]
    if not named or named[-1] == expect.roster.current:
        return act
    known = expect.everyone[named[-1]]
    meant = [field for field in fields if field.is_called(act.name)]
    slots = {slot: known[slot] for field in meant for slot in field.settled_by if slot in known}
    return TakeBack(person=named[-1], slots=slots) if slots else act
