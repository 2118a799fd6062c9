"""How long somebody has worked somewhere or in some job: the length in its clause, or alone in one that follows."""

import re

from flows.reading.bonuses.suburb_places import ANY_PLACE
from flows.reading.sentence import BLANK, clause_at, durations
from flows.reading.since.calendar_years import without_calendar
from language import lazy
from language.durations import Duration
from language.numbers import tidy

Length = tuple[float, int, int]
"""The years, and where they stand in the text."""
_LONGEST = 45
# So many clauses behind the work or the place a length of it may stand.
_CLAUSES_AHEAD = 3
_BY_WORK = r"(?:又|就|在那儿?|在这儿?|一)?(?:干|做|工作|上班?|开|扫)(?:了|到现在)?"
_LONE = lazy.compile(
    r"(?:我|已经|都|也|有|刚好?|正好|整整|足足|大概|差不多|干了?|做了?|工作了?|上了|开了|扫了|快|将近|接近|满|待了|在那儿?|那边|"
    r"满打满算|一共|总共|算下来|前后|(?:一直)?到(?:现在|今年|如今|今天|目前)|至今|现在|如今|今年|,)*[\d一二两三四五六七八九十半]+(?:年|个月)[半多了啦班整吧啊呢头]*"
)
_LONE_BY_WORK = lazy.compile(
    rf"(?:我|已经|都|也|有|刚好?|正好|整整|大概|差不多){{0,3}}{_BY_WORK}(?:快|满|有|大概|差不多)?[\d一二两三四五六七八九十半]+(?:年|个月)[半多了班]*"
)
_LIVES = lazy.compile(r"^(?:我|也|都|人|家|平时|而且)*(?:住|居住|租|家)[^\d一二两三四五六七八九十]*$")
# A clause that only says what one does there, perhaps for how long (「上班居住都在那」, 「住那儿班也在那儿上」).
_DOES = r"(?:单位|公司|厂子?|家|房子|工作|上|干活|班|居住|生活|住|租)"
_THERE = lazy.compile(
    rf"(?:我|人|平时|也|都|全|又|且|而且|一直|[和跟与带连加、并]|的|{_DOES}|在|(?:就|那|这)(?:边|儿|里|块儿?)?|附近|一?个地方|[半多了])+"
)
# A remark that tells nothing (「单位说算的」).
_ASIDE = lazy.compile(
    r"(?:单位|公司|人事|他们|领导|同事|老板)(?:也|都|跟我)?(?:说|讲|告诉我)(?:是|算|能算|可以算|算的|是的|属于)?的?|"
    r"(?:我们?)?(?:公司|单位|厂子?|店|学校|医院)(?:就|也|都)?在[那这][边里儿块]?"
)
# A clause that only says what kind of place it is (「是远郊」).
_KIND_OF_PLACE = lazy.compile(
    r"(?:(?:我们?)?(?:单位|公司)?(?:那块|那边|那里|这边)?)(?:那|也|就|都)?(?:是|属于?|算)个?"
    rf"(?:{ANY_PLACE}|新城)(?:的|吧|里的)?"
)


# Of what is nearly reached, or a little passed, the full years count; of two that are said (「五六年」) neither.
_ABOUT_SO_MANY = lazy.compile(r"多|出头|有余|快|将近|接近|差不多")
_POINTS = lazy.compile("[那这]|附近|一?个地方")
_AT_WORK = lazy.compile("工作|上|班|干活|单位|公司|厂")


def works_there(text: str, end: int) -> bool:
    """Whether the clause behind a place only says that one works there (「住在松江，上班也在那」)."""
    start, end = clause_at(text, end + 1) if end < len(text) else (end, end)
    there = _THERE.match(text[start:end].strip())
    return bool(there and _AT_WORK.search(there[0]) and _POINTS.search(there[0]))


def length(text: str, start: int, end: int, other: str) -> Length | None:
    """Give the one plain length of time in a stretch that is not the length of something else (`other`, a pattern)."""
    for duration in durations(without_calendar(text)):
        if duration.start < start or duration.end > end or not _plain(text, start, duration, other):
            continue
        low = duration.low
        if low is not None and duration.high is not None and low <= _LONGEST:
            return tidy(low), duration.start, duration.end
    return None


def lone_length(text: str, end: int, *, by_work: bool = False) -> Length | None:
    """Find a length that stands alone in the next clause, or in one after it when those between say where one lives.

    With `by_work` it counts only beside a verb of working, and may stand behind what is said of others.
    """
    for _ in range(_CLAUSES_AHEAD):
        if end >= len(text):
            return None
        start, end = _next_clause(text, end, past_blanks=by_work)
        clause = text[start:end].strip()
        there = _THERE.match(clause)
        if there and _AT_WORK.search(there[0]):
            # What one does there was named: the length behind it is that of the work.
            by_work = False
            if _LONE.fullmatch(clause, there.end()):
                return length(text, start, end, r"社保|交|缴|结婚")
        if (_LONE_BY_WORK if by_work else _LONE).fullmatch(clause):
            return length(text, start, end, r"社保|交|缴|结婚|住")
        if not _leads_on(clause):
            return None
    return None


def _next_clause(text: str, end: int, *, past_blanks: bool) -> tuple[int, int]:
    """Give the bounds of the clause behind `end`; with `past_blanks` of the first that is not blanked."""
    start, end = clause_at(text, end + 1)
    while past_blanks and end < len(text) and not text[start:end].strip(f"{BLANK} "):
        start, end = clause_at(text, end + 1)
    return start, end


def _leads_on(clause: str) -> bool:
    """Whether a clause only says more of the place or the work, so that the length may come behind it."""
    return bool(
        _LIVES.search(clause)
        or _THERE.fullmatch(clause)
        or _KIND_OF_PLACE.fullmatch(clause)
        or _ASIDE.fullmatch(clause)
    )


def _plain(text: str, start: int, duration: Duration, other: str) -> bool:
    before, after = text[start : duration.start], text[duration.end : duration.end + 3]
    pair = duration.low != duration.high and not _ABOUT_SO_MANY.search(text, duration.start, duration.end)
    return (
        not pair
        and not re.search(rf"(?:{other}|最近|近|前|拘留)[^,。]{{0,3}}$", before)
        and not re.match(r"社保|的社保|前|的证|开始", after)
    )
