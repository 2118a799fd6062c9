"""Somebody known, called otherwise than before: 「小王」 for 王强, 「第二位」, 「2号」, 「保洁」 for 「保洁阿姨」.

A text is read with the word they are known by in its place, so that every reader hears them by the one name.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from flows.understanding.people.called.names_known import called_by
from flows.understanding.people.fact_words import FAMILIES
from flows.understanding.people.persons import PRONOUN, SELF, SOMEONE, is_kin
from flows.understanding.people.rows.next_person import is_a_place
from language import lazy
from language.any_of import any_of, longest_first

_ORDER = "一二三四五六七八九十"
_AT = rf"(?P<at>[{_ORDER}1-9])"
# What is told or asked behind a place; 「第二个问题」, 「3号截止」 are nobody.
_TOLD = (
    r"(?=$|[\s,，:：!！?？的呢够能还也是有没才就其应改换满]|社保|学历|学位|年龄|基数|职称|技能|今年|生日|多少|几分|几岁|本科|大专|专科|硕士|"
    r"不够|不是|不对|达标|过线|[二三四五]十|\d)"
)
_NO_DAY = r"(?<![\d月周])"
_PLACE = lazy.compile(
    rf"第{_AT}(?:[位名]|个(?=人|员工|同事|的|呢|够|{_TOLD}))(?:员工|同事|人|的?那个|那位)?(?!问题|孩子|条件|方案|选项|办法|月|年|小时){_TOLD}|"
    rf"(?:^|(?<=[\s,，。;；、]))(?:{_NO_DAY}(?P<number>[1-9])号|(?:员工|同事|人员){_NO_DAY}(?P<staff>[{_ORDER}1-9])号?)(?:员工|同事|那位|那个)?"
    rf"(?!截止|到期|前|后|之|开|起|以|办|去|来|受理|提交|续|交|缴){_TOLD}"
)
# Who was told of before or after another, and the first or last of all (「后面那个多少分」, 「最后那位」).
_BESIDE = lazy.compile(
    rf"(?<![\u4e00-\u9fff])那?(?:(?P<before>前)|后)(?:面|头|一|面那|头那|边那)(?:个|位)(?:员工|同事|人)?{_TOLD}"
)
_AN_END = lazy.compile(
    rf"(?<![\u4e00-\u9fff])那?(?:(?P<first>最前面?|头|最早|最先)|最后)[那一][个位](?:员工|同事|人)?{_TOLD}"
)
_TITLE = r"(?:师傅|工|姐|哥|总|老师|经理|先生|女士|主管|阿姨|大姐|大哥|叔|主任|同学|医生|某)"
_A_TITLE = lazy.compile(f"{_TITLE}$")
ENOUGH = 2
# A given name of so many characters is used by itself.
_GIVEN = 2
# The first of those told of by their turn, where nothing was said of who it is, has the writer's facts.
_MYSELF = "我"
_A_PROFILE = FAMILIES[:2]


@dataclass(frozen=True)
class CalledOtherwise:
    """Finds known persons by their place, their surname or a part of how they were described; made of the lexicon."""

    classes: Mapping[str, tuple[str, ...]]

    def by_their_names(self, said: str, keys: Sequence[str], current: str = SELF) -> str:
        """Return `said`, in plain form, with the word each known person is known by where it calls them otherwise.

        Args:
            said: a message.
            keys: how those who are known are called, in the order in which they were told of.
            current: who is talked about; of more than two, 「后面那个」 is the next one.

        """
        others = [key for key in keys if key not in {SELF, SOMEONE, PRONOUN}]
        told = [key for key in keys if key not in {SOMEONE, PRONOUN}] if any(map(is_a_place, others)) else others
        if len(told) >= ENOUGH:
            said = _PLACE.sub(lambda match: _at(match, told), said)
        if len(others) >= ENOUGH:
            said = _AN_END.sub(lambda match: others[0] if match["first"] else others[-1], said)
            said = _BESIDE.sub(lambda match: _beside(match, others, current), said)
        for word, key in self._other_words(others, said):
            said = _called(said, word, key)
        return said

    def _other_words(self, others: Sequence[str], said: str) -> Iterator[tuple[re.Pattern[str], str]]:
        """Yield what finds each of `others` by another word, where one stands in `said` that can be nobody else's.

        These are not compiled as the program's own expressions are: those are kept between runs, and a name must not
        be.
        """
        surnames = {key: self._surname(key) for key in others}
        for key, surname in surnames.items():
            if surname and self._may_call(said, key, surname) and [*surnames.values()].count(surname) == 1:
                yield self._by_surname(surname, key), key
            eldest = _eldest(key, others)
            if eldest is not None:
                yield eldest, key
            alone = [word for word in self._parts(key) if word in said and sum(word in each for each in others) == 1]
            if alone:
                yield re.compile(rf"(?<![\u4e00-\u9fff]){any_of(alone)}{_TOLD}"), key

    @staticmethod
    def _may_call(said: str, key: str, surname: str) -> bool:
        """Whether `said` has the surname or the given name of somebody at all."""
        return surname in said or key.removeprefix(surname) in said

    def _by_surname(self, surname: str, key: str) -> re.Pattern[str]:
        """Return what finds somebody by their surname, with what people put to it who do not say the given name."""
        given = key.removeprefix(surname)
        alone = rf"(?<![\u4e00-\u9fff]){re.escape(given)}{_TOLD}|" if len(given) == _GIVEN and given != key else ""
        nick = f"[小老]{surname}(?![板师婆公姐哥弟妹])|" if given != key else ""
        titled = f"{surname}{_TITLE}|" if not _A_TITLE.match(given) else ""
        return re.compile(
            rf"{alone}{nick}(?!{self._no_name})(?:{titled}(?:那个|这个|那位)?姓{surname}的?(?:那个|那位|员工|同事|人)?)"
        )

    @cached_property
    def _no_name(self) -> str:
        return any_of(self.classes["not_a_name"])

    def _surname(self, key: str) -> str:
        """Return the surname in how somebody is called, "" where there is none."""
        name = key[1:] if key[0] in self.classes["before_surname"] and len(key) == ENOUGH else key
        if len(key) == 1 and not is_kin(key) and not key.isascii():
            return key
        if is_kin(key) and key[0] not in self.classes["before_surname"]:
            return ""
        return next((each for each in self._surnames if name.startswith(each) and len(name) <= len(each) + 2), "")

    @cached_property
    def _surnames(self) -> Sequence[str]:
        known = (*self.classes["surname"], *self.classes["surname_in_a_list"])
        return longest_first(known)

    def _parts(self, key: str) -> tuple[str, ...]:
        """Return by which parts of it somebody who is only described may be called (「保洁」, 「阿姨」)."""
        found = self._described.fullmatch(key)
        return (found["work"], found["who"]) if found else ()

    @cached_property
    def _described(self) -> re.Pattern[str]:
        work = any_of((*self.classes["trade"], *self.classes["introduced"]))
        return lazy.compile(rf"(?P<work>{work})(?P<who>{any_of(self.classes['anybody'])})")


def _eldest(key: str, others: Sequence[str]) -> re.Pattern[str] | None:
    """Return what finds the one brother or sister who is known, called by their rank (「我大哥」 for 「哥」)."""
    kin = key.removeprefix("老")[:1]
    ranked = [each for each in others if kin in each and each[0] in "大小"]
    if kin not in set("哥姐弟妹") or ranked or len(set(key.removeprefix("老"))) > 1:
        return None
    return re.compile(rf"(?<=我)(?:家)?[大小老亲]{kin}+(?![夫媳子])")


def _at(match: re.Match[str], others: Sequence[str]) -> str:
    """Return who is at the place that `match` names; its own words where nobody is."""
    told = next(filter(None, match.groupdict().values()))
    place = _ORDER.find(told) + 1 or int(told)
    return (others[place - 1] or _MYSELF) if place <= len(others) else match[0]


def _beside(match: re.Match[str], others: Sequence[str], current: str) -> str:
    """Return who was told of before or after whom the talk is about; of two, the first or the second."""
    if len(others) == ENOUGH:
        return others[0 if match["before"] else 1]
    place = others.index(current) + (-1 if match["before"] else 1) if current in others else len(others)
    return others[place] if 0 <= place < len(others) else match[0]


def _called(said: str, word: re.Pattern[str], key: str) -> str:
    """Put `key` where `said` has `word`, unless it says `key` itself, or tells a profile of somebody new behind it."""
    match = word.search(said)
    if match is None:
        return said
    before, behind = said[: match.start()], said[match.end() :]
    named = called_by(key).search(before) or called_by(key).search(behind)
    new = all(family.search(behind) for family in _A_PROFILE)
    return said if named or new else f"{before}{key}{behind}"
