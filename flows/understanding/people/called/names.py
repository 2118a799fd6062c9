"""How people are named who are no kin: 「小王」, 「王姐」, 「王强」 where the text shows that it is a name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from flows.reading.schooling.level_words import LEVELS
from flows.understanding.people.called.name_leads import (
    TOLD_OF,
    behind_a_department,
    behind_a_newcomer,
    behind_a_role,
    behind_any_work,
)
from language import lazy
from language.any_of import any_of, behind

# A given name has none of these in it: words of grammar, of counting, of saying and of insurance.
_A_NAME = (
    r"(?![了的是在和跟与有没我你他她它们这那哪谁什么怎吗呢吧啊呀嘛得着过个些次种只就都才也还又再很太最更每把被从到给让叫要会能应该"
    r"已经曾正将不无未非别且而但或及之其此因所以为于对按照比像说问看查算估测填报写记交缴断补停满够差加减扣去来年月岁号块钱份倍分"
    r"几两零办证])[\u4e00-\u9fff]"
)
# Surnames that are measures as well, counted or pointed to (「这任」, 「前任」).
_NO_MEASURE = r"(?!(?:(?<=[这那哪前后首末一二两三四五几多整半每上])|(?<=[^一]下))[段任方钟])"
# Where somebody lives or works is no person (「江桥那边上班」).
_NO_PLACE = r"(?!(?:这边|那边|这里|那里|那儿|附近)[^,，。\d]{0,2}(?:上班|住|租|工作|打工|买|待|干))"
# What makes a word of people, things or places, behind a surname that is a common word as well.
_NO_WORD = r"(?<![工人员费队班龄长头业子处厂店市县省区证书款期间程目师])"

# Whoever is turned to by a verb, and then meant by a pronoun of whom something is told (「给你讲王强他四十岁」).
_THEN_TOLD_OF = (
    r"(?=(?:吧|呢|哈|啊)?[\s,，]*(?:他|她|ta)(?:今年|现在|也|是|才|刚|都|属|女|男)?"
    rf"(?:\d|[二三四五六七八九零〇]|{LEVELS}|高职|双证|社保))"
)
# Of a name that is in no list only what stands before something told of somebody is taken for one.
_THEN_TOLD = (
    r"(?=\s*(?:也|今年|现在|那个|是)?\s*"
    r"(?:\d|[二三四五]十|本科|大专|专科|高职|高中|初中|硕士|博士|双证|社保|生日|学历))"
)
# In a list the next item begins with a name, and tells of somebody, perhaps after their trade.
_THEN_A_ROW = (
    r"(?=(?:的|吧|呢|哈|啊)?[\s,，:：]*(?:[\u4e00-\u9fff]{2,8}[\s,，]+)?(?:他|她|ta)?(?:(?:也|今年|现在|女|男)[\s,，]*)?"
    rf"(?:[1-7]\d(?!\d|年|个|%|万|分)|[二三四五]十|{LEVELS}|高职|双证))"
)
_ONE, _ONE_MORE = ("个", "位", "一个", "一位"), ("个", "位", "一个", "一位", "下一个", "下一位")
_GIVEN = rf"(?:{_A_NAME}){{1,2}}?"
_IN_LATIN = "(?=[a-z])(?:(?<=同事)|(?<=朋友)|(?<=员工)|(?<=客户)|(?<=下属)|(?<=闺蜜)|(?<=叫))[a-z]{2,10}"

Classes = Mapping[str, tuple[str, ...]]


def names(classes: Classes) -> re.Pattern[str]:
    """Return what finds names; its group "nick" is one of 小, 老 and a surname, which need not be shown to be one.

    Args:
        classes: the words of the lexicon, by class: surnames, what stands before and after a name, …

    """
    return lazy.compile("|".join(_Names(classes).kinds()))


@dataclass(frozen=True)
class _Names:
    """The patterns of names. What a kind begins with is asked first: at most places that rules it out at once."""

    classes: Classes

    def kinds(self) -> tuple[str, ...]:
        """Return a pattern for each kind of name, in the order in which they are tried."""
        begins = _begins(self.classes["surname"])
        return (
            self._introduced,
            *self._nicknames,
            rf"{begins}{self._surname}[\u4e00-\u9fff]?{any_of(self.classes['after_surname'])}",
            rf"{begins}{self._lead}{_NO_MEASURE}{self._surname}{_GIVEN}{self._shown}",
            self._listed,
            self._behind_a_lead,
            rf"{begins}(?<=[讲说看算报问聊谈来是叫位个]){self._surname}{_GIVEN}{_THEN_TOLD_OF}",
            *self._without_a_given_name,
            _IN_LATIN,
        )

    @cached_property
    def _surname(self) -> str:
        return any_of(self.classes["surname"])

    @cached_property
    def _lead(self) -> str:
        return rf"(?:^|(?<=[\s,，。;；、:：])|{behind(self.classes['before_name'])})"

    @cached_property
    def _shown(self) -> str:
        return rf"{_NO_PLACE}(?=的?[\s,，:：、。(（]|\d|$|{any_of(self.classes['after_name'])})"

    @cached_property
    def _any_surname(self) -> str:
        """Give a name of a surname, or of one that only a list or a lead shows to be one."""
        return rf"{self._surname}{_GIVEN}|{self._rare}"

    @cached_property
    def _rare(self) -> str:
        return rf"{any_of(self.classes['surname_in_a_list'])}{_GIVEN}{_NO_WORD}"

    @property
    def _anyhow(self) -> str:
        return _begins((*self.classes["surname"], *self.classes["surname_in_a_list"]))

    @property
    def _introduced(self) -> str:
        begins = _begins((*"老新女男年", *self.classes["introduced"]))
        places = behind(self.classes["place"], self.classes["measure"])
        words = any_of(self.classes["introduced"])
        who = any_of(self.classes["anybody"])
        return rf"{begins}{places}(?:[老新女男]|年轻的?)?{words}{who}?(?!证|师|职称|资格|专业|岗|[初中高]级)"

    @property
    def _nicknames(self) -> tuple[str, ...]:
        before, no_nick = any_of(self.classes["before_surname"]), any_of(self.classes["not_a_nick"])
        return (
            rf"(?P<nick>{before}{self._surname}(?![\u4e00-\u9fff]?[生师学家板人]))",
            rf"(?=[小老阿大]){self._lead}(?!{no_nick})[小老阿大][\u4e00-\u9fffA-Za-z]{_THEN_TOLD}",
            rf"(?=[小老阿])(?:(?<=给)|(?<=帮)|(?<=替))(?!{no_nick})[小老阿][\u4e00-\u9fff](?=[算看查测估问])",
        )

    @property
    def _listed(self) -> str:
        order, turns_to = self.classes["order"], self.classes["turns_to"]
        items = (
            (order, turns_to),
            (order, turns_to, _ONE_MORE),
            (("换", "换了"), ("个", "位", "一个", "一位", "个人", "一个人", "下一个", "下一位")),
            (self.classes["next"], _ONE),
            (("第",), "一二三四五六七八九0123456789", "个位"),
            ((*self.classes["before_item"], "位", "叫"),),
        )
        places = "|".join(behind(*parts, ending=ending) for parts in items for ending in ("", r"[是叫\s,，:：]"))
        return rf"{self._anyhow}(?:{places})(?:{self._any_surname}){_THEN_A_ROW}"

    @property
    def _behind_a_lead(self) -> str:
        """Give a name behind a role, a department, or what shows somebody new."""
        classes = self.classes
        role, department, newcomer = behind_a_role(classes), behind_a_department(classes), behind_a_newcomer(classes)
        told_of = rf"(?:{_NO_MEASURE}{self._any_surname}){TOLD_OF}"
        shown = rf"{_NO_MEASURE}{self._surname}{_GIVEN}{self._shown}"
        works = rf"{behind_any_work(classes)}{told_of}"
        nick = rf"[小老阿大][\u4e00-\u9fff]{TOLD_OF}"
        named = rf"{self._anyhow}(?:{role}(?:{shown}|{told_of})|(?:{department}|{newcomer}){told_of}|{works})"
        return rf"{named}|(?=[小老阿大])(?!{any_of(classes['not_a_nick'])})(?:{role}|{newcomer}){nick}"

    @property
    def _without_a_given_name(self) -> tuple[str, ...]:
        """Give surnames of two characters, 阿 with a given name, and the names of foreigners."""
        double, foreign = [each for each in self.classes["surname"] if len(each) > 1], self.classes["foreign_name"]
        of_a_department = behind_a_department(self.classes)
        no_kin = r"(?![姨哥姐妹弟爸妈公婆爹娘爷奶拉啦里]|[\u4e00-\u9fff]?[哥姐])"
        return (
            rf"{_begins(double)}{self._lead}{any_of(double)}{self._shown}",
            rf"(?=阿){self._lead}阿{no_kin}[\u4e00-\u9fff]{self._shown}",
            rf"{_begins(foreign)}(?:{self._lead}|{of_a_department}){any_of(foreign)}{self._shown}",
        )


def _begins(words: Sequence[str]) -> str:
    """Return a look ahead at the first character of any of `words`."""
    return f"(?=[{re.escape(''.join(sorted({each[0] for each in words})))}])"
