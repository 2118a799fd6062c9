"""Several things asked at once: the effect of what happened, several troubles, what is to be done besides."""

from collections.abc import Sequence
from datetime import date

import pytest

from faq.matcher import Match
from flows.understanding.acts.told import Inform
from flows.understanding.asked.asked_alone import asked_alone
from flows.understanding.asked.cut_short.another_change import another_change
from flows.understanding.asked.several.several_troubles import several_troubles
from flows.understanding.asked.several.shared_question import of_each
from flows.understanding.asked.worth.effect_asked import effect_asked
from flows.understanding.clauses.clauses import clauses
from flows.understanding.clauses.message import Message
from flows.understanding.expectation import Expectation, Topic

NOTHING = Match("fallback", None, 0.0, (), None)


def _match(words: str) -> Match:
    """Know what to do about three matters, and nothing of their effects in other words than one."""
    known = {"改名会影响": "record-changes", "卡丢": "lost-card", "密码": "password", "人事不太肯": "company-refuses"}
    found = next((entry for word, entry in known.items() if word in words), None)
    return Match("answer", found, 0.99, (), None) if found else NOTHING


class _Reader:
    """Reads an age where one is told."""

    def informs(self, words: str) -> Sequence[Inform]:
        """Return the age of the writer."""
        return [Inform(person="", slots={"age": 39})] if "39" in words else []


@pytest.mark.parametrize(
    "text", ["我改了名会不会有影响", "改名对积分有没有影响", "改了名碍不碍事呀", "中途改名影响不影响我的积分"]
)
def test_an_effect_is_asked_of_what_happened(text: str) -> None:
    found = effect_asked(text, _match)
    assert found is not None
    assert found.match.id == "record-changes"


@pytest.mark.parametrize("text", ["改名去哪办", "影响积分的有哪些", "出国会不会影响"])
def test_no_effect_that_an_entry_tells_of(text: str) -> None:
    assert effect_asked(text, _match) is None


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("卡丢了 密码也忘了 咋办", ["lost-card", "password"]),
        ("我卡丢在车上了，人事不太肯盖章还推脱，怎么弄", []),
        ("我卡丢在车上了，而且人事不太肯盖章，怎么弄呢", ["lost-card", "company-refuses"]),
        ("卡丢了，老家也远，怎么办", []),
        ("卡丢了，密码也忘了", ["lost-card", "password"]),
        ("39岁密码忘了，人事也不太肯，咋办", []),
        ("。。。", []),
    ],
)
def test_each_of_several_troubles_is_asked_about(text: str, entries: list[str]) -> None:
    message = Message.of(text, Expectation(date(2026, 11, 29)), _match)
    assert [each.match.id for each in several_troubles(message, _Reader())] == entries


def test_what_is_to_be_done_besides_is_no_other_matter() -> None:
    assert [part.text for part in clauses("签注完要另外交表吗")] == ["签注完要另外交表吗"]
    assert len(clauses("积分几天下来另外材料要带什么")) == 2


@pytest.mark.parametrize("text", ["那家里又添了个娃呢", "再有了老三呢", "要是生了二胎的话呢"])
def test_one_more_child_is_a_change(text: str) -> None:
    found = another_change(text, _of_a_child, Topic(entry="moving", question="搬家要变更吗"))
    assert found is not None
    assert found.match.id == "add-child"


def test_a_level_alone_is_that_of_a_title() -> None:
    assert asked_alone("高级的要什么条件", _of_a_title).match.id == "title"
    assert asked_alone("高级的人才要什么条件", _of_a_title).match.id != "title"


def test_what_somebody_offers_is_no_matter_that_is_asked_about() -> None:
    assert not of_each("我职高毕业，邻居说能买个本科，能算分吗", _anything)


def _of_a_child(words: str) -> Match:
    return Match("answer", "add-child", 0.99, (), None) if words.startswith("添了孩子") else NOTHING


def _of_a_title(words: str) -> Match:
    return Match("answer", "title", 0.99, (), None) if "职称" in words else NOTHING


def _anything(words: str) -> Match:
    return Match("answer", words, 0.8, (), None)
