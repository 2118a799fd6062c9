"""What each kind of message means for the house."""

import pytest

from bot.channels.wechat.meaning import Event, Sentence, read_message

ENDS = {"FromUserName": "o1", "ToUserName": "gh1", "CreateTime": "1795392000"}


@pytest.mark.parametrize(
    ("fields", "text", "identity"),
    [
        ({"MsgType": "text", "Content": "你好", "MsgId": "23"}, "你好", "23"),
        ({"MsgType": "text", "Content": "", "MsgId": "23"}, "", "23"),
        ({"MsgType": "text", "Content": "你好"}, "你好", "at:1795392000"),
        ({"MsgType": "voice", "MsgId": "5", "Recognition": "怎么续办"}, "怎么续办", "5"),
        ({"MsgType": "event", "Event": "subscribe", "EventKey": "qrscene_1"}, "/start", "event:1795392000"),
        ({"MsgType": "event", "Event": "SCAN", "EventKey": "1"}, "/start", "event:1795392000"),
        ({"MsgType": "event", "Event": "CLICK", "EventKey": "测算"}, "测算", "event:1795392000"),
    ],
)
def test_what_the_house_hears(fields: dict[str, str], text: str, identity: str) -> None:
    meaning = read_message(ENDS | fields)
    assert isinstance(meaning, Event)
    assert (meaning.incoming.text, meaning.incoming.event_id) == (text, identity)
    assert meaning.incoming.key.person == "o1"


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("voice", "voice"), ("image", "picture"), ("video", "picture"), ("shortvideo", "picture"),
        ("location", "place"), ("link", "unknown"), ("hologram", "unknown"),
    ],
)  # fmt: skip
def test_what_holds_no_text_gets_a_sentence(kind: str, key: str) -> None:
    assert read_message(ENDS | {"MsgType": kind, "MsgId": "1"}) == Sentence(key)


@pytest.mark.parametrize(
    "fields",
    [
        {"MsgType": "event", "Event": "unsubscribe"},
        {"MsgType": "event", "Event": "VIEW", "EventKey": "https://x"},
        {"MsgType": "event", "Event": "LOCATION"},
        {"MsgType": "event", "Event": "CLICK"},
        {"MsgType": "event"},
        {},
        {"MsgType": "text", "FromUserName": ""},
        {"MsgType": "text", "FromUserName": "o" * 200},
    ],
)
def test_what_needs_no_answer(fields: dict[str, str]) -> None:
    assert read_message(ENDS | fields) is None
