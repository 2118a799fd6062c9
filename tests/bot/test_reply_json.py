"""Replies to JSON and back, over versions of the program."""

import json
from dataclasses import fields

from bot.cards import Fact, PersonFacts, SummaryCard
from bot.messages import Attachment, Option, Reply
from bot.reply_json import reply_from_json, reply_to_dict, reply_to_json

CARD = SummaryCard((PersonFacts("你", (Fact("学历", "大专", "edit:education"),), None, current=True, turn_to="who:"),))


def test_a_picture_survives_the_outbox() -> None:
    reply = Reply("结果", (Option("好", "v"),), Attachment("card.png", "image/png", bytes(range(256))), hand_off=True)
    assert reply_from_json(reply_to_json(reply)) == reply


def test_what_a_desk_is_asked_for_survives_the_outbox() -> None:
    for reply in (Reply("好", hand_off=True, only_if_there=True), Reply("好", hand_back=True)):
        assert reply_from_json(reply_to_json(reply)) == reply
    assert "hand_back" not in reply_to_json(Reply("好"))


def test_nothing_of_a_reply_is_left_out() -> None:
    option = Option("跳过", "skip:", by_word=True, letter="a", elsewhere=True)
    file = Attachment("a.ics", "text/calendar", b"x")
    asked = dict.fromkeys(("private_link", "hand_off", "only_if_there", "hand_back", "traditional", "picture"), True)
    reply = Reply("结果", (option,), file, card=CARD, beside=(option,), **asked)
    for each in (reply, option):
        assert all(getattr(each, field.name) != field.default for field in fields(each)), "give the new field a value"
    assert reply_from_json(reply_to_json(reply)) == reply
    assert list(reply_to_dict(reply)) == [field.name for field in fields(reply)]


def test_a_text_file_is_readable_in_json() -> None:
    reply = Reply("到期日", attachment=Attachment("到期.ics", "text/calendar", "BEGIN:日".encode()))
    assert reply_to_dict(reply)["attachment"]["content"] == "BEGIN:日"
    assert reply_from_json(reply_to_json(reply)) == reply


def test_a_reply_of_an_older_version_is_read() -> None:
    stored = {"text": "好", "attachment": {"name": "a.ics", "media_type": "text/calendar", "content": "x"}}
    assert reply_from_json(json.dumps(stored)) == Reply("好", attachment=Attachment("a.ics", "text/calendar", b"x"))


def test_a_card_survives_the_outbox() -> None:
    reply = Reply("学历：大专", (Option("改", "edit:education"),), card=CARD, traditional=True)
    assert reply_from_json(reply_to_json(reply)) == reply


def test_a_row_of_before_cards_still_reads() -> None:
    stored = '{"text": "好", "options": [], "attachment": null, "private_link": false}'
    assert reply_from_json(stored) == Reply("好")
    assert "card" not in reply_to_dict(Reply("好"))


def test_a_card_of_another_version_leaves_the_text() -> None:
    others: tuple[object, ...] = (
        {"kind": "hologram"},
        {"kind": "summary"},
        {"kind": "summary", "people": [{"name": 1}]},
        "card",
        [],
    )
    for card in others:
        assert reply_from_json(json.dumps({"text": "好", "card": card})) == Reply("好")
