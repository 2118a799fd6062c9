"""One message on its way through the understanding: as it was typed, in plain form, cut into clauses."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import takewhile

from flows.reading.manner.denied_lists import THE_REST, denied_apart
from flows.reading.manner.simply import SimpleText, simply
from flows.reading.since.since import find_since
from flows.understanding.clauses.citing import cited
from flows.understanding.clauses.clauses import Clause, clauses
from flows.understanding.clauses.courtesies import without_courtesies
from flows.understanding.clauses.found_out import without_source
from flows.understanding.clauses.own_after_question import with_topics
from flows.understanding.clauses.unsure import unsure
from flows.understanding.expectation import Expectation, Match
from flows.understanding.people.persons import SELF
from flows.understanding.people.rows.listed_people import lists_people
from flows.understanding.people.rows.numbered import lists_by_number
from flows.understanding.people.rows.rows import in_sentences
from language import lazy
from language.dialect import in_standard_words
from language.emoji import emoji_in_words
from language.remembered import TEXTS
from language.spelling import is_list, plain

_INSURED = "si_years"
_ENDS = lazy.compile(r"[。;；!！\n]")
# A topic set in front of what is told of it (「年龄嘛，四十二」): no question.
_TOPIC = lazy.compile(
    r"(?:(?<=社保|学历|学位|年龄|基数|职称|证书|岁数|文凭|年限)|(?<=学位证|技能证|毕业证))(?:嘛|呢|么|的话|这块|这一块|方面)[,，~\s]*"
    r"(?=(?:我|俺|本人|整整|足足|都|已经|刚好|正好|大概|差不多|也|就|只|一共|总共){0,3}"
    r"(?:[\d一二两三四五六七八九十半]|没|无|从|自打?|打从|一直|大专|本科|硕士|博士|专科|高中|中专|初中|最低|不到|交|缴|是|有))"
)
# One that is taken up like a question, and then told of at once (「年限？没算过」, 「学历？大专」).
_TAKEN_UP = lazy.compile(
    r"(?:^|(?<=[,，。;；!！\s]))(?P<topic>(?:我的?|那个?|这个?)?"
    r"(?:社保|学历|学位|年龄|年纪|(?:社保|缴费)?(?:基数|年限|年数)|倍数|职称|证书?|技能证|岁数|文凭))"
    r"(?:嘛|么|啊|呀|哦|呢)?[?？]\s*(?=(?:我|这个?|那个?|真|还|也|都|是|[哦嗯呃额哎]|[,，\s]){0,3}"
    r"(?:没|无(?!法)|不(?!是|能|可以|够|行|算|影响|要紧|重要|对)|说不|[记搞弄]不|忘|[哪谁](?:知|晓|记)|\d|[一二两三四五六七八九十]+[年岁倍个]|"
    r"大专|本科|硕士|博士|专科|高中|中专|初中|最低|[初中高]级|顶格))"
)
# Whose value follows (「我嘛，42」), and where it is to be put down (「年龄写四十二」).
_WHOSE = lazy.compile(r"(?<=[我她他])(?:嘛|呢|呀|么)?[,，~\s]+(?=[\d一二两三四五六七八九十]+(?:岁|了|$))")
_PUT_DOWN = lazy.compile(
    r"(?<=社保|学历|年龄|基数|职称|岁数|年限)(?:那[栏格项里]|这[栏格项里]|一栏|就|你|那|先|给我|帮我|麻烦|应该|还是){0,3}(?:写|填|记|登记|录|报)[成为个到上作]?"
    r"(?=[\d一二两三四五六七八九十半]|大专|本科|硕士|博士|专科|高中|中专|初中|最低|[初中高]级)"
)
# Several things denied at once (「表彰、应届、紧缺专业统统没有」): each is denied.
# What was done, or has a value of its own, is no thing (「翻完了 都没有」, 「基数最低 都没有」, 「社保半年都没有」).
_DENIED_TOGETHER = lazy.compile(
    r"(?<![不没无了过完看最])(?P<list>(?:(?!有|只|就)(?:(?![和啊呀不没无了过完看最])[\u4e00-\u9fff]){2,6}[,，、\s和啊呀]+){1,6}"
    rf"(?!{THE_REST})[\u4e00-\u9fff]{{0,6}}?)(?<![年月])"
    r"(?:这些|那些|这种|之类的?|什么的|等等)?[,，、\s]*(?:我|他|她)?"
    # A length or an amount that is denied is no thing (「社保半年都没有」).
    r"(?<![年月天倍岁分块元])(?:统统|通通|全都|全部|一概|一律|啥都|什么都|一样都|一个都|都|全)(?:没有|没|无|不是|没得)过?(?=[\s,，。;；!！了的]|$)"
)
# Denied of two people at once: whose it is has to stay with it.
_OF_BOTH = lazy.compile(r"(?:我们|他们|她们|咱们|[我他她])(?:俩|两个人?)都(?:没|无)|俩人都(?:没|无)")
# What somebody recalls while they say it: 「社保几年来着 对5年」.
_RECALLED = lazy.compile(
    r"(?:是|交了)?(?:几|多少)(?:年|岁|个月)来着[\s,，?？]*(?:哦|嗯|啊|对了?|是|好像|应该){0,2}[,，\s]*(?=[\d一二两三四五六七八九十])"
)
# What asks (not of a break) how long it is since a start that is told: the years that follow from it are the answer.
_HOW_LONG = lazy.compile(
    r"(?<![断停漏缺空])(?<![断停漏缺空][了过])[,，\s]{0,2}(?:这样|这|那|现在|到现在|到今天|一共|总共|能|可以|应该|到底|得){0,4}+(?:算满|算是|算|有|是|满|够)?了?(?:几|多少|多久)年?(?:整)?"
    r"[了呢啊呀的吗]{0,2}(?=[\s,，。;；?？!！]|$)[?？]?"
)
# What asks to be told yes at last (「那自己读的总算数吧」).
_AFTER_ALL = lazy.compile(
    r"(?:[总總][该該归歸]?(?:是)?)(可以|行|成|能行|能|算数|算數|算|没问题|沒問題|合规|认|認|作数)(?:了|的)?(?:吧|啵|嘛)(?=[\s,，。?？!！]|$)"
)
_OWN = lazy.compile(r"我(?!们?(?:国|司))|本人|自己|咱|俺")

# Who is brought in without a name.
_BRINGS_IN = lazy.compile(r"有(?:一?[个位些]|人|几个)")


@dataclass(frozen=True, slots=True)
class Message:
    """A message, or what is left of it.

    Attributes:
        text: the words as they were typed; "" once a part of them was read.
        said: the words in plain form; each text is normalised here and nowhere else.
        parts: the clauses that are still to be read.
        expect: what is open.
        match: the FAQ.

    """

    text: str
    said: str
    parts: tuple[Clause, ...]
    expect: Expectation
    match: Match

    @classmethod
    def of(cls, text: str, expect: Expectation, match: Match) -> "Message":
        """Normalise a text and cut it into its clauses."""
        text, said = _in_both_forms(text)
        said = SimpleText(_reckoned(said, expect.today))
        parts = _cut(said, listed=is_list(text))
        return cls(text, said, with_topics(parts, lambda question: match(question).id), expect, match)

    @property
    def words(self) -> str:
        """The words as they were typed, or those of the clauses that are left."""
        return self.text or joined(self.parts)

    def without(self, read: Iterable[Clause], expect: Expectation) -> "Message":
        """Return what is left once the clauses `read` were."""
        gone = set(read)
        rest = tuple(part for part in self.parts if part not in gone)
        return replace(self, text="" if gone else self.text, parts=rest, expect=expect)

    def sentence(self, first: int) -> tuple[Clause, ...]:
        """Return the clauses from number `first` to the end of their sentence."""
        for index in range(first, len(self.parts) - 1):
            if _ENDS.search(self.said[self.parts[index].end : self.parts[index + 1].start]):
                return self.parts[first : index + 1]
        return self.parts[first:]

    def telling(self, asking: Sequence[Clause]) -> tuple[Clause, ...]:
        """Return the clauses that state something: no questions, plans, nor what others say of anybody else."""
        stated = [part for part in self.parts if part not in asking and part.mood != "plans"]
        own = self.expect.roster.current == SELF
        told = [part for part in stated if part.mood != "reports" or not own or _OWN.search(part.text)]
        heard = {each for part in self.parts if own and part.mood == "reports" for each in self._goes_on(part)}
        return tuple(part for part in told if part not in heard)

    def _goes_on(self, report: Clause) -> Iterator[Clause]:
        """Yield what goes on with whom a report brings in (「听说有个宝妈，社保9年」), up to the writer's own."""
        if not _BRINGS_IN.search(report.text):
            return
        following = self.sentence(self.parts.index(report))[1:]
        yield from takewhile(lambda part: not _OWN.search(part.text), following)

    def told(self, telling: Sequence[Clause]) -> str:
        """Return the words of the clauses `telling`, with the punctuation of the message where they are all of it."""
        if self.text and len(telling) == len(self.parts):
            return self.said
        return self._in_rows(telling) if lists_people(self.said) or lists_by_number(self.said) else joined(telling)

    def _in_rows(self, parts: Sequence[Clause]) -> str:
        """Return the words of `parts`, each person of a list in a sentence of their own."""
        words = ""
        for part in parts:
            earlier = max((each.end for each in self.parts if each.end <= part.start), default=0)
            begins = part.item or _ENDS.search(self.said[earlier : part.start])
            words += f"{'。' if begins else ','}{part.text}" if words else part.text
        return words


