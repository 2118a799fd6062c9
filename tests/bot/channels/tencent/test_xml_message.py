"""XML of the platforms: read without dangers, written so that nothing breaks out."""

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.tencent.xml_message import XmlError, encrypted_part, read_xml, write_xml

BOMB = b"""<?xml version="1.0"?><!DOCTYPE xml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><xml><Content>&c;</Content></xml>"""
OUTSIDE = b'<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><Content>&a;</Content></xml>'


def test_a_message_is_read() -> None:
    body = "<xml><MsgId>1</MsgId><Content><![CDATA[通知书<丢了>]]></Content><Empty/></xml>".encode()
    assert read_xml(body) == {"MsgId": "1", "Content": "通知书<丢了>", "Empty": ""}


@pytest.mark.parametrize(
    "body",
    [
        BOMB,
        OUTSIDE,
        b"",
        b"<xml>",
        b"{}",
        b"<html></html>",
        b"\xff\xfe\x00",
        b'<?xml version="1.0" encoding="?"?><xml/>',
    ],
)
def test_what_is_no_message_is_refused(body: bytes) -> None:
    with pytest.raises(XmlError):
        read_xml(body)


def test_a_message_nested_a_thousand_times_costs_nothing() -> None:
    assert read_xml(b"<xml>" + b"<a>" * 1000 + b"</a>" * 1000 + b"</xml>") == {"a": ""}


@given(st.text())
def test_any_text_is_written_as_one_text(text: str) -> None:
    root = fromstring(write_xml({"Content": text, "CreateTime": 5}))  # noqa: S314 - our own
    assert [child.tag for child in root] == ["Content", "CreateTime"]
    shown = (root[0].text or "").replace("\r", "\n")
    kept = "".join(each for each in text if each in "\t\n\r" or " " <= each <= "\ud7ff" or "\ue000" <= each <= "\ufffd"
                   or each > "\uffff")  # fmt: skip
    assert shown.replace("\n", "") == kept.replace("\r", "").replace("\n", "")


def test_nothing_breaks_out_of_a_text() -> None:
    written = write_xml({"Content": "a]]></Content><MsgType>evil</MsgType>"})
    assert fromstring(written)[0].text == "a]]></Content><MsgType>evil</MsgType>"  # noqa: S314 - our own
    assert len(fromstring(written)) == 1  # noqa: S314


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"<xml><Encrypt><![CDATA[abc=]]></Encrypt></xml>", "abc="),
        (b"<xml><Encrypt>abc+/</Encrypt></xml>", "abc+/"),
        (b"<xml><Encrypt><![CDATA[a b]]></Encrypt></xml>", None),
        (b"<xml></xml>", None),
        (b"<Encrypt>" * 20_000, None),
    ],
)
def test_the_encrypted_part_is_found_without_parsing(body: bytes, found: str | None) -> None:
    assert encrypted_part(body) == found
