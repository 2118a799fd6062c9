"""The questions of a message: which clauses ask, and what each is matched to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, Unserved
from flows.understanding.asked.cut_short.fragments import another_meant, asked
from flows.understanding.asked.cut_short.how_long import asks_how_long
from flows.understanding.asked.permit_meant import of_its_end, with_the_permit_named
from flows.understanding.asked.several.side_beside import names_other_thing, of_another_matter
from flows.understanding.clauses.clauses import Clause
from flows.understanding.expectation import Match, Topic
from flows.understanding.sureness import SURELY
from flows.understanding.words.outlook import OUTLOOK
from language import lazy

# What an estimate begins with, and how much of it makes a profile.
PROFILE = frozenset({"age", "birth_year", "birth_date", "education", "si_years", "title", "skill_level", "si_base"})
A_PROFILE = 2
SURE = 0.75
# One of several questions has an answer of its own from here on.
ONE_OF_SEVERAL = 0.6
# One that has none is offered what comes near from here on.
WORTH_OFFERING = 0.3
LONGEST_NOD = 3
# So few characters ask of what was just told (「居住证才拿到,碍事吗」).
LONGEST_ECHO = 6
# What to do now asks of what was said before it.
WHAT_NOW = lazy.compile(
    r"(?:那|我|现在|接下来|下面|然后|后面|下一步|这下|这样|到底|该|应该|可以|能|要|得|还|又){0,6}(?:怎么|咋|如何|哪能)(?:办|弄|搞|做|整|处理|解决|走|补救)?[呢啊呀好才]*"
)
# Whether it can still be done, counts or matters asks of what was said before it too.
_WHETHER = lazy.compile(
    r"(?:那|这样|这种|这|我|还|也|就|都|现在|居住证|积分|分|的话|对|会|到底|是不是|,|，){0,6}"
    r"(?:能不能|可不可以|行不行|有没有|能|可以|会|有|没|不)?(?:[申续补]?[办请积续补报批]|提前|推迟|延期|[早晚]一?[点些]|搞|弄|算|行|影响|要紧|碍事|有事|来得及|有戏|有希望|拿)?"
    r"(?:得?[成了过到上]|下来|一下|积分|分)?(?:吗|不|么|没|没有|伐|嘛)?[呢啊呀?？]*"
)
OF_A_RESULT = lazy.compile(
    r"够|达标|多少分|几分|能到|到没到|有希望|能行|有戏|能不能(?:办|申请|到|够)|能(?:办|申请|积|有)|可以(?:办|申请)|"
    rf"行不行|差多少|过线|算算|什么水平|{OUTLOOK}"
)
# What asks at the end of a profile; the readers of facts take a value beside it for one that is asked about.
HOW_MANY = lazy.compile(
    r"(?:能|可以|会|有|是|大概|一共|总共|够|看看|算算|到底)*(?:多少|几)分?[呢啊呀吗的了]*(?=[\s,，。;；?？!！]|$)"
)
# What says itself that another question follows.
_ANOTHER = lazy.compile(r"(?<=[\s,，。;；?？吗呢么])(?:还有(?!没)|另外|顺便|再问|还想问|也想问)")
# Two questions that end alike are two.
_END_OF_A_QUESTION = lazy.compile(
    r"(?:怎么(?:办|弄|补|处理|算)|多久|多少(?:分|钱)?|几分|(?:要|需要|带)什么|在哪里?办?|[啥什]么?条件)$"
)


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
        return [_one(asking[0], leads.get(asking[0], ""), text, match, topic, alone=alone)]
    apart = text.count("?") + text.count("？") > 1
    worded = _worded(asking, match, apart=apart)
    parts = _each_asked(worded, match, topic, {clause.text: lead for clause, lead in leads.items()})
    answered = [
        part for part in parts if part.match.kind in {"answer", "flow"} and part.match.confidence >= ONE_OF_SEVERAL
    ]
    distinct = {part.match.id: part for part in reversed(answered)}
    marked = apart or any(clause.item for clause in asking) or _ANOTHER.search(text) is not None
    if len(distinct) > 1 or marked or parallel(asking):
        first = [part for part in parts if distinct.get(part.match.id) is part]
        missed = [words for words, part in zip(worded, parts, strict=True) if part not in answered]
        return [*first, *_unanswered(missed, match)]
    whole = asked(text, match, topic) if alone else asked(",".join(clause.text for clause in asking), match, topic)
    best = answered[0] if answered else max(parts, key=lambda part: part.match.confidence)
    return [whole if _better(whole.match, best.match) else best]


def _one(clause: Clause, plan: str, text: str, match: Match, topic: Topic, *, alone: bool) -> Ask:  # noqa: PLR0913
    """Match the one question of a message: with the plan before it, by itself, or the whole message."""
    planned = _of_a_plan(clause.text, plan, match)
    if planned is not None:
        return planned
    meant = another_meant(text, match, topic) if alone else None
    if meant is not None:
        return meant
    single = asked(clause.text, match, topic)
    unheard = single.match.kind == "fallback" and len(clause.text) <= LONGEST_ECHO
    whole = asked(text, match, topic) if alone or unheard else single
    if alone and of_another_matter(single, whole.match):
        return whole
    asks_of_it = alone and (WHAT_NOW.fullmatch(clause.text) or _WHETHER.fullmatch(clause.text))
    if asks_of_it and whole.match.kind == "answer":
        return whole
    return of_its_end(
        with_the_permit_named(whole if _better(whole.match, single.match) else single, match), text, match
    )


def _unanswered(missed: Sequence[str], match: Match) -> list[Act]:
    """Offer what comes near the first of several questions that no entry answers; the others are left open."""
    offered = [each for words in missed if _worth_offering(each := Ask(text=words, match=match(words)))][:1]
    said = [each.text for each in offered]
    unserved = (words for words in missed if words not in said and len(words) > LONGEST_NOD)
    return [*offered, *(Unserved(text=words) for words in unserved)]


def _worth_offering(ask: Ask) -> bool:
    """Whether what comes near a question of several, by its own words alone, is worth to be offered."""
    needed = WORTH_OFFERING if len(ask.text) > LONGEST_NOD else ONE_OF_SEVERAL
    return bool(ask.match.kind == "suggest" and ask.match.confidence >= needed)


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
    outside = ""
    for words in texts:
        lead = leads.get(words, "") or leads.get(words.split(",", maxsplit=1)[0], "")
        # What leads to a question names its matter: it goes on with none before the message.
        before = topic if found or not lead else _led_to(lead, match)
        ask = asked(words, match, before, beside=bool(found or lead))
        outside = _outside(ask, lead or outside, match)
        if outside:
            found.append(replace(ask, match=match(f"{outside},{words}")))
            continue
        found.append(_led(ask, lead, match))
        if found[-1].match.kind == "answer":
            topic = replace(topic, entry=found[-1].match.id, question=found[-1].text)
    return found


def _outside(ask: Ask, lead: str, match: Match) -> str:
    """Return what leads to a side of it, or led to the one before, where that is outside all entries; else ""."""
    return lead if lead and of_another_matter(ask, match(f"{lead},{ask.text}")) else ""


def _led_to(lead: str, match: Match) -> Topic:
    """Return the thing that is led to as what is asked about, where it is gone about in a way of its own."""
    named = match(lead) if names_other_thing(lead) else None
    return Topic(entry=named.id, question=lead) if named is not None and named.kind == "answer" else Topic()


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
            and not (clause.item or apart or (asks_how_long(clause.text) and names_other_thing(found[-1])))
            and not surely_asked(clause.text, match)
        ):
            found[-1] = f"{found[-1]},{clause.text}"
        else:
            found.append(clause.text)
    return found


def _better(one: Any, other: Any) -> bool:
    """Whether the first match serves better: an answer before an offer, then the surer one."""
    order = {"answer": 3, "flow": 3, "suggest": 2, "fallback": 1}
    return (order[one.kind], one.confidence) >= (order[other.kind], other.confidence)
