"""People told of by what they do, or how they came, and no name: 「店长40岁…，新来的35岁…」, 「仓库那个40…」."""

import re
from collections.abc import Iterator, Mapping, Sequence

from flows.understanding.people.rows.labelled import AGE, ENOUGH, with_profiles
from language import lazy
from language.any_of import any_of


def roles(classes: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """Return what finds somebody by a role, as the group "role", right before what is told of them.

    Args:
        classes: the words of the lexicon, by class.

    """
    work = any_of((*classes["head"], *classes["trade"], *classes["introduced"]))
    looks = rf"[老新男女](?:{any_of(classes['introduced'])}|{any_of(classes['anybody'])})"
    role = rf"(?:{looks}|副?{work}(?:助理|秘书)?{any_of(classes['anybody'])}?|{any_of(classes['newcomer'])})"
    leads = r"(?:的|呢|嘛|是|今年|现在|[他她](?!们)|[\s,，:：]){0,3}"
    begins = r"(?:^|(?<=[\s,，。;；、:：]))(?:一?[个名位]|那个|我们?的?)?"
    points = r"(?:的?[那这][个位](?:同事|员工|人)?)"
    where = rf"{any_of(classes['department'])}部?(?={points})"
    return lazy.compile(rf"{begins}(?P<role>{where}|{role})(?P<points>{points})?{leads}(?={AGE})")


def roles_told(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where somebody is told of by their role, and the role; a single one has to be pointed to.

    Args:
        text: the message in plain form.
        pattern: what `roles` returns.

    """
    rows = with_profiles(text, [*pattern.finditer(text)])
    several = len({row["role"] for row in rows}) >= ENOUGH
    yield from ((row.start("role"), _ends(row), row["role"]) for row in rows if several or row["points"])


def _ends(row: re.Match[str]) -> int:
    return max(row.end("role"), row.end("points"))