# Whoever employs one stands for the employer where the kind of firm is told (「我老板那是上海的公司」).
_OF_THE_EMPLOYER = lazy.compile(
    r"(?<![和跟与给帮替])(?:我们?的?)?(?:老板|东家|雇主|店主)(?:他?(?:那边|那里|那儿|那|家|开的))?(?=(?:就|其实|也)?(?:是|属于|算|注册)[^,，。;；\s岁户]{0,8}?(?:个体户?|公司|企业|单位|注册))"
)


@lru_cache(TEXTS)
def _in_both_forms(text: str) -> tuple[str, str]:
    """Return a text as it was typed, but for signs and dialect, and said simply."""
    text = _taken_up(_AFTER_ALL.sub(r"\1吗", in_sentences(in_standard_words(emoji_in_words(text)))))
    return text, _normal(simply(plain(text)))


@lru_cache(TEXTS)
def _cut(said: SimpleText, *, listed: bool) -> tuple[Clause, ...]:
    return unsure(cited(without_courtesies(clauses(said, listed=listed)), said))


def _normal(said: str) -> str:
    """Put what is said in other ways the same: a topic in front, a question particle, one denial of many things."""
    said = _OF_THE_EMPLOYER.sub("我单位", without_source(said))
    said = _PUT_DOWN.sub("", _WHOSE.sub("", _TOPIC.sub("", _RECALLED.sub("", said))))
    if _OF_BOTH.search(said):
        return said
    return _DENIED_TOGETHER.sub(lambda match: _each_denied(match["list"]), denied_apart(said))


def _taken_up(said: str) -> str:
    """Put a topic that is taken up like a question in front of what is told of it."""
    return _TAKEN_UP.sub(r"\g<topic>", said) if "?" in said or "？" in said else said


def _reckoned(said: str, today: date) -> str:
    """Leave out the question how many years it is since a start that is told."""
    rest = _HOW_LONG.sub("", said)
    return rest if rest != said and any(each.slot == _INSURED for each in find_since(rest, today)) else said


def _each_denied(several: str) -> str:
    return ",".join(f"{each}没有" for each in re.split(r"[,，、\s和啊呀]+", several) if each)


def joined(parts: Iterable[Clause]) -> str:
    """Return the words of several clauses."""
    return SimpleText(",".join(part.text for part in parts))


def speaks_for_self(words: str) -> bool:
    """Whether `words` name the writer."""
    return _OWN.search(words) is not None
