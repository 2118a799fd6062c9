"""Several people told of by what they do, and no name: 「店长40岁大专…，厨师35岁初中…」."""

import re
from collections.abc import Iterator, Mapping, Sequence

from flows.understanding.people.labelled import AGE, ENOUGH, with_profiles
from language import lazy
from language.any_of import any_of


def roles(classes: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """Return what finds somebody by a role, as the group "role", right before what is told of them.

    Args:
        classes: the words of the lexicon, by class.

    """
    work = any_of((*classes["head"], *classes["trade"], *classes["introduced"]))
    leads = r"(?:的|呢|嘛|是|那个|这个|今年|现在|[\s,，:：]){0,3}"
    begins = r"(?:^|(?<=[\s,，。;；、:：]))(?:一?[个名位]|那个|我们?的?)?"
    return lazy.compile(rf"{begins}(?P<role>{work}{any_of(classes['anybody'])}?){leads}(?={AGE})")


def roles_told(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where somebody is told of by their role, and the role; nothing where fewer than two people are.

    Args:
        text: the message in plain form.
        pattern: what `roles` returns.

    """
    rows = with_profiles(text, [*pattern.finditer(text)])
    if len({row["role"] for row in rows}) >= ENOUGH:
        yield from ((*row.span("role"), row["role"]) for row in rows)
