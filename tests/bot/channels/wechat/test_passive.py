"""A reply as one text: numbers always, words to tap where there is room for them."""

from bot.channels.wechat.passive import TEXT_BYTES, limits, text_of, written
from bot.messages import Option, Reply
from bot.render import utf8_bytes

QUESTION = Reply("学历？", (Option("大专", "a:education:college"), Option("跳过", "steer:skip", by_word=True)))


def test_options_are_numbered() -> None:
    assert written(QUESTION, tappable=False) == "学历？\n1. 大专\n跳过"


def test_a_tap_says_the_label_and_not_the_number() -> None:
    text = written(QUESTION, tappable=True)
    assert '1. <a href="weixin://bizmsgmenu?msgmenucontent=大专&msgmenuid=1">大专</a>' in text
    assert text.endswith(">跳过</a>")


def test_a_label_that_would_end_the_markup_stays_plain() -> None:
    reply = Reply("？", (Option('大专 "高职" & <b>', "a"),))
    assert written(reply, tappable=True) == '？\n1. 大专 "高职" & <b>'


def test_markup_that_takes_too_much_room_is_left_out() -> None:
    many = tuple(Option(f"第{number}种很长的选择很长", f"v{number}") for number in range(12))
    assert written(Reply("选：", many), tappable=True) == written(Reply("选：", many), tappable=False)


def test_a_text_with_its_options_never_exceeds_what_wechat_takes() -> None:
    for tappable in (False, True):
        for count in range(15):
            options = tuple(Option("选" * 25, f"v{number}") for number in range(count))
            room = limits(tappable=tappable).beside(options)
            text = written(Reply("字" * (room // 3), options), tappable=tappable)
            assert utf8_bytes(text) <= TEXT_BYTES


def test_replies_of_one_turn_are_one_text() -> None:
    assert text_of((Reply("好。"), Reply(""), QUESTION), tappable=False) == "好。\n\n学历？\n1. 大专\n跳过"
