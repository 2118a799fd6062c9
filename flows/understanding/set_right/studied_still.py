"""An education that was taken for finished and is said to be studied for still (「她是硕士在读，还没毕业」)."""

from flows.reading.schooling.education import unfinished_levels
from flows.understanding.acts.act import Act
from flows.understanding.acts.told import TakeBack
from flows.understanding.expectation import Expectation

_EDUCATION = "education"


def studied_still(words: str, person: str, expect: Expectation) -> list[Act]:
    """Return that the known education of `person` is taken back, where `words`, in plain form, say so."""
    known = expect.of_person(person).known.get(_EDUCATION)
    if not known:
        return []
    levels = unfinished_levels(words)
    if not any(str(known).startswith(level) for level in levels):
        return []
    return [TakeBack(person=person, slots={_EDUCATION: known})]
