"""Facts taken back: never told (「没说过我有职称」), somebody else's (「中专的是我弟」), or not so (「不是最低的」)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flows.reading.stated_facts import told
from flows.understanding.acts.act import Act
from flows.understanding.acts.told import Correct, Inform, TakeBack
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import SELF, kind_of
from flows.understanding.set_right.corrections import read_correction
from flows.understanding.set_right.fitting import names_value
from flows.understanding.set_right.known import Known
from flows.understanding.tools import Tools
from language import lazy

_WORDS = r"[^,，。;；!！?？\s]"
_END = r"(?=[,，。;；!！?？\s啊呀哦呢吧]|$)"
_NEVER_TOLD = lazy.compile(
    r"(?:^|(?<=[,，。;；!！\s]))(?:我|俺|咱|可|从来|从|也|并|又|压根|根本|但|不过)*+(?:没有?|[哪几啥][时里]候?|什么时候|何时)"
    r"(?:跟你们?|对你们?)?(?:说|讲|提|报|告诉(?!我))(?![错清完明全到漏])过?(?:你们?)?"
    rf"(?:我|自己|本人|他|她|的)*(?P<what>{_WORDS}{{1,12}})"
)
_NOT_SO = lazy.compile(
    rf"(?:^|(?<=[,，。;；!！\s]))(?:我|可|又|并|的|社保|学历|年龄|基数|职称|结婚)*(?:不是|不算|并非|(?:没有?[到满]?|[到满够]不[了到够])(?=[\d一二两三四五六七八九十]))(?P<what>{_WORDS}{{1,8}}?)的?{_END}"
)
_ANOTHERS = lazy.compile(
    rf"(?:^|(?<=[,，。;；!！\s]))(?:我?(?:刚才|前面|刚刚)?[说讲]?的)?(?P<what>(?![是我])(?:(?!是){_WORDS}){{1,16}}?)(?:那[个条]?|的)?"
    rf"(?:其实|才|都|应该|原来|说的)*是(?P<who>(?:我们?家?)?的?(?:(?!不是|的){_WORDS}){{1,6}}?)(?:的(?P<topic>年龄|岁数|年纪|学历|社保|基数|职称|年限)?)?"
    rf"(?:[,，\s]?(?:而?不是|不是说?)(?P<instead>{_WORDS}{{1,5}}?))?{_END}"
)
_NOT_BUT = lazy.compile(
    rf"(?:^|(?<=[,，。;；!！\s]))(?P<what>(?![是我])(?:(?!是){_WORDS}){{1,10}}?)(?:那[个条]?|的)?不是(?P<instead>{_WORDS}{{1,5}}?)的?"
    rf"[,，\s]?(?:而|应该|其实)?是(?P<who>(?:我们?家?)?的?(?:(?!不是|的){_WORDS}){{1,6}}?)的?{_END}"
)
# Whose the fact is that was told just now, without its name (「不对，是我自己的情况，不是他的」).
_THAT = r"(?:(?:[那这]个?|刚才|刚刚|上面|前面|[说讲填的])*(?:其实|应该|才|都|就)?)"
_OF = rf"(?:(?!不是|的){_WORDS}){{1,6}}?"
_POINTED = lazy.compile(
    r"(?:(?:哦|哎呀?|啊|哎哟|嗯)?(?:不对|不是|[说搞弄记写]?错了|等[等下])?[,，。!！\s]++)*+"
    rf"(?:{_THAT}是(?P<who>{_OF})的(?:情况|条件|事|资料)?[,，。\s]*(?:而?不是(?P<instead>{_OF})的(?:情况|条件|事|资料)?)?"
    rf"|{_THAT}不是(?P<instead2>{_OF})的(?:情况|条件|事|资料)?[,，。\s]*(?:而|应该|其实)?是(?P<who2>{_OF})的(?:情况|条件|事|资料)?)[。!！啊呀哦\s]*"
)
# What points at something said: 「刚才那个年龄」 is the age.
_POINTED_AT = lazy.compile(
    r"^(?:哦|啊|噢|呃|诶|哎呀?|不对|等等|我|刚才|刚刚|前面|上面|之前|一开始|[说讲填报写]|了|过|的|那个?|这个?)+|(?:那|这)?[个条项]$"
)
# Who points at a fact says little else.
_LONGEST = 60
_MYSELF = lazy.compile(r"我|我?自己|本人|俺|咱")
# What is taken back of a study with a degree leaves the study.
_DEGREE = "学位"
_MARRIED, _MARRIED_FOR = "spouse_shanghai_hukou", "spouse_shanghai_hukou_years"


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Reads with the tools of one revision of the content, beside what is expected."""

    tools: Tools
    expect: Expectation

    def acts(self, words: str) -> tuple[list[Act], str]:
        """Return what `words` take back, and the words that are left to read."""
        match = _NEVER_TOLD.search(words)
        if match is None:
            return self._moved(words)
        named = self._named(words)
        person = named if named is not None and named in self.expect.everyone else self.expect.roster.current
        rest = (words[: match.start()].removesuffix("我") + words[match.end() :]).strip(",，。 ")
        slots = self._known(match["what"], person)
        if _DEGREE in match["what"] and self._facts(person).get("education") == "bachelor_with_degree":
            return [Correct(person=person, slots={"education": "bachelor"})], rest
        return [TakeBack(person=person, slots=slots)], rest

    def latest(self, words: str) -> Act | None:
        """Read whose the fact is that was told last, of whoever is talked about; None where `words` tell more."""
        current, facts = self.expect.roster.current, self.expect.known
        match = _POINTED.fullmatch(words) if facts and len(words) <= _LONGEST else None
        owner = None if match is None else self._whose(match["who"] or match["who2"])
        if match is None or owner is None:
            return None
        slot = self._last_slot(facts)
        if owner == current:
            return Inform(person=owner, slots={slot: facts[slot]})
        said = match["instead"] or match["instead2"]
        told = {slot: facts[slot]}
        of_current = said is None or self._whose(said) in {current, None}
        return TakeBack(person=current, slots=told, owner=owner, owned=told) if of_current else None

    def _last_slot(self, facts: Mapping[str, Any]) -> str:
        """Return the slot that was told last."""
        return self.expect.topic.slot if self.expect.topic.slot in facts else next(reversed([*facts]))

    def _whose(self, words: str) -> str | None:
        return SELF if re.fullmatch(r"我(?:自己|本人)?|自己|本人", words) else self._named(words)

    def not_so(self, words: str) -> list[Act]:
        """Read that a fact that is known is not so, where nothing is told in its place."""
        current = self.expect.roster.current
        found = (self._known(match["what"], current) for match in _NOT_SO.finditer(words))
        first = next((slots for slots in found if slots), None)
        if first and all(value is True for value in first.values()):
            return [Correct(person=current, slots=dict.fromkeys(first, False))]
        return [TakeBack(person=current, slots=first)] if first else []

    def _moved(self, words: str) -> tuple[list[Act], str]:
        """Read whose facts are instead, and what is of the person they were told of; with the words left to read."""
        found: list[Act] = []
        rest = words
        for match in (*_ANOTHERS.finditer(words), *_NOT_BUT.finditer(words)):
            back = self._moved_one(match)
            if back is not None:
                found.append(back)
                rest = rest.replace(match[0], "")
        rest = rest.strip(",，。 ")
        if len(found) != 1 or not rest:
            return found, rest if found else words
        only = found[0]
        instead = self._instead(rest, only.owned, only.person) if isinstance(only, TakeBack) else []
        return [*found, *instead], "" if instead else rest

    def _moved_one(self, match: re.Match[str]) -> TakeBack | None:
        owner = SELF if _MYSELF.fullmatch(match["who"]) else self._named(match["who"])
        giver = None if owner is None else self._giver(match)
        if owner is None or giver is None or owner == giver:
            return None
        topic = match.groupdict().get("topic") or ""
        slots = self._known(match["what"], giver) or dict(told(topic + match["what"], self.expect.today, "self"))
        same = self._same(slots, giver)
        if not slots or not (same or (kind_of(owner) != "other") or owner in self.expect.everyone):
            return None
        return TakeBack(person=giver, slots=same, owner=owner, owned=slots)

    def _giver(self, match: re.Match[str]) -> str:
        """Return of whom the fact was told: who is named for it, else who has it, the person talked about first."""
        current = self.expect.roster.current
        if match["instead"]:
            return SELF if _MYSELF.fullmatch(match["instead"]) else self._named(match["instead"]) or current
        having = (each for each in (current, *self.expect.everyone) if self._known(match["what"], each))
        return next(having, current)

    def _instead(self, rest: str, slots: Mapping[str, Any], person: str) -> list[Act]:
        """Read the value that stands in the place of one that is somebody else's (「我是3年」)."""
        if not rest:
            return []
        known = self._about(person, only=slots)
        found = read_correction(rest, known)
        return [Correct(person=person, slots=found)] if set(found) & set(slots) else []

    def _known(self, what: str, person: str) -> Mapping[str, Any]:
        """Return the known facts that `what` names by their value, or by the name of their question."""
        facts = self._facts(person)
        said = dict(told(what, self.expect.today, "self"))
        same = self._same(said, person)
        if said.get(_MARRIED) and _MARRIED_FOR in facts:
            same[_MARRIED_FOR] = facts[_MARRIED_FOR]
        return same or next(self._by_question(what, person), {})

    def _same(self, slots: Mapping[str, Any], person: str) -> dict[str, Any]:
        """Return those of `slots` that are told of a person with the same value."""
        facts = self._facts(person)
        return {slot: value for slot, value in slots.items() if facts.get(slot) == value}

    def _by_question(self, what: str, person: str) -> Iterator[dict[str, Any]]:
        known = self._about(person)
        for field in known.fields:
            if not field.settled(dict(known.facts)):
                continue
            if field.is_called(_POINTED_AT.sub("", what)) or names_value(field, what, known):
                yield {slot: known.facts[slot] for slot in field.settled_by if slot in known.facts}

    def _about(self, person: str, only: Mapping[str, Any] | None = None) -> Known:
        fields = [each for each in self.tools.fields if only is None or set(each.settled_by) & set(only)]
        return Known(fields, self._facts(person), (), self.expect.today, self.tools.calendar)

    def _facts(self, person: str) -> Mapping[str, Any]:
        return self.expect.everyone.get(person, {}) if person != self.expect.roster.current else self.expect.known

    def _named(self, words: str) -> str | None:
        """Return whom `words` name, none but them; None where they name nobody."""
        found = self.tools.facts.mentioned(words, self.expect)
        return next((each.key for each in found if each.key != SELF), None)
