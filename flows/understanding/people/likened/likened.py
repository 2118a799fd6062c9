"""Where a fact is told by another's: 「社保比她多两年」, 「学历跟我一样」, 「她少三年」, 「比去年多一年，去年是6年」.

How much more it is, or that it is the same, is never the value: whoever reads it as one takes 「多两年」 for two years.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.understanding.people.fact_words import MARRIAGE
from flows.understanding.people.likened.likened_words import (
    BEFORE,
    BEGAN,
    BEHIND,
    BESIDE,
    COMPARED,
    DIFFERS,
    EVERYTHING,
    GOES_ON,
    HINT,
    ITS_DAY,
    LEADS,
    MORE,
    OF_ALL,
    OF_BOTH,
    OTHER_TOPICS,
    SAME,
    THAN,
    THAN_A_LENGTH,
    TIMES,
    TOLD_THEN,
    TOPICS,
    YEARS,
)
from flows.understanding.people.persons import SELF, Mention
from flows.understanding.people.served.serving import is_served
from language.numbers import read_number

_MONTHS_A_YEAR = 12
# What tells of the open question names nothing, and little stands before it.
_ALONE, _SHORT = 3, 12


@dataclass(frozen=True, slots=True)
class Likeness:
    """A fact told by another's.

    Attributes:
        start, end: where it stands.
        topic: of which facts.
        subject: whose fact is told.
        whom: by whose; None where it is nobody's who is known.
        by: by how many years it is more.
        was: the value it is told by, where that is told beside it.

    """

    start: int
    end: int
    topic: str
    subject: str
    whom: str | None
    by: float = 0
    was: float | None = None


def may_liken(text: str) -> bool:
    """Whether `text`, in plain form, may tell a fact by another's: a cheap look."""
    return HINT.search(text) is not None


