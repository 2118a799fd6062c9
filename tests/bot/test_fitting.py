"""Replies are joined, cut and kept for later so that a channel can carry them, and nothing of them is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fitting import fit
from bot.messages import Attachment, Limits, Option, Reply
from bot.render import number_options, option_lines, utf8_bytes

MORE = "（回复 1 看下一段）"
SIZE = 300
QUESTION = Reply("你的学历？", (Option("本科", "a"), Option("大专", "b"), Option("跳过", "c", by_word=True)))
PICTURE = Attachment("card.png", "image/png", b"\x89PNG")


def below(options: tuple[Option, ...]) -> int:
    return SIZE - utf8_bytes("\n".join(["", *option_lines(options)]))


def carrying(messages: int, **more: object) -> Limits:
    return Limits(messages, SIZE, utf8_bytes, below, **more)  # type: ignore[arg-type]


def test_what_fits_is_left_as_it_is() -> None:
    replies = (Reply("好。"), QUESTION)
    assert fit(replies, carrying(2), MORE).now == replies


def test_too_many_replies_are_joined_and_the_last_options_stay() -> None:
    first = Reply("记下了。", (Option("你想问的是不是：续办", "faq:renewal"),))
    fitted = fit((first, QUESTION), carrying(1), MORE)
    assert fitted.rest == ()
    (only,) = fitted.now
    assert only.text == "记下了。\n你想问的是不是：续办\n\n你的学历？"
    assert only.options == QUESTION.options


def test_a_long_answer_is_cut_at_a_sentence_and_its_question_comes_with_its_options() -> None:
    long = "".join(f"第{number}句话说完了。" for number in range(30))
    fitted = fit((Reply(long), QUESTION), carrying(1), MORE)
    (now,) = fitted.now
    assert now.text.endswith(f"说完了。\n\n{MORE}")
    assert not now.options
    assert fitted.rest[-1].options == QUESTION.options
    assert fitted.rest[-1].text.endswith("你的学历？")


def test_a_text_too_long_for_a_menu_goes_before_it() -> None:
    limits = Limits(2, SIZE, utf8_bytes, lambda _: 100)
    fitted = fit((Reply("一二三四五六七八九十。" * 7, QUESTION.options),), limits, MORE)
    assert [bool(reply.options) for reply in fitted.now] == [False, True]
    assert fitted.rest == ()


def test_options_that_leave_no_room_are_written_like_text() -> None:
    many = tuple(Option(f"第{number}个很长很长的选择", f"v{number}") for number in range(20))
    fitted = fit((Reply("选一个：", many),), carrying(9), MORE)
    assert all(not reply.options for reply in fitted.now)
    assert "20. 第19个很长很长的选择" in "\n".join(reply.text for reply in fitted.now)


def test_a_picture_is_a_message_of_its_own() -> None:
    reply = Reply("结果。", attachment=PICTURE)
    with_pictures = carrying(1, attachments=frozenset({"image/png"}))
    assert fit((reply, Reply("还有。")), carrying(2), MORE).rest == ()
    assert fit((reply,), with_pictures, MORE).now == (reply,)
    fitted = fit((reply, Reply("一。" * 60)), carrying(2, attachments=frozenset({"image/png"})), MORE)
    assert len(fitted.now) == 1
    assert fitted.rest


def test_what_hands_the_talk_over_comes_last() -> None:
    handing, answer = Reply("转人工。", hand_off=True), Reply("能补。")
    assert fit((handing, answer), carrying(3), MORE).now == (answer, handing)


def test_what_takes_the_talk_back_is_one_message_and_the_rest_waits() -> None:
    back, answer = Reply("好，我接着帮你。", hand_back=True), Reply("能补。")
    (said,) = fit((back, answer), carrying(3), MORE).now
    assert said == Reply("好，我接着帮你。\n\n能补。", hand_back=True)
    fitted = fit((back, Reply("一。" * 100)), carrying(3), MORE)
    assert [each.hand_back for each in (*fitted.now, *fitted.rest)] == [True, *[False] * len(fitted.rest)]
    assert fitted.rest


TEXTS = st.text(alphabet=st.sampled_from("积分 \n。！？,😀é.…」"), max_size=400)
LABELS = st.lists(st.text(alphabet="积分12本科", min_size=1, max_size=12), max_size=6)


@given(st.lists(st.tuples(TEXTS, LABELS), min_size=1, max_size=4), st.integers(1, 3))
def test_every_page_fits_and_all_pages_say_all(said: list[tuple[str, list[str]]], messages: int) -> None:
    replies = [Reply(text, tuple(Option(label, "v") for label in labels)) for text, labels in said]
    waiting: tuple[Reply, ...] = tuple(replies)
    pages: list[Reply] = []
    while waiting:
        fitted = fit(waiting, carrying(messages), MORE)
        assert 1 <= len(fitted.now) <= messages
        pages += fitted.now
        assert len(fitted.rest) < len(waiting) or len(fitted.rest) < 40
        waiting = fitted.rest
    assert all(utf8_bytes(number_options(page)) <= SIZE for page in pages)
    shown = "".join(number_options(page).replace(MORE, "") for page in pages)
    for reply in replies:
        assert "".join(reply.text.split()) in "".join(shown.split())
        assert all(option.label in shown for option in reply.options)


@pytest.mark.parametrize("messages", [1, 3])
def test_numbers_stand_on_the_last_page_alone(messages: int) -> None:
    fitted = fit((Reply("长句子。" * 200, QUESTION.options),), carrying(messages), MORE)
    assert all(not page.options for page in (*fitted.now, *fitted.rest[:-1]))
    assert not any(re.search(r"^1\. ", page.text, re.MULTILINE) for page in fitted.now)
