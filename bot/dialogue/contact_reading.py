"""What a message says while a name or a phone is asked for: read from what was typed, before anything is masked.

Only this module sees such a message in the clear. What it leaves for everybody else holds neither.
"""

from dataclasses import dataclass, field

from bot.dialogue.name_reading import Name, name_reader
from bot.dialogue.phone_reading import Phone, phone_in, without_digits
from bot.masking import MASK, conceal, mask
from bot.texts import Texts
from language import lazy
from language.any_of import longest_first
from language.spelling import simplified

PIECES = lazy.compile(r"[，,。；;、\n]+")
AROUND = " \t:：!！~～"


@dataclass(frozen=True, slots=True)
class ContactHeard:
    """What was read; nothing of it is stored or logged as it stands.

    Attributes:
        name: what may be a name, None for nothing.
        phone: the phone, or the digits that come nearest, None for none.
        rest: what was said besides, masked.
        named: what was typed where the name may stand, to look whether it is a question rather.

    """

    name: Name | None = field(default=None, repr=False)
    phone: Phone | None = field(default=None, repr=False)
    rest: str = field(default="", repr=False)
    named: str = field(default="", repr=False)


def read_contact(text: str, texts: Texts) -> ContactHeard:
    """Read a name and a phone out of a text, in any order, with other words around them."""
    phone, names = phone_in(text), name_reader(texts)
    other = text if phone is None else f"{text[: phone.start]}，{text[phone.end :]}"
    pieces = [piece for each in PIECES.split(other) if (piece := _without_labels(each, texts))]
    found = next(((piece, name) for piece in pieces if (name := names.whole(piece)) is not None), None)
    rest = "，".join(piece for piece in pieces if found is None or piece is not found[0])
    if found is None:
        return ContactHeard(None, phone, discreet(rest, texts))
    return ContactHeard(found[1], phone, discreet(rest, texts), found[0])


def discreet(text: str, texts: Texts) -> str:
    """Return a text with what names a person masked, and also all digits that may be part of a phone."""
    return conceal(without_digits(mask(text), MASK), texts)


def _without_labels(piece: str, texts: Texts) -> str:
    """Take away what people write before or behind a phone (「手机号是」)."""
    labels = longest_first(texts.say("leads.said_before_phone").split())
    bare = piece.strip(AROUND)
    for label in labels:
        plain = simplified(bare)
        start = len(label) if plain.startswith(label) else 0
        end = len(label) if plain[start:].endswith(label) else 0
        bare = bare[start : len(bare) - end].strip(AROUND)
    return bare
