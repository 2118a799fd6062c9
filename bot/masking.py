"""What names a person is taken out of a text: the one place that knows how numbers, addresses and names look. Pure.

`mask` is for everything that is kept, logged or matched: identity and mobile numbers, which no question needs.
`conceal` is for what somebody will read, at the desk or in the inbox: all other numbers, addresses to write to,
and names as well. A name is found by what stands around it, so one that stands alone is not.
"""

import re
from functools import lru_cache

from bot.texts import Texts
from language import lazy
from language.any_of import any_of
from language.spelling import simplified

MASK = "[***]"
HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
IDENTITY_NUMBER = lazy.compile(
    r"(?<![0-9])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![0-9])"
)
MOBILE_NUMBER = lazy.compile(r"(?<![0-9])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9])")
# What is told behind the word for a password: letters with digits, or digits behind 「是」.
SECRET = lazy.compile(
    r"((?:密码|口令|验证码|密碼|驗證碼)(?:是|为|為|[:：=]|\s){0,3})"
    r"(?=[A-Za-z!@#$%^&*_.-]*[0-9])(?=[0-9!@#$%^&*_.-]*[A-Za-z])[A-Za-z0-9!@#$%^&*_.-]{4,32}|"
    r"((?:密码|口令|验证码|密碼|驗證碼)(?:是|为|為|[:：=])\s?)[0-9]{4,32}(?![0-9]|\s?[吗么吧?？])"
)
CONTROL = lazy.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
# With its area code; without one, eight digits that are no day and no round sum.
TELEPHONE = lazy.compile(
    r"(?<![0-9])(?:\(?0\d{2,3}\)?[- ]?\d{7,8}|"
    r"(?!(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))[2-9]\d{3}(?!0000)[- ]?\d{4})(?![0-9])"
)
# Bank cards, accounts and case numbers: more digits than any amount or date here has, also in groups or one by one.
LONG_NUMBER = lazy.compile(
    r"(?<![0-9])(?:(?=(?:[0-9][ -]?){9})[0-9]{3,}(?:[ -][0-9]{3,})*|[0-9](?:[ -][0-9]){8,})(?![0-9])"
)
PASSPORT = lazy.compile(r"(?<![A-Za-z0-9])[A-Z]{1,2}\d{7,8}(?![A-Za-z0-9])")
EMAIL = lazy.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+", re.ASCII)
NUMBERS = (LONG_NUMBER, TELEPHONE, PASSPORT, EMAIL)
# The name of an account behind the words for it.
ACCOUNT = lazy.compile(
    r"((?:微信号?|qq号?|vx|wx|weixin|wechat)\s*[:：是为]?\s*)([a-z0-9][a-z0-9_-]{4,})", re.ASCII | re.IGNORECASE
)
HAN = "[\u3400-\u9fff]"
LATIN = "[A-Z][a-z]+(?: [A-Z][a-z]+)*"
# What follows a name of which nothing else says where it ends.
ENDS = rf"(?=(?!{HAN})|是|今|在)"
STOPS = r"(?=[，。！？,.!?\s]|$)"


def clean(text: str) -> str:
    """Take out what is no text: control characters, invisible marks, direction overrides, lone surrogates."""
    return CONTROL.sub("", text).strip()


def mask(text: str) -> str:
    """Put `MASK` in the place of identity numbers, mobile numbers and passwords."""
    masked = MOBILE_NUMBER.sub(MASK, IDENTITY_NUMBER.sub(MASK, text.translate(HALF_WIDTH)))
    return SECRET.sub(lambda found: f"{found[1] or found[2]}{MASK}", masked)


def conceal(text: str, texts: Texts) -> str:
    """Put `MASK` in the place of whatever names a person, as far as it can be known for that.

    Args:
        text: what was said.
        texts: gives the words by which names are known (`names.yaml`).

    """
    concealed = mask(clean(text))
    for pattern in NUMBERS:
        concealed = pattern.sub(MASK, concealed)
    return conceal_names(ACCOUNT.sub(rf"\1{MASK}", concealed), texts)


def conceal_names(text: str, texts: Texts) -> str:
    """Put `MASK` in the place of names that are introduced as such, or stand before a form of address."""
    plain = simplified(text.replace("…", "。"))
    if len(plain) != len(text):
        text = plain
    for found in reversed(list(_names(texts).finditer(plain))):
        start = max(found.start(), found.end("surely"), found.end("perhaps"))
        text = text[:start] + MASK + text[found.end() :]
    return text


@lru_cache(maxsize=2)
def _names(texts: Texts) -> re.Pattern[str]:
    """Return what finds names, of one revision of the texts; what stands before a name is a group of its own."""
    words = {key: any_of(value.split()) for key, value in texts.below("names").items()}
    common, rare = rf"(?!{words['not_a_name']})(?:{words['common']})", rf"(?:{words['rare']})"
    begun = "".join(rf"(?<!{each[0]}(?={each[1]}))" for each in texts.say("names.ends_a_word").split())
    surely = rf"(?:{words['said_surely']})[ :：]*|(?:{words['labels']})[是为叫]?[:：] *"
    perhaps = rf"(?:{words['said_before_name']})[是叫为]?[ :：]*|叫"
    # Where nothing says how long a name is, it may be a word too long.
    given = rf"(?:{HAN}{{1,2}}|[A-Za-z]+)"
    first = rf"(?!{words['never_in_a_name']}){HAN}"
    of_kin = "|".join(f"(?<={each}叫)" for each in texts.say("names.kin").split())
    return lazy.compile(
        rf"(?P<surely>{surely})(?:{first}{HAN}{{1,3}}?{ENDS}|{common}{given}|{rare}{given}|{LATIN})"
        rf"|(?P<perhaps>{perhaps})(?:{common}{given}|(?:{of_kin}){rare}{HAN}{{1,2}}{STOPS}|{LATIN})"
        rf"|{begun}{common}(?:{first}){{0,2}}?(?={words['titles']}|{words['titles_at_work']})"
        rf"|{rare}(?:{first}){{0,2}}?(?={words['titles']})"
        rf"|(?<=我是){common}{HAN}{{1,2}}{STOPS}"
    )
