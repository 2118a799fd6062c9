"""The FAQ without a conversation."""

from bot.answers.passages import Passages
from bot.content.content import Content
from tests.bot.conftest import NOW


def test_the_best_entry_comes_first_with_its_source(content: Content) -> None:
    first, *others = Passages(lambda: content, lambda: NOW).find("密码忘了怎么找回")
    assert first.entry == "reset-personal-password"
    assert "来源" in first.text
    assert first.question == content.catalogue.entries[first.entry].question
    assert first.entry not in {each.entry for each in others}


def test_what_is_outside_the_subject_finds_nothing(content: Content) -> None:
    assert Passages(lambda: content, lambda: NOW).find("今天天气怎么样") == ()


def test_a_flow_is_no_passage(content: Content) -> None:
    found = Passages(lambda: content, lambda: NOW).find("帮我测算积分")
    assert all(each.entry in content.catalogue.entries for each in found)