def likenesses(text: str, current: str, mentions: Sequence[Mention], latest: str, topic: str = "") -> list[Likeness]:
    """List the facts that `text`, in plain form, tells by another's, in order and without overlaps.

    Args:
        text: what is told.
        current: the person talked about.
        mentions: who is named.
        latest: the other person who was told of last.
        topic: of what the open question is.

    """
    reader = _Reader(text, current, mentions, latest, topic)
    found = sorted(
        (
            *reader.by_time(),
            *reader.differences(),
            *reader.same(),
            *reader.beside(),
            *reader.goes_on(),
            *reader.of_both(),
            *reader.by_length(),
        ),
        key=lambda each: each.start,
    )
    kept: list[Likeness] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    current: str
    mentions: Sequence[Mention]
    latest: str
    topic: str

    def by_time(self) -> Iterator[Likeness]:
        """Find what is told by one's own value of another time."""
        for match in BEFORE.finditer(self.text):
            before = TOLD_THEN.search(self.text[: match.start()]) if match["was"] is None else None
            was = match["was"] or (before["was"] if before else None)
            if self._of_years(match.start()):
                subject = self._subject(match.start())
                start = before.start() if before else match.start()
                whom = subject if was or match["when"] not in {"去年", "前年"} else None
                yield Likeness(start, match.end(), YEARS, subject, whom, _by(match), read_number(was) if was else None)

    def by_length(self) -> Iterator[Likeness]:
        """Find what is told by a length of time itself, and what only multiplies another's."""
        for match in THAN_A_LENGTH.finditer(self.text):
            if self._of_years(match.start()):
                subject, was = self._subject(match.start()), read_number(match["was"])
                yield Likeness(match.start(), match.end(), YEARS, subject, subject, _by(match), was)
        for match in TIMES.finditer(self.text):
            yield Likeness(match.start(), match.end(), YEARS, self._subject(match.start()), None)

    def differences(self) -> Iterator[Likeness]:
        """Find what is so much more or less than another's."""
        for match in (*THAN.finditer(self.text), *BEGAN.finditer(self.text)):
            if self._of_years(match.start(), match["topic"] or ""):
                subject, whom = self._both(match)
                yield Likeness(match.start(), match.end(), YEARS, subject, whom, _by(match))

    def same(self) -> Iterator[Likeness]:
        """Find what is the same as another's."""
        for match in SAME.finditer(self.text):
            topic = self._topic(match.start(), match["topic"] or "")
            topic = YEARS if topic == EVERYTHING and match["long"] in {"长", "久"} else topic
            topic = self._named_behind(match) if topic == EVERYTHING else topic
            subject, whom = self._both(match)
            if topic and whom is not None:
                yield Likeness(match.start(), match.end(), topic, subject, whom)

    def _named_behind(self, match: re.Match[str]) -> str:
        """Return of which facts two are alike: only what is named behind it; "" where that is none that counts."""
        behind = BEHIND.match(self.text, match.end())
        if behind is None or not behind["what"] or OF_ALL.search(self.text[: match.end()]):
            return EVERYTHING
        if behind["apart"] and DIFFERS.search(behind["what"]):
            return EVERYTHING
        if behind["apart"] and not (behind["both"] or MARRIAGE.search(behind["what"])):
            return EVERYTHING
        return next((topic for topic, words in TOPICS if re.match(words, behind["what"])), "")

    def beside(self) -> Iterator[Likeness]:
        """Find who is set beside another that was told of, without a word for whom."""
        for mention in self.mentions:
            match = None if is_served(self.text, mention) else BESIDE.match(self.text[mention.end :])
            if match is not None:
                start = mention.end + match.start("way")
                whom = self._other(mention)
                yield Likeness(start, mention.end + match.end(), YEARS, mention.key, whom, _by(match))

    def goes_on(self) -> Iterator[Likeness]:
        """Find what goes on with the two that were compared before."""
        for match in GOES_ON.finditer(self.text):
            pairs = [*COMPARED.finditer(self.text, 0, match.start())]
            topic = self._topic(match.start(), match["topic"]) if pairs else ""
            if topic and (match["by"] is None or topic == YEARS):
                subject, whom = self._both(pairs[-1])
                yield Likeness(match.start(), match.end(), topic, subject, whom, _by(match) if match["by"] else 0)

    def of_both(self) -> Iterator[Likeness]:
        """Find what is the same of the writer and whoever was told of."""
        for match in OF_BOTH.finditer(self.text) if self.latest else ():
            yield Likeness(match.start(), match.end(), self._topic(match.start(), match["topic"]), self.latest, SELF)

    def _other(self, mention: Mention) -> str:
        """Return whom somebody is set beside: who was named before them, else the writer or who was told of last."""
        before = [each.key for each in self.mentions if each.start < mention.start and each.key != mention.key]
        return before[-1] if before else SELF if mention.key != SELF else self.latest

    def _topic(self, place: int, named: str) -> str:
        """Return of which facts it is told: those named in or before the comparison; "" where of none that counts."""
        before = named or self._led_by(place)
        found = [(match.start(), topic) for topic, words in TOPICS for match in re.finditer(words, before)]
        if found:
            return max(found)[1] if len({topic for _, topic in found}) == 1 else EVERYTHING
        if re.search(OTHER_TOPICS, before):
            return ""
        alone = not before and place <= _ALONE and len(self.text) <= _SHORT
        return self.topic if alone and self.topic else self._topic_before(place)

    def _led_by(self, place: int) -> str:
        """Return what stands before `place` in its clause, without who is named there: 「小钱」 is not younger."""
        lead = LEADS.search(self.text, 0, place)
        start = lead.start() if lead else place
        named = [each for each in self.mentions if start <= each.start and each.end <= place]
        edges = [start, *(edge for each in named for edge in (each.start, each.end)), place]
        return "".join(self.text[one:other] for one, other in zip(edges[::2], edges[1::2], strict=True))

    def _of_years(self, place: int, named: str = "") -> bool:
        """Whether so much more is of the insurance, whatever the open question is of."""
        topic = self._topic(place, named)
        return topic in {YEARS, EVERYTHING} or topic == self.topic != ""

    def _topic_before(self, place: int) -> str:
        """Return what was set in front, with a stop behind it (「社保呢，跟她一样」); all facts where nothing was."""
        clauses = re.split(r"[,，。;；!！\s]", self.text[:place])
        last = clauses[-2] if len(clauses) > 1 and not clauses[-1] else ""
        found = (topic for topic, words in TOPICS if re.fullmatch(rf"(?:{words}|呢|嘛|的话|方面|我的?)+", last))
        return next(found, EVERYTHING)

    def _subject(self, place: int) -> str:
        named = [each for each in self.mentions if each.start < place and not is_served(self.text, each)]
        return named[-1].key if named else self.current

    def _both(self, match: re.Match[str]) -> tuple[str, str | None]:
        """Return whose fact is told, and by whose."""
        groups = match.groupdict()
        said, subject = groups["whom"] or groups.get("whom2") or "", self._subject(match.start())
        if re.fullmatch(r"(?:我|俺|咱)(?:自己|本人|的)*", said):
            return (subject if subject != SELF else self.latest or self.current), SELF
        within = (each.key for each in self.mentions if match.start() <= each.start < match.end())
        whom = next((key for key in within if key != SELF), None)
        if whom is not None and whom == subject:
            subject = SELF
        return subject, whom


def _by(match: re.Match[str]) -> float:
    groups = match.groupdict()
    said, unit = groups["by"] or groups.get("by2") or "", groups["unit"] or groups.get("unit2") or ""
    number = float(read_number(said) or 0) + (0.5 if unit.endswith("半") else 0)
    more = groups["more"] or groups.get("more2")
    number = number if unit.startswith("年") else number / _MONTHS_A_YEAR
    number += float(read_number(more) or 0) / _MONTHS_A_YEAR if more else 0
    return number if (groups["way"] or groups.get("way2")) in MORE else -number


def without_likenesses(text: str, found: Sequence[Likeness]) -> str:
    """Return `text` without what is told by another's, which is no value; a day with it is of the insurance."""
    for each in reversed(found):
        topic = "社保" if each.topic == YEARS and each.by and ITS_DAY.match(text, each.end) else ""
        text = f"{text[: each.start]}{topic},{text[each.end :]}"
    return text.strip(",")
