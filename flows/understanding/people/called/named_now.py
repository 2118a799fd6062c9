"""Somebody known by what they do, or by what they are to the writer, who is named now: 「新来的叫小周」.

From then on they are known by the name.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from flows.understanding.expectation import Expectation
from flows.understanding.people.called.names_known import called_by
from flows.understanding.people.called.one_more import is_one_of_many, is_unnamed
from flows.understanding.people.persons import PRONOUN, SELF, SOMEONE, Roster
from flows.understanding.people.rows.labelled import words_for
from language import lazy
from language.any_of import any_of

_IS_CALLED = lazy.compile(r"名字|叫|就是|姓名")
_HE = lazy.compile(r"(?:^|(?<=[\s,，。;；]))(?:他|她|ta)")
# Whoever is another one of several, or the first of them, begins so.
_ONE_MORE = "另第"
_POINTS = r"(?:的?(?:那|这)?[个位](?:同事|员工|人)?)?"
_CALLED = r"的?(?:名字)?(?:就|是|名)*(?:叫|名字是|姓名是)(?:做|作)?"


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named, by the word they were known by; their name; and what the message says beside that."""

    person: str
    name: str
    rest: str


@dataclass(frozen=True)
class NamedNow:
    """Finds who is named; made of the lexicon."""

    classes: Mapping[str, tuple[str, ...]]

    def find(self, said: str, roster: Roster) -> Named | None:
        """Return who is named in `said`, in plain form, who is known otherwise; None where nobody is.

        Args:
            said: a message.
            roster: who is known.

        """
        if not _IS_CALLED.search(said):
            return None
        unnamed = [key for key in roster.keys if self._has_no_name(key)]
        found = (self._naming(said, key, roster) for key in sorted(unnamed, key=len, reverse=True))
        return next(filter(None, found), None)

    def _naming(self, said: str, key: str, roster: Roster) -> Named | None:
        last = roster.mentioned or roster.current
        pronoun = _HE.finditer(said) if key == last else ()
        called = (match for word in words_for(key) for match in called_by(word).finditer(said))
        for who in (*called, *pronoun):
            naming = self._called.match(said, who.end())
            if naming is not None and naming["name"] not in roster.keys:
                name = naming["name"].capitalize()
                return Named(key, name, f"{said[: who.start()]}{name}{said[naming.end() :]}")
        return None

    def _has_no_name(self, key: str) -> bool:
        """Whether somebody is known by a word that others may be called by as well."""
        if key in {SELF, PRONOUN, SOMEONE} or (key not in self._roles and self._name.fullmatch(key)):
            return False
        return not is_unnamed(key) or is_one_of_many(key) or key[0] in _ONE_MORE

    @cached_property
    def _roles(self) -> frozenset[str]:
        return frozenset(each for name in ("head", "trade", "introduced", "anybody") for each in self.classes[name])

    @cached_property
    def _name(self) -> re.Pattern[str]:
        return lazy.compile(self._a_name, re.IGNORECASE)

    @cached_property
    def _called(self) -> re.Pattern[str]:
        return lazy.compile(rf"{_POINTS}{_CALLED}(?P<name>{self._a_name})(?=$|[\s,，。;；!！]|今年|社保|学历|现在|\d)")

    @property
    def _a_name(self) -> str:
        surname = any_of((*self.classes["surname"], *self.classes["surname_in_a_list"]))
        before = any_of(self.classes["before_surname"])
        return rf"(?:{before}[\u4e00-\u9fff]|{surname}[\u4e00-\u9fff]{{1,2}}?|[a-z]{{2,12}})"


def by_the_name(expect: Expectation, named: Named) -> Expectation:
    """Return what is expected once whoever is named is known by the name."""

    def key(person: str) -> str:
        return named.name if person == named.person else person

    was = expect.roster
    roster = replace(was, keys=(*map(key, was.keys),), current=key(was.current), mentioned=key(was.mentioned))
    state = expect.state and expect.state.model_copy(update={"whose": key(expect.state.whose)})
    everyone = {key(person): known for person, known in expect.everyone.items()}
    starts = {key(person): start for person, start in expect.starts.items()}
    return replace(expect, state=state, roster=roster, everyone=everyone, starts=starts)
