"""What is written of a reply is read back the same, text and bytes alike."""

import json

from bot.messages import Attachment, Option, Reply
from bot.reply_json import reply_from_json, reply_to_dict, reply_to_json


def test_a_picture_survives_the_outbox() -> None:
    reply = Reply("结果", (Option("好", "v"),), Attachment("card.png", "image/png", bytes(range(256))), hand_off=True)
    assert reply_from_json(reply_to_json(reply)) == reply


def test_a_text_file_is_readable_in_json() -> None:
    reply = Reply("到期日", attachment=Attachment("到期.ics", "text/calendar", "BEGIN:日".encode()))
    assert reply_to_dict(reply)["attachment"]["content"] == "BEGIN:日"
    assert reply_from_json(reply_to_json(reply)) == reply


def test_a_reply_of_an_older_version_is_read() -> None:
    stored = {"text": "好", "attachment": {"name": "a.ics", "media_type": "text/calendar", "content": "x"}}
    assert reply_from_json(json.dumps(stored)) == Reply("好", attachment=Attachment("a.ics", "text/calendar", b"x"))
