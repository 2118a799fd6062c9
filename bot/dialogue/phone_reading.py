"""What of a typed text is a phone: in any width, with spaces and dashes, in Chinese numerals, or slightly wrong."""

import re
from dataclasses import dataclass
from typing import Literal

from bot.masking import HALF_WIDTH
from language import lazy

Trouble = Literal["", "too_short", "too_long", "invalid"]
# One for one, so that a place in the text stays the same place: numerals as they are spelled, and full width.
NUMERALS = ("零〇", "幺一壹", "二贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
SPELLED = str.maketrans(
    {each: str(digit) for digit, numerals in enumerate(NUMERALS) for each in numerals}
    | dict(zip("ＯＩＬ＋－", "OIL+-", strict=True))
)
MISTAKEN = str.maketrans("OoIil|", "001111")
BETWEEN = r"[ \t.()（）\-–—_·/]{0,3}"
RUN = lazy.compile(rf"[+]?[0-9OoIil|](?:{BETWEEN}[0-9OoIil|]){{4,24}}")
# Fewer digits beside words are an age, a base, a year: no phone, not even a wrong one. Alone they are a try.
FEWEST, FEWEST_ALONE = 7, 5
# The country whose numbers are typed without a country code.
HOME = "CN"


@dataclass(frozen=True, slots=True)
class Phone:
    """A run of digits.

    Attributes:
        start: where it begins in the text.
        end: behind its last character.
        number: in E.164; "" when it cannot be a phone.
        trouble: why it cannot be one.

    """

    start: int
    end: int
    number: str = ""
    trouble: Trouble = ""


def phone_in(text: str) -> Phone | None:
    """Return the phone in a text, or the run of digits that comes nearest; None without any."""
    found = [phone for run in RUN.finditer(text.translate(HALF_WIDTH).translate(SPELLED)) if (phone := _read(run))]
    return next((each for each in found if each.number), found[0] if found else None)


def without_digits(text: str, mark: str) -> str:
    """Put `mark` in the place of every run of digits that may be a phone, or part of one."""
    for run in reversed(list(RUN.finditer(text.translate(HALF_WIDTH).translate(SPELLED)))):
        if sum(each.isdigit() for each in run[0]) >= FEWEST_ALONE:
            text = text[: run.start()] + mark + text[run.end() :]
    return text


def _read(run: re.Match[str]) -> Phone | None:
    # The library knows every country's numbers, and takes its time to load.
    import phonenumbers  # noqa: PLC0415

    alone = run[0] == run.string.strip()
    if sum(each.isdigit() for each in run[0]) < (FEWEST_ALONE if alone else FEWEST):
        return None
    typed = re.sub(r"[^0-9+]", "", run[0].translate(MISTAKEN))
    try:
        number = phonenumbers.parse(typed, HOME)
    except phonenumbers.NumberParseException as error:
        long = error.error_type == phonenumbers.NumberParseException.TOO_LONG
        return Phone(run.start(), run.end(), trouble="too_long" if long else "invalid")
    if phonenumbers.is_valid_number(number):
        written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        return Phone(run.start(), run.end(), written)
    return Phone(run.start(), run.end(), trouble=_trouble(typed))


def _trouble(digits: str) -> Trouble:
    """Say what is wrong with what looks like a mobile of the mainland; of all else only that it is no number."""
    bare = digits.removeprefix("+86").removeprefix("0086")
    if bare[:1] != "1" or bare.startswith("10"):
        return "too_short" if len(bare) < 10 and not digits.startswith("+") else "invalid"
    return "too_short" if len(bare) < 11 else "too_long" if len(bare) > 11 else "invalid"
