"""Which of several options a text chooses: by its number, or by a wording of it, near misses included."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process, utils

from language import lazy
from language.numbers import DIGIT, read_number
from language.spelling import simplified

LIKE_ENOUGH = 84.0
# So short a word is like too many others.
SHORTEST = 4
# So many wordings of options are remembered as they are compared.
REMEMBERED = 2048
# A near miss that denies what the wording says, or the other way round, is no miss (「老婆不是上海户口」).
_DENYING = frozenset("不没非无未")
_PICKED = lazy.compile(
    rf"(?:我?(?:要|就)?选)?(?P<digits>\d{{1,3}})(?:号|项)?|(?:我?(?:要|就)?选|第)+(?P<number>\d{{1,3}}|[{DIGIT}十]{{1,3}})(?:个|项|号|种|条)?"
)


def picked_number(text: str) -> int | None:
    """Read a text that names an option by its number (「3」, 「选3」, 「第三个」); None for anything else."""
    match = _PICKED.fullmatch(simplified(text).replace(" ", "").strip(".。、,，)）!！"))
    number = read_number(match["digits"] or match["number"]) if match else None
    return None if number is None else int(number)


def choose(text: str, options: Sequence[Iterable[str]]) -> int | None:
    """Return the index of the option that `text` chooses, None when it chooses none.

    Args:
        text: what was typed, in either script.
        options: the wordings of each option.

    """
    number = picked_number(text)
    if number is not None and 1 <= number <= len(options):
        return number - 1
    answer = _compared(text)
    words = {_wording(word): index for index, wordings in enumerate(options) for word in wordings}
    if answer in words:
        return words[answer]
    if len(answer) < SHORTEST:
        return None
    best = process.extractOne(answer, list(words), scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH)
    return words[best[0]] if best and _DENYING & {*answer} == _DENYING & {*best[0]} else None


@lru_cache(maxsize=REMEMBERED)
def _wording(word: str) -> str:
    """Return the wording of an option as it is compared; what people type is not remembered."""
    return _compared(word)


def _compared(text: str) -> str:
    return utils.default_process(simplified(text)).strip()
