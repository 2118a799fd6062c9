"""A statement beside facts that an entry answers."""

from collections.abc import Sequence

from faq.matcher import Match
from flows.understanding.acts.asked import Ask
from flows.understanding.acts.told import Inform
from flows.understanding.asked.several.troubles import besides
from flows.understanding.clauses.clauses import clauses

LOST = Match("answer", "lost-card", 0.99, (), None)
NOTHING = Match("fallback", None, 0.0, (), None)


class Reader:
    """Reads an age in whatever holds one, and counts how often it is asked to."""

    def __init__(self) -> None:
        self.asked = 0

    def informs(self, words: str) -> Sequence[Inform]:
        """Return the age of the writer where one is told."""
        self.asked += 1
        return [Inform(person="", slots={"age": 39})] if "39" in words else []


def _match(words: str) -> Match:
    return LOST if "掉了" in words else NOTHING


def test_a_statement_that_tells_no_fact_is_answered_beside_one() -> None:
    told = [Inform(person="", slots={"age": 39})]
    found = besides(clauses("39岁,通知单掉了"), told, Reader(), _match)
    assert found == [Ask(text="通知单掉了", match=LOST)]


def test_the_facts_of_a_long_list_are_not_read_again_for_each_of_it() -> None:
    told, reader = [Inform(person="", slots={"age": 39})], Reader()
    besides(clauses(",".join(f"第{number}位员工39岁,单子掉了39" for number in range(200))), told, reader, _match)
    assert reader.asked < 20
