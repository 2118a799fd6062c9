"""Sentence templates that an editor writes.

`(a|b)` is one of several, `[a|b]` one of them or none, `[a|b]*` any of them, `#` a number, `@` a time to come.
"""

import re
from functools import lru_cache

from flows.days.coming_day import COMING, COUNT

_SIGNS = {
    "(": "(?:",
    ")": ")",
    "[": "(?:",
    "]": ")?",
    "]*": ")*",
    "|": "|",
    "#": COUNT,
    "@": f"(?P<when>{COMING})",
}


@lru_cache(maxsize=64)
def compiled(templates: str, ending: str = "") -> tuple[re.Pattern[str], ...]:
    """Return a pattern a template; templates are separated by spaces.

    Args:
        templates: the templates.
        ending: a template of what may stand at the end of any.

    Raises:
        ValueError: a bracket that is not closed, or two times in one template; names the template.

    """
    return tuple(_compiled(f"({template}){ending}") for template in templates.split())


def _compiled(template: str) -> re.Pattern[str]:
    parts = re.split(r"(\]\*|[()\[\]|#@])", template)
    pattern = "".join(_SIGNS.get(part) or re.escape(part) for part in parts)
    try:
        return re.compile(pattern)
    except re.error as error:
        raise ValueError(f"'{template}' is no template ({error}): close every bracket, write @ once") from error
