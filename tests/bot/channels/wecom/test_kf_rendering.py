"""A reply as customer-service messages, within the platform's limits."""

import pytest

from bot.channels.wecom.kf_rendering import LINES, has_picture, limits, message, welcome_limits
from bot.messages import Attachment, Option, Reply
from tests.wechat_double.kf_limits import check

QUESTION = Reply("学历？", (Option("大专", "a:education:college"), Option("跳过", "steer:skip", by_word=True)))


def test_answers_are_lines_to_tap_and_ways_on_are_said() -> None:
    assert message(QUESTION)["msgmenu"] == {
        "head_content": "学历？",
        "list": [{"type": "click", "click": {"id": "a:education:college", "content": "1. 大专"}}],
        "tail_content": "跳过",
    }


def test_without_anything_to_tap_it_is_a_text() -> None:
    reply = Reply("多大？", (Option("跳过", "steer:skip", by_word=True),))
    assert message(reply) == {"msgtype": "text", "text": {"content": "多大？\n跳过"}}


@pytest.mark.parametrize("count", [LINES, LINES + 1])
@pytest.mark.parametrize("label", ["选", "选" * 41, "选" * 60])
def test_whatever_the_options_a_message_is_taken(count: int, label: str) -> None:
    options = tuple(Option(label, f"value{number}") for number in range(count))
    room = limits().beside(options)
    if room > 0:
        check(message(Reply("字" * (room // 3), options)), {})


def test_a_picture_that_is_too_large_or_none_is_left_out() -> None:
    small, large = b"x", bytes(2 * 1024 * 1024 + 1)
    assert has_picture(Reply("", attachment=Attachment("a.png", "image/png", small)))
    assert not has_picture(Reply("", attachment=Attachment("a.png", "image/png", large)))
    assert not has_picture(Reply("", attachment=Attachment("a.ics", "text/calendar", small)))
    assert not has_picture(Reply(""))
    assert not welcome_limits().attachments
