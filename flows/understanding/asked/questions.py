"""The questions of a message: which clauses ask, what each is matched to, and what a value in a question gives."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import Any, Protocol

from flows.forms.fields import Field, Slots
from flows.reader import read, read_field
from flows.stated_facts import is_statement
from flows.understanding.acts import Act, Answer, Ask, Inform, Unserved
from flows.understanding.asked.fragments import FRAGMENT, SURELY, asked
from flows.understanding.asked.points_claimed import how_many_instead
from flows.understanding.clauses.clauses import Clause
from flows.understanding.expectation import Match, Topic
from flows.understanding.words.outlook import OUTLOOK
from language import lazy
from language.numbers import NUMBER

# What an estimate begins with, and how much of it makes a profile.
PROFILE = frozenset({"age", "birth_year", "birth_date", "education", "si_years", "title", "skill_level", "si_base"})
A_PROFILE = 2
SURE = 0.75
# One of several questions has an answer of its own from here on.
ONE_OF_SEVERAL = 0.6
# One that has none is offered what comes near from here on.
WORTH_OFFERING = 0.3
LONGEST_NOD = 3
# Something went wrong: whoever says so wants to know what to do.
TROUBLE = lazy.compile(
    r"丢|掉了|不见了|弄没|找不[到着回]|忘(?:了|记|掉)|想不起|坏了|锁(?:了|住|定)|过期|逾期|失效|[退打]回|驳回|被[拒退锁删注]|"
    r"不(?:肯|愿|给|让|管|配合|同意|承认|认)|倒闭|注销|[登打进查收点下传刷填改绑]不[上开去到了动]|[写填报输弄搞选传打]错|没(?:收到|下来|批|显示|反应|动静|通过)|"
    r"欠[缴费]|报错|乱码|卡住|失败"
)
MOST_BESIDES = 4
# So few characters ask of what was just told (「居住证才拿到,碍事吗」).
LONGEST_ECHO = 6
# What to do now asks of what was said before it.
_WHAT_NOW = lazy.compile(
    r"(?:那|我|现在|接下来|下面|然后|后面|下一步|这下|这样|到底|该|应该|可以|能|要|得|还|又){0,6}(?:怎么|咋|如何|哪能)(?:办|弄|搞|做|整|处理|解决|走|补救)?[呢啊呀好才]*"
)
OF_A_RESULT = lazy.compile(
    r"够|达标|多少分|几分|能到|到没到|有希望|能行|有戏|能不能(?:办|申请|到|够)|能(?:办|申请|积|有)|可以(?:办|申请)|"
    rf"行不行|差多少|过线|算算|什么水平|{OUTLOOK}"
)
# What asks at the end of a profile; the readers of facts take a value beside it for one that is asked about.
HOW_MANY = lazy.compile(
    r"(?:能|可以|会|有|是|大概|一共|总共|够|看看|算算|到底)*(?:多少|几)分?[呢啊呀吗的了]*(?=[\s,，。;；?？!！]|$)"
)
_SCORE = lazy.compile(
    r"(?:能|可以|可|会|有|给|加|积|得|算|是|值|拿|计)*(?:多少|几)(?:个)?(?:积?分|点)|(?:对应|相应)?的?(?:年龄|学历|职称|社保)分(?:值|数)?(?:是|有)?(?:多少|几)|(?:多少|几)分|(?:能|可以|可|会)*(?:加|给|得|积|记)(?:到)?多少(?=[呢啊呀嘛的了]*(?:[?？\s]|$))|加几|给几|分值|多少呢|(?:还|能|会|也)*(?:给|加|有|算|得|记)分(?=不|没|吗|么|嘛|$)"
)
# How long one has to pay at a multiple of the base: what the multiple gives tells the months it takes.
_MONTHS_OF_A_BASE = lazy.compile(
    rf"(?P<base>(?:{NUMBER}倍|顶格))[^,，。;；?？\d]{{0,6}}?(?:[交缴][得要]|要|得|需要|[交缴])(?:[交缴])?(?:满|够|足|到|上)?(?:几个月|多少个?月|多久|多长时间|几年|多少年|几时)"
)
# Whether a way of studying counts is another question than how many points a degree gives.
_WAY_OF_STUDY = lazy.compile(
    r"成人|成教|成考|自考|函授|网教|网络教育|远程|夜大|业余|在职|非全|电大|国开|开放大学|专升本|民教"
)
_WHETHER = lazy.compile(
    r"(?:算不算|有没有|给不给|加不加|认不认|[算有给加能认])(?:积|加)?分?(?:吗|么|嘛|不|没|伐|吧)?[啊呀呢?？\s]*$"
)
_HOW_MANY_POINTS = lazy.compile(r"几|多少|\d分")
# A value that goes on with what was asked about another (「那50呢」, 「光有毕业证的」).
_GOES_ON = lazy.compile(r"呢|^那|的[。?？!！\s]*$")
_VALUE_ASKED = lazy.compile(
    r"^(?:那么?|如果|要是|换成|改成|我|是不是|是|的话|自己|一?过(?=了?\d)|一?[到满等](?=\d)|人(?=到)|考出来的|考的|评的|拿的|考出|读的|,|\s)*|(?:的话|的|那|了|呢|嘛|吗|么|不|没|啊|呀|[?？])+$"
)
_OF_AN_ITEM = lazy.compile(
    r"(?:那么?|我的?|这个|,|\s){0,4}(?P<name>[^,，。]{1,6}?)(?:的?(?:这|那)?一?(?:项|块|个|条|方面|部分|分)|分数|上面?)?(?:现在|到底|总共|一共)?(?:给我|帮我|我)?"
    r"(?:能|可以|会|应该)*(?:(?:加|算|得|拿|给|有|是|占|计)?(?:到|了)?(?:多少|几)分|(?:给|加)(?:到|了)?多少)(?:呢|啊|呀|来着|了)?"
)
# What says itself that another question follows.
_ANOTHER = lazy.compile(r"(?<=[\s,，。;；?？吗呢么])(?:还有(?!没)|另外|顺便|再问|还想问|也想问)")
# Two questions that end alike are two.
_END_OF_A_QUESTION = lazy.compile(
    r"(?:怎么(?:办|弄|补|处理|算)|多久|多少(?:分|钱)?|几分|(?:要|需要|带)什么|在哪里?办?|[啥什]么?条件)$"
)
_FAMILIES = ("age", "education", "title", "si_years", "si_base")


class Informs(Protocol):
    """Reads the facts that words state."""

    def informs(self, words: str) -> Sequence[Inform]:
        """Return the facts, person by person."""


# The slots whose values an entry is about; a value told alone after it is of the first.
_SLOTS_OF_ENTRY: Mapping[str, tuple[str, ...]] = {
    "age-points": ("age", "birth_year", "birth_date"),
    "age-over-60": ("age",),
    "education-points": ("education",),
    "bachelor-without-degree": ("education",),
    "title-points": ("title",),
    "skill-level-certificates": ("skill_level",),
    "si-years-points": ("si_years",),
    "si-base-tiers": ("si_base", "si_base_yuan", "base_months"),
    "thirty-six-months-rule": ("si_base", "base_months"),
    "spouse-shanghai-bonus": ("spouse_shanghai_hukou_years", "spouse_shanghai_hukou"),
    "suburb-bonus": ("suburb_years",),
    "public-service-field": ("public_service_years",),
    "awards-bonus": ("award",),
    "fresh-graduate-bonus": ("fresh_graduate",),
    "shortage-major": ("urgent_major",),
    "deductions": ("deductions",),
}


def asked_value(text: str, today: date, topic: Topic) -> Slots:
    """Return the value whose points `text` asks for in general (「大专多少分」, then 「50呢」); {} for any other."""
    text = how_many_instead(text)
    paid = _MONTHS_OF_A_BASE.search(text)
    if paid is not None:
        return dict(read(f"社保基数{paid['base']}", today))
    if asks_if_it_counts(text):
        return {}
    scored = _SCORE.search(text) is not None
    follows = bool(topic.slot) and len(text) <= FRAGMENT and _GOES_ON.search(text) is not None
    if not scored and not follows:
        return {}
    words = _SCORE.sub("", text)
    words = re.sub(r"年龄|学历|社保(?=\d)|职称(?=[初中高])", "", words) if follows else words
    words = _VALUE_ASKED.sub("", _VALUE_ASKED.sub("", words))
    slots = dict(read(words, today))
    if not slots and "结婚" in words:
        slots = dict(read(f"配偶上海户口{words}", today))
    if not slots:
        families = (topic.slot, *_FAMILIES) if follows else _FAMILIES
        slots = next((dict(found) for family in families if family and (found := read_field(family, words, today))), {})
    return slots if 1 <= len(slots) <= 2 else {}


def asks_if_it_counts(text: str) -> bool:
    """Whether `text` asks if a way of studying counts at all (「认真读个函授本科有没有分」)."""
    return bool(_WAY_OF_STUDY.search(text) and _WHETHER.search(text) and not _HOW_MANY_POINTS.search(text))


def own_value(text: str, fields: Sequence[Field], known: Slots) -> Slots:
    """Return the known facts of the question whose points `text` asks for (「配偶那项几分」); {} for others."""
    match = _OF_AN_ITEM.fullmatch(text.strip(" 。!！?？"))
    called = [each for each in fields if match is not None and each.is_called(match["name"])]
    field = next((each for each in called if each.settled(dict(known))), None)
    if field is None:
        return {}
    slots = (*field.settled_by, *(slot for one in field.when for slot in one if slot != "bonuses"))
    return {slot: known[slot] for slot in slots if slot in known}


def is_about(entry: str, slot: str) -> bool:
    """Whether an entry is about the values of a slot, or about those of no slot at all."""
    return slot in _SLOTS_OF_ENTRY.get(entry, (slot,))


def slot_of_entry(entry: str) -> str:
    """Return the slot whose values an entry is about, "" for one about something else."""
    return next(iter(_SLOTS_OF_ENTRY.get(entry, ())), "")


def entry_of_slot(slot: str) -> str:
    """Return the entry that tells what the values of a slot give, "" where none does."""
    return next((entry for entry, slots in _SLOTS_OF_ENTRY.items() if slot in slots), "")


def questions(  # noqa: PLR0913
    asking: Sequence[Clause],
    text: str,
    match: Match,
    topic: Topic,
    *,
    alone: bool,
    leads: Mapping[Clause, str] = MappingProxyType({}),
) -> Sequence[Act]:
    """Return what is asked, each question with its match.

    Args:
        asking: the clauses that ask, in order.
        text: the whole message as it was typed, whatever of it was read already.
        match: the FAQ.
        topic: what was spoken of last; a fragment is read with it.
        alone: whether the message does nothing but ask.
        leads: by question, what is said right before it and is no fact (「刚换了公司，积分还有用吗」).

    """
    if not asking:
        return [asked(text, match, topic)] if alone else []
    if len(asking) == 1:
        planned = _of_a_plan(asking[0].text, leads.get(asking[0], ""), match)
        if planned is not None:
            return [planned]
        single = asked(asking[0].text, match, topic)
        unheard = single.match.kind == "fallback" and len(asking[0].text) <= LONGEST_ECHO
        whole = asked(text, match, topic) if alone or unheard else single
        if alone and _WHAT_NOW.fullmatch(asking[0].text) and whole.match.kind == "answer":
            return [whole]
        return [whole if _better(whole.match, single.match) else single]
    worded = _worded(asking, match, apart=text.count("?") + text.count("？") > 1)
    parts = _each_asked(worded, match, topic, {clause.text: lead for clause, lead in leads.items()})
    answered = [
        part for part in parts if part.match.kind in {"answer", "flow"} and part.match.confidence >= ONE_OF_SEVERAL
    ]
    distinct = {part.match.id: part for part in reversed(answered)}
    marked = any(clause.item for clause in asking) or text.count("?") + text.count("？") > 1
    marked = marked or _ANOTHER.search(text) is not None
    if len(distinct) > 1 or marked or parallel(asking):
        first = [part for part in parts if distinct.get(part.match.id) is part]
        pairs = zip(worded, parts, strict=True)
        missed = [words for words, part in pairs if part not in answered]
        offered = [each for words in missed if _worth_offering(each := Ask(text=words, match=match(words)))][:1]
        said = [each.text for each in offered]
        unserved = (words for words in missed if words not in said and len(words) > LONGEST_NOD)
        return [*first, *offered, *(Unserved(text=words) for words in unserved)]
    whole = asked(text, match, topic) if alone else asked(",".join(clause.text for clause in asking), match, topic)
    best = answered[0] if answered else max(parts, key=lambda part: part.match.confidence)
    return [whole if _better(whole.match, best.match) else best]


def _worth_offering(ask: Ask) -> bool:
    """Whether what comes near a question of several, by its own words alone, is worth to be offered."""
    needed = WORTH_OFFERING if len(ask.text) > LONGEST_NOD else ONE_OF_SEVERAL
    return bool(ask.match.kind == "suggest" and ask.match.confidence >= needed)


def besides(telling: Sequence[Clause], told: Sequence[Act], reader: Informs, match: Match) -> Sequence[Act]:
    """Return a trouble or a bare subject that is no fact, and that an entry surely answers (「38岁，通知书丢了」).

    A single fact told where nothing is open may be a question too (「居住证过期了」).
    """
    if not all(isinstance(act, Inform | Answer) for act in told):
        return []
    named = (part for part in telling if len(part.text) > LONGEST_NOD and _wants_an_answer(part.text))
    # To see that nothing is told costs reading the whole message again, so few clauses are looked at so closely.
    answered = islice((part for part in named if surely_asked(part.text, match)), MOST_BESIDES)
    silent = next((part.text for part in answered if _says_no_fact(part, telling, reader)), None)
    return [Ask(text=silent, match=match(silent))] if silent else []


def _wants_an_answer(words: str) -> bool:
    """Whether words that ask nothing name a subject or a trouble, rather than only say how something is."""
    return TROUBLE.search(words) is not None or not is_statement(words)


def surely_asked(words: str, match: Match) -> bool:
    """Whether an entry surely answers words that could also be those of somebody who does not know an answer."""
    found = match(words)
    return bool(found.kind == "answer" and found.confidence >= SURELY)


def parallel(asking: Sequence[Clause]) -> bool:
    """Whether two questions end alike (「过期了怎么办 丢了又怎么办」), so that each is one of its own."""
    ends = [match[0] for part in asking if (match := _END_OF_A_QUESTION.search(part.text))]
    return len(ends) > len(set(ends))


def _each_asked(texts: Sequence[str], match: Match, topic: Topic, leads: Mapping[str, str]) -> list[Ask]:
    """Match the questions of one message, each with the one before it as its topic (「签注几时办,逾期了会怎样」)."""
    found: list[Ask] = []
    for words in texts:
        lead = leads.get(words, "")
        # What leads to a question names its matter: it goes on with none before the message.
        before = topic if found or not lead else Topic()
        found.append(_led(asked(words, match, before, beside=bool(found)), lead, match))
        if found[-1].match.kind == "answer":
            topic = replace(topic, entry=found[-1].match.id, question=found[-1].text)
    return found


def _of_a_plan(words: str, plan: str, match: Match) -> Ask | None:
    """Match a question together with the plan right before it, None where nothing answers both."""
    found = Ask(text=words, match=match(f"{plan},{words}")) if plan else None
    return found if found and found.match.kind == "answer" and found.match.confidence >= SURE else None


def _led(ask: Ask, lead: str, match: Match) -> Ask:
    """Match a question together with what leads to it, where that is answered more surely."""
    if not lead:
        return ask
    together = Ask(text=ask.text, match=match(f"{lead},{ask.text}"))
    surer = ask.match.kind != "answer" or together.match.confidence > ask.match.confidence
    return together if together.match.kind == "answer" and surer else ask


def _worded(asking: Sequence[Clause], match: Match, *, apart: bool) -> list[str]:
    """Return the questions in words; a few words that say nothing alone (「咋操作」) stay with what they follow.

    With `apart` each has a mark of its own, and stays alone.
    """
    found: list[str] = []
    for clause in asking:
        if (
            found
            and len(clause.text) <= LONGEST_NOD
            and not (clause.item or apart)
            and not surely_asked(clause.text, match)
        ):
            found[-1] = f"{found[-1]},{clause.text}"
        else:
            found.append(clause.text)
    return found


def _says_no_fact(part: Clause, telling: Sequence[Clause], reader: Informs) -> bool:
    """Whether a clause tells no fact, neither alone nor together with the others."""
    if reader.informs(part.text):
        return False
    others = ",".join(each.text for each in telling if each is not part)
    return not others or reader.informs(others) == reader.informs(",".join(each.text for each in telling))


def _better(one: Any, other: Any) -> bool:
    """Whether the first match serves better: an answer before an offer, then the surer one."""
    order = {"answer": 3, "flow": 3, "suggest": 2, "fallback": 1}
    return (order[one.kind], one.confidence) >= (order[other.kind], other.confidence)
