"""The XML of WeChat and WeCom: one flat element. Only what is signed is ever given to a parser."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

# The cipher is found without parsing: its signature has to be right before anything else is looked at.
ENCRYPTED = re.compile(rb"<Encrypt>\s*(?:<!\[CDATA\[)?([A-Za-z0-9+/=]+)(?:\]\]>)?\s*</Encrypt>")
# What XML 1.0 cannot carry, escaped or not.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class XmlError(Exception):
    """What came is no message of the platform."""


def encrypted_part(body: bytes) -> str | None:
    """Return the encrypted part of a request body, None when there is none."""
    found = ENCRYPTED.search(body)
    return found[1].decode() if found else None


def read_xml(body: bytes) -> dict[str, str]:
    """Return the fields of a message; entities, document types and anything but a flat element are refused.

    Raises:
        XmlError: this is no message.

    """
    try:
        root = fromstring(body, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise XmlError(type(error).__name__) from None
    if root.tag != "xml":
        raise XmlError("another element")
    return {child.tag: (child.text or "").strip() for child in root if isinstance(child.tag, str)}


def write_xml(fields: Mapping[str, str | int]) -> str:
    """Return a message: numbers as they are, texts in CDATA out of which nothing breaks."""
    inside = "".join(f"<{name}>{_written(value)}</{name}>" for name, value in fields.items())
    return f"<xml>{inside}</xml>"


def _written(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    return f"<![CDATA[{FORBIDDEN.sub('', value).replace(']]>', ']]]]><![CDATA[>')}]]>"
