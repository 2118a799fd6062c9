"""faq/matcher.py: answer, offer or decline; the same every time."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from faq.entries import Catalogue
from faq.matcher import Matcher
from faq.model import Model
from faq.stored_model import from_bytes, to_bytes


@pytest.mark.parametrize(
    ("text", "kind", "identity"),
    [
        ("积分通知书丢了能补吗", "answer", "reprint-notice"),
        ("居住證遺失補辦", "answer", "lost-card"),
        ("juzhuzheng diule", "answer", "lost-card"),
        ("居住正丢了", "answer", "lost-card"),
        ("帮我算算多少分", "flow", "estimate"),
    ],
)
def test_what_is_sure_is_answered(matcher: Matcher, text: str, kind: str, identity: str) -> None:
    match = matcher.match(text)
    assert (match.kind, match.id) == (kind, identity)
    assert match.outside is None


@pytest.mark.parametrize("text", ["", "   ", "？？？", "😂😂", "\0"])
def test_a_text_without_a_word_is_noise(matcher: Matcher, text: str) -> None:
    match = matcher.match(text)
    assert (match.kind, match.id, match.suggestions, match.outside) == ("fallback", None, (), "noise")


def test_what_is_outside_is_declined_and_named(matcher: Matcher) -> None:
    match = matcher.match("你好你好")
    assert (match.kind, match.outside) == ("fallback", "greeting")


def test_suggestions_are_the_best_three_whatever_the_kind(matcher: Matcher) -> None:
    for text in ("居住证丢了", "丢了", "讲个笑话"):
        suggestions = matcher.match(text).suggestions
        assert len(suggestions) == 3
        assert [each.confidence for each in suggestions] == sorted((e.confidence for e in suggestions), reverse=True)


@given(st.text(max_size=700))
@settings(max_examples=150, deadline=None)
def test_any_text_gets_a_sound_match(matcher: Matcher, text: str) -> None:
    match = matcher.match(text)
    assert 0 <= match.confidence <= 1
    assert (match.id is None) == (match.kind in {"suggest", "fallback"})
    assert match == matcher.match(text)


def test_the_answer_does_not_depend_on_threads_or_on_the_copy(catalogue: Catalogue, model: Model) -> None:
    texts = ["居住证丢了", "密码忘了怎么办", "通知书再打一张", "今天天气", "多少分"] * 20
    one, other = Matcher(catalogue, model), Matcher(catalogue, from_bytes(to_bytes(model)))
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(one.match, texts))
    assert together == [one.match(text) for text in texts]
    assert [each.kind for each in together] == [other.match(text).kind for text in texts]
