"""A text is cut where a reader would pause, and never loses a character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Option, Reply
from bot.render import number_options, split, utf8_bytes


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def visible(text: str) -> str:
    return "".join(text.split())


def test_a_text_that_fits_stays_one() -> None:
    assert split("第一段。\n\n第二段。", 4096) == ["第一段。\n\n第二段。"]


@pytest.mark.parametrize("text", ["", " \n\u3000\n "])
def test_nothing_visible_is_no_message(text: str) -> None:
    assert split(text, 10) == []


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("第一段。还在第一段。\n\n第二段。", 14, ["第一段。还在第一段。", "第二段。"]),
        ("第一行。同一行。\n第二行。", 11, ["第一行。同一行。", "第二行。"]),
        ("一二三四。五六七（八。）九十", 13, ["一二三四。五六七（八。）", "九十"]),
        ("version 1.5 is out. Next sentence", 24, ["version 1.5 is out.", "Next sentence"]),
        ("一二三四，五六七八九十", 8, ["一二三四，", "五六七八九十"]),
        ("一二三四五六七八九十", 4, ["一二三四", "五六七八", "九十"]),
        ("短。\n\n一二三四五六七八九十一二三四。五六七八", 20, ["短。\n\n一二三四五六七八九十一二三四。", "五六七八"]),
    ],
)
def test_cut_where_a_reader_pauses(text: str, limit: int, parts: list[str]) -> None:
    assert split(text, limit) == parts


def test_an_emoji_counts_twice_and_stays_whole() -> None:
    assert split("😀😀😀", 5) == ["😀😀", "😀"]


def test_a_limit_no_emoji_fits_is_refused() -> None:
    with pytest.raises(ValueError, match="2 or more"):
        split("😀", 1)


@given(st.text(alphabet=st.sampled_from("积分 \n。！？,😀👨‍👩‍👧é.…」"), max_size=200), st.integers(2, 40))
def test_every_part_fits_and_nothing_is_lost(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert all(part.strip() and units(part) <= limit for part in parts)
    assert visible("".join(parts)) == visible(text)


def test_answers_are_numbered_and_ways_on_stand_in_one_line() -> None:
    options = (
        Option("本科", "a:education:bachelor_with_degree"),
        Option("上一步", "steer:back", by_word=True),
        Option("大专", "a:education:college"),
        Option("跳过", "steer:skip", by_word=True),
    )
    assert number_options(Reply("学历？", options)) == "学历？\n1. 本科\n2. 大专\n上一步 · 跳过"


def test_what_the_text_lists_under_a_letter_is_not_said_again() -> None:
    options = (Option("续办？", "faq:renewal", by_word=True, letter="a"), Option("跳过", "steer:skip", by_word=True))
    assert number_options(Reply("a. 续办？\n你今年多大？", options)) == "a. 续办？\n你今年多大？\n跳过"


def test_a_reply_without_options_is_its_text() -> None:
    assert number_options(Reply("你好。")) == "你好。"


def test_a_limit_may_count_bytes() -> None:
    assert split("积分。积分。", 10, utf8_bytes) == ["积分。", "积分。"]
    assert utf8_bytes("积😀") == 7


def test_lone_surrogates_can_be_counted() -> None:
    assert split("\ud800\ud800", 4, utf8_bytes) == ["\ud800", "\ud800"]
