"""The question in a sentence that tells facts too: 「38岁，大专，够不够」 asks only 「够不够」."""

import re
from datetime import date

from flows.forms.fields import QUESTION, Slots
from flows.told import told
from language.spelling import plain

_SOMEBODY = re.compile(r"我(?!国)|本人|俺|咱|自己|员工|同事|朋友")
# A question in general (「本科加中级怎么算」) names none of these.
_OF_SOMEBODY = frozenset({"age", "birth_year", "birth_date", "si_years"})
_CLAUSE = re.compile(r"[^,。;!?\s]+[?]*")


def asked_beside_facts(text: str, today: date) -> str:
    """Return the clauses that ask and tell nothing; "" where the facts and the question share a clause."""
    clauses = _CLAUSE.findall(plain(text))
    return ",".join(each for each in clauses if QUESTION.search(each) and not told(each, today))


def of_a_person(text: str, slots: Slots) -> bool:
    """Whether the facts that `text` tells are somebody's, not those of a question in general."""
    return not _OF_SOMEBODY.isdisjoint(slots) or _SOMEBODY.search(plain(text)) is not None
