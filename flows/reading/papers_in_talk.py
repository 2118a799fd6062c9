"""Certificates and degrees told without a level of education, where one is known: they are of that one."""

from datetime import date

from flows.forms.fields import Slots
from flows.reading.reader import read
from flows.reading.schooling.degree import HAS_DEGREE, lacks_degree
from flows.reading.schooling.earlier_schooling import says_it_is_the_highest
from flows.reading.schooling.education import LEVELS_UPWARDS, names_level
from language import lazy

_WITH_PAPERS, _BACHELOR = "bachelor_with_degree", "bachelor"
_BEYOND_A_BACHELOR = frozenset({"master", "doctor"})
_DEGREE = "学位"
_NAMES_DEGREE = lazy.compile("学位|学士|[双两单]证")
_CLAUSES = lazy.compile(r"[,，。;；!！\s]+")
_ASKS = lazy.compile(r"[吗么嘛?？]|有没有|要不要|是不是|怎么|多久|多少")


def papers_of_level(text: str, slots: Slots, known: Slots) -> Slots:
    """Return `slots` with the known level of education, where plain `text` confirms it or tells a schooling before it.

    Who said that they are a master and then that they have both certificates is no bachelor by it, nor is who tells
    where they went to high school below college; and a bachelor who only tells what was read, or how, said all of the
    degree before.
    """
    level, told = str(known.get("education", "")), str(slots.get("education", ""))
    if slots.get("diploma_proof") == "missing" and level and _rank(told) > _rank(level):
        # A diploma that cannot be found raises nothing.
        return {**slots, "education": level}
    if told == _BACHELOR and level.startswith(f"{_BACHELOR}_") and not _NAMES_DEGREE.search(text):
        return {**slots, "education": level}
    confirms = told == _WITH_PAPERS and not names_level(text)
    degree_of_none = _DEGREE in text and level not in _BEYOND_A_BACHELOR
    before = bool(told) and _rank(told) < _rank(level) and not says_it_is_the_highest(text)
    if not before and (not confirms or not level or _rank(level) == _rank(_BACHELOR) or degree_of_none):
        return slots
    return {**slots, "education": level}


def degree_alone(text: str, today: date, known: Slots) -> Slots:
    """Read what plain `text` says of the degree alone, where an education that goes with one is known."""
    level = str(known.get("education", ""))
    if level in _BEYOND_A_BACHELOR:
        return _beyond_a_bachelor(text, level)
    return _of_a_bachelor(text, today) if level.startswith(_BACHELOR) and _DEGREE in text else {}


def _beyond_a_bachelor(text: str, level: str) -> Slots:
    """Read that a master's has its papers, or has no degree: then at most the bachelor's before it counts."""
    if names_level(text) or _ASKS.search(text):
        return {}
    if lacks_degree(text):
        return {"education": _BACHELOR}
    return {"education": level} if HAS_DEGREE.search(text) else {}


def _of_a_bachelor(text: str, today: date) -> Slots:
    clauses = [clause for clause in reversed(_CLAUSES.split(text)) if _DEGREE in clause]
    told = (read(f"本科,{words}", today, "self").get("education") for words in (text, *clauses))
    education = next((each for each in told if each not in {None, _BACHELOR}), None)
    return {"education": education} if education else {}


def _rank(education: str) -> int:
    """Return how high an education is; of a bachelor's with or without its degree the same."""
    return next((rank for rank, level in enumerate(LEVELS_UPWARDS) if education.startswith(level)), -1)
