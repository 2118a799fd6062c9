"""Years of insurance told employer by employer: 「上家按最低基数交了4年，这家交了2年」 are six.

The parts are looked for in the whole sentence: of one the months may have been read as those of a base already.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.reading.insurance.insured_lengths import INSURANCE, PAYING, is_break, is_elsewhere
from flows.reading.insurance.insured_spans import IN_ALL
from flows.reading.insurance.self_paid import is_self_paid
from flows.reading.sentence import BLANK, Finding, Sentence, clause_at, durations
from language import lazy

_RANK = 4
_SEVERAL = 2
_FAR = 22
_FORMER = (
    r"上一?家|前(?:一?家|公司|单位)|老?[原旧](?:来的?)?(?:那家|公司|单位|那边)|第一[家个]|头一?家|(?:以前|之前)的?(?:公司|单位|那家)|"
    r"[a甲]公司|(?:先|最早|最开始)[在是]?(?:一家|一个)?(?:公司|单位)?"
)
_NOW = (
    r"这一?家|(?:现在|目前|后来)的?(?:公司|单位|这家)|这个?(?:公司|单位)|新(?:公司|单位)|[后下]一?家|第二[家个]|[b乙]公司|"
    r"另一?[家个](?:公司|单位)?"
)
_THIRD = r"第三[家个]|[c丙]公司"
_EMPLOYER = lazy.compile(f"(?P<former>{_FORMER})|(?P<now>{_NOW})|(?P<third>{_THIRD})")
_HERE = lazy.compile(r"(?P<now>这边|现在)")
_WORKED = lazy.compile(r"(?:干|做|工作|上班|待|呆)(?:了|过|满)?(?:整整|差不多|大概|快|有)?$")
_PAID_THERE = lazy.compile(
    r"社保(?:都|也|全|全部|一直|每个?月|始终|是|由|没断|他们|她们|公司|单位|那边|给我|帮我){0,6}(?:[交缴]|没断)|"
    r"(?:他们|单位|公司)(?:一直|都|也|全程){0,2}(?:给我?|帮我?)?(?:[交缴]|上)(?:着|了|的)?社保"
)
_OTHER = lazy.compile(r"公积金|个税|居住证|住|租|结婚|领证|合同|签")


@dataclass(frozen=True, slots=True)
class _Part:
    """So many years with one employer, and where they are told."""

    employer: str
    years: float
    start: int
    end: int


def by_employers(sentence: Sentence) -> list[Finding]:
    """Add up the years told of several employers, or give those of one who paid all along."""
    text = sentence.plain
    parts = list(_parts(sentence))
    employers = {part.employer for part in parts}
    if not parts or len(employers) < len(parts) or _total_told(text, parts):
        return []
    worked = any(_WORKED.search(text, 0, part.start) for part in parts)
    if worked and not _PAID_THERE.search(text):
        return []
    if len(parts) < _SEVERAL and not worked:
        return []
    years = round(sum(part.years for part in parts), 2)
    first = min(part.start for part in parts)
    return [Finding("si_years", years, first, max(part.end for part in parts), _RANK)]


def _parts(sentence: Sentence) -> Iterator[_Part]:
    """Find the lengths that are told of one employer each."""
    text, several = sentence.plain, _EMPLOYER.search(sentence.plain) is not None
    about = re.search(INSURANCE, text) is not None or re.search(PAYING, text) is not None or "基数" in text
    for each in durations(text) if several and about else ():
        employer = _employer(sentence, each.start)
        if (
            employer is not None
            and isinstance(each.value, int | float)
            and _counts(text, employer, each.start, each.end)
        ):
            yield _Part(employer.lastgroup or "", each.value, each.start, each.end)


def _employer(sentence: Sentence, start: int) -> re.Match[str] | None:
    """Find whom a length is told of: the employer named last before it in its clause, of the person told of."""
    text = sentence.plain
    begin = max(clause_at(text, start)[0], start - _FAR)
    named = [*_EMPLOYER.finditer(text, begin, start)] or [*_HERE.finditer(text, begin, start)]
    return named[-1] if named and sentence.own[named[-1].start()] != BLANK else None


def _counts(text: str, employer: re.Match[str], start: int, end: int) -> bool:
    """Whether a length is one with the employer, and no break, nor paid by oneself or elsewhere."""
    clause_start, clause_end = clause_at(text, start)
    between, after = text[employer.end() : start], text[end:clause_end]
    if _OTHER.search(between) or is_break(text[clause_start:start], after):
        return False
    return not is_self_paid(text, start, end) and not is_elsewhere(text[:start], clause_start, after)


def _total_told(text: str, parts: Sequence[_Part]) -> bool:
    """Whether a length is told besides of all of it, of which these are the parts."""
    places = {part.start for part in parts}
    rest = (each.start for each in durations(text) if each.start not in places)
    return any(
        IN_ALL.search(text, max(0, start - 8), start) or re.search(r"社保(?:交了?)?$", text[:start]) for start in rest
    )
