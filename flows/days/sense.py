"""Whether a day without a year is the coming or the past one: the year said before it, and the sense of its clause."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from language import lazy
from language.numbers import read_number, read_year
from language.remembered import TEXTS

CLAUSE = lazy.compile(r"[,，。;；?？!！、\n]|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff\d])")
_BACK = {"大前年": -3, "前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}
_YEAR = lazy.compile(
    rf"(?P<word>{'|'.join(_BACK)})|(?<!\d)(?P<full>(?:19|20)\d\d|二[零〇][一二三][零〇一二三四五六七八九])年?"
    r"|(?<![\d了满过近])(?P<short>[12]\d)年(?=的?$)"
    r"|(?<!\d)(?P<ago>\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:以|之)?前|(?P<unknown>那年|当年|哪年|某年)"
)
# So much of a clause is looked at on each side of its day.
_WIDE = 80
# As far as a year may stand before its day (「去年我是…」), and what may not stand between them.
_FAR = 8
_ANOTHER_DAY = lazy.compile(r"[\d月日号]")

_PLANNED = lazy.compile(
    r"准备|打算|计划|预计|将(?!近)|到时|届时|才[去能]|再(?:去|交|递|提|送|报)|想[去要等着交递]|要去|去[交递](?!的|了)|即将|"
    r"把[^,，。\s]{0,4}[交递报送](?:上去|过去|进去)(?!了|的)|预约|约在|排在|定在|安排在?|推迟|等到"
)
_SUPPOSED = lazy.compile(r"如果|假如|要是|假设|若|万一|下个?(?:周|星期|礼拜|月)|明年|改[到成在]")
# A day on which something runs out is to come, unless it has.
_RUNS_OUT = lazy.compile(
    r"(?:续办|续签|续期|到期|失效|过期|有效期)(?:日期?|时间)?(?:是|到|为|在|[:：])|[日号\d](?:就|要|该|快){0,2}(?:到期|续办|续签|过期|失效)"
)
_HOPED = lazy.compile(r"能|来得及|赶得上|会不会|行不行|可以")
# What is said to come too late has not happened (「拿不到了」, 「来不及了」).
_DID = r"(?<!不[到上及成行])(?<!没戏)(?<!太晚)(?<!太迟)了(?!解)"
_DONE = lazy.compile(rf"{_DID}|已|刚|过(?![年节期])|的(?!话|时候)|收到")
# Accepted on a day that is named, with nothing else that says it has happened (「12月4日受理的几号到期」).
_ACCEPTED = lazy.compile(r"[日号\d].{0,8}(?:受[理里离]|收(?![入费据回藏到])|进的?(?:窗口|系统))")
_HANDED_IN = lazy.compile(r"[日号\d].{0,6}(?:[交递报送]的|提交)")
_ASKED = lazy.compile(rf"{_HOPED.pattern}|什么时候|啥时候?|何时|几时|几号|哪[一]?天|多久|多会儿?")
# What will only be done later (「年底才帮我报」) has not happened.
_HAPPENED = lazy.compile(
    rf"{_DID}|已|刚|(?<!人)才(?![帮给替肯会能去让可])|过(?![年节期])|收到|到现在|至今|一直|今天|没|未|催|天前|怎么还"
)
# A day that is only put as a case (「12月3号收了我材料的话」).
_AS_A_CASE = lazy.compile(r"的话(?!题|费)")
_LONG_AGO = timedelta(days=270)
_SOON = timedelta(days=95)
_LATELY = timedelta(days=60)
_NEAR = timedelta(days=60)

Dates = Callable[[int], date | None]


@lru_cache(maxsize=TEXTS)
def _says(mark: re.Pattern[str], text: str) -> bool:
    """Whether `text` holds `mark` anywhere: one text is asked for each of its days."""
    return mark.search(text) is not None


@dataclass(frozen=True, slots=True)
class Sense:
    """A sentence, in plain form, and the day it is said on."""

    text: str
    today: date

    def choose(self, dates: Dates, at: int, reach: int = 2) -> date | None:
        """Choose the year of a day that comes every year, or within `reach` years, said at place `at`.

        A year said before it decides; then a plan or something done in its clause; then the rest of the sentence.
        Without any sense the day is the past one, unless that is long over and the coming one near.
        """
        year = self.year_said(at)
        if year is not None:
            return dates(year) if year else None
        known = [day for each in range(self.today.year - reach, self.today.year + reach + 1) if (day := dates(each))]
        past = max((day for day in known if day <= self.today), default=None)
        future = min((day for day in known if day >= self.today), default=None)
        return future if past is None or (future is not None and self._coming(past, future, at)) else past

    def _coming(self, past: date, future: date, at: int) -> bool:
        clause = self._clause(at)
        if _PLANNED.search(clause):
            return True
        if future - self.today <= _NEAR and self._soon(clause):
            return True
        if _DONE.search(clause):
            return False
        if _RUNS_OUT.search(clause):
            return True
        ago = self.today - past
        if _says(_SUPPOSED, self.text) or _says(_PLANNED, self.text):
            return ago > _LATELY
        hoped = _says(_HOPED, self.text) or future - self.today <= _SOON
        return ago >= _LONG_AGO and hoped and not _says(_DONE, self.text)

    def _soon(self, clause: str) -> bool:
        """Whether a clause puts a case, or speaks of papers as accepted or handed in, and nothing says they were."""
        if _AS_A_CASE.search(clause):
            return True
        handed_in = _HANDED_IN.search(clause) and _says(_ASKED, self.text)
        return bool(_ACCEPTED.search(clause) or handed_in) and not _says(_HAPPENED, self.text)

    def planned(self, at: int) -> bool:
        """Whether what is said at place `at` lies ahead: by its clause, else by the whole sentence."""
        clause = self._clause(at)
        if _PLANNED.search(clause) or _DONE.search(clause):
            return bool(_PLANNED.search(clause))
        return _says(_SUPPOSED, self.text) or _says(_PLANNED, self.text)

    def done(self, at: int) -> bool:
        """Whether the clause at place `at` speaks of something that has happened."""
        return bool(_DONE.search(self._clause(at)))

    def year_said(self, at: int) -> int | None:
        """Return the year said shortly before place `at` in its clause; 0 for one that is not known (「那年」)."""
        first = self._begins(at)
        said = next(reversed(list(_YEAR.finditer(self.text, max(first, at - _FAR - 6), at))), None)
        if said is None or at - said.end() > _FAR or _ANOTHER_DAY.search(self.text, said.end(), at):
            return None
        if said["word"]:
            return self.today.year + _BACK[said["word"]]
        if said["ago"]:
            return self.today.year - int(read_number(said["ago"]) or 0)
        return 0 if said["unknown"] else read_year(said["full"] or said["short"]) or 0

    def _begins(self, at: int) -> int:
        return max(
            (match.end() for match in CLAUSE.finditer(self.text, max(0, at - _WIDE), at)), default=max(0, at - _WIDE)
        )

    def _clause(self, at: int) -> str:
        end = CLAUSE.search(self.text, at)
        return self.text[self._begins(at) : end.start() if end else at + _WIDE]
