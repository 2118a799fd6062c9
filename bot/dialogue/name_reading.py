"""What of a typed text is a person's name: introduced as one, or a common surname with a given name or a title."""

from dataclasses import dataclass
from functools import lru_cache

from bot.texts import Texts
from language import lazy
from language.any_of import any_of
from language.spelling import simplified

CHARACTER = r"[\u3400-\u9fff]"
IN_LETTERS = lazy.compile(r"[A-Za-z][A-Za-z.'-]*(?: [A-Za-z][A-Za-z.'-]*){0,3}")
# What may stand around a name that is typed alone.
AROUND = " \t\n,，。.!！~～:：、;；\"'“”「」()（）"
LONGEST = 30


@dataclass(frozen=True, slots=True)
class Name:
    """A name that was read.

    Attributes:
        text: as it was typed.
        sure: whether it was introduced as one, or has a title; else it only looks like one.
        surname: whether it begins with a common surname.

    """

    text: str
    sure: bool
    surname: bool


class NameReader:
    """Reads names with the word lists of one revision of the texts."""

    def __init__(self, texts: Texts) -> None:
        words = {
            key: any_of(texts.say(f"names.{key}").split())
            for key in ("common", "rare", "titles", "titles_alone", "said_before_name", "said_of_oneself")
        }
        surnames, titles, before = f"{words['common']}|{words['rare']}", words["titles"], words["said_before_name"]
        self._introduced = lazy.compile(rf"^(?:(?P<sure>{before})[是叫为]?|{words['said_of_oneself']})[ :：,，]*")
        self._titled = lazy.compile(rf"(?:{surnames}){CHARACTER}{{0,2}}(?:{titles}|{words['titles_alone']})")
        self._whole = lazy.compile(rf"(?P<surname>{surnames})?{CHARACTER}{{0,6}}(?:·{CHARACTER}{{1,8}})?")

    def whole(self, text: str) -> Name | None:
        """Return the name that the whole text is, None when it is none."""
        plain = simplified(text.strip(AROUND))
        bare = text.strip(AROUND)
        if len(plain) != len(bare):
            return None
        introduced = self._introduced.match(plain)
        start = introduced.end() if introduced else 0
        sure = introduced is not None and introduced["sure"] is not None
        plain, bare = plain[start:].rstrip(AROUND), bare[start:].rstrip(AROUND)
        if not bare or len(bare) > LONGEST:
            return None
        if IN_LETTERS.fullmatch(bare):
            return Name(bare, sure, surname=False)
        found = self._whole.fullmatch(plain)
        if found is None:
            return None
        titled = self._titled.fullmatch(plain) is not None
        return Name(bare, sure or titled, found["surname"] is not None and len(plain) <= 4)


@lru_cache(maxsize=2)
def name_reader(texts: Texts) -> NameReader:
    """Return the reader of a revision of the texts, made once."""
    return NameReader(texts)
