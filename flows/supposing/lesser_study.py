"""A study that is not accepted beside a lesser one that is: 「万一硕士没核过，只认本科」 supposes the lesser alone."""

import re

from flows.reading.schooling.acceptance import STUDY_FAILING, STUDY_REFUSED
from language import lazy

_LEVELS = ("高中", "大专", "专科", "本科", "硕士", "研究生", "博士")
# Of a bachelor beside a higher study nobody tells whether there is a degree.
_LEAST = {"本科": "本科没有学位"}
_WITH_DEGREE = lazy.compile("双证|(?<!没)(?<!没有)(?<!无)学位|学士")
_LEVEL = lazy.compile("|".join(_LEVELS))
_COUNTS = lazy.compile(
    r"(?:只|就|仅|才|按|照|认|算|剩|退回?到?|降到?|当成?|还有|用)(?:剩下?|有|能|是|按|照|认|算|拿|用|给|我|的|那|这|到){0,4}"
    rf"(?P<level>{_LEVEL.pattern})"
    r"(?:有学位|带学位|学士学位|学士|的|学历|文凭|那一?段|那一?档|那[个张份]|这[一]?[段档]|毕业|双证){0,3}"
    r"(?:来|去)?(?:算|认|看|计|给)?(?:的话|的|了)?"
)


def with_the_lesser(sentence: str) -> str | None:
    """Return a supposition, in plain form, with the lesser study in the place of what is said of both; else None."""
    refused = STUDY_FAILING.search(sentence) or STUDY_REFUSED.search(sentence)
    counts = _COUNTS.search(sentence, refused.end()) if refused else None
    higher = _LEVEL.search(refused[0]) if refused else None
    if refused is None or counts is None or higher is None or not _is_less(counts["level"], higher[0]):
        return None
    return f"{sentence[: refused.start()]}{_lesser(counts)}{sentence[counts.end() :]}"


def _lesser(counts: re.Match[str]) -> str:
    """Return the study that counts: with its degree only where that is said."""
    level = counts["level"]
    return f"{level}双证" if _WITH_DEGREE.search(counts[0]) and level in _LEAST else _LEAST.get(level, level)


def _is_less(level: str, than: str) -> bool:
    return _LEVELS.index(level) < _LEVELS.index(than)
