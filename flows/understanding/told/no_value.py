"""An answer that gives no value: not known, not wanted to be told, nothing of all that, a question not understood."""

from flows.forms.answers import read_answer
from flows.forms.invalid import Invalid
from flows.understanding.acts.act import Act
from flows.understanding.acts.steered import Steer
from flows.understanding.acts.told import Answer, BareNumber, Withhold
from flows.understanding.expectation import Expectation
from flows.understanding.tools import Tools
from flows.understanding.words.grammar import Meant
from language import lazy
from language.comparing import compared

_BARE = lazy.compile(r"\d{1,3}(?:\.\d)?|[一二两三四五六七八九十]{1,3}")
# A length by itself says as little which fact it is of (「早就11年了」).
_YEARS = lazy.compile(
    r"(?:那|我|是|有|才|只|就|都|也|应该|其实|已经|早就?|早已|不止|现在|满|嘛|[,，\s]){0,4}(?P<number>\d{1,2}|[一二两三四五六七八九十]{1,3})年(?:了|吧|啊|的|整|呢|多){0,2}"
)
_PARTS = lazy.compile(r"[,，。;；\s]+")
_NOT_KNOWN = ("withheld", "unknown")
_NO_VALUE = ("puzzled", "withheld", "nothing", "unknown")
# So many characters, at most, say why something is not known.
LONGEST_EXCUSE = 30


def no_value(text: str, tools: Tools, expect: Expectation) -> list[Act]:
    """Read what `text` does that gives no value to the open question; [] where it is anything else.

    Args:
        text: the words.
        tools: of one revision of the content.
        expect: what is open; without a question only a bare number or length after a result is read.

    """
    field = expect.field
    bare = text.strip(" 。.!！,，")
    if field is None:
        return _bare_number(bare) if expect.shown else []
    meant = tools.grammar.meant(tools.words.forms(text), _NO_VALUE, expect.today)
    meant = meant or _in_every_part(text, tools, expect) or _in_a_part(text, tools, expect)
    if meant is None:
        return []
    if meant.name == "nothing":
        nothing = read_answer(field, "没有", expect.today, tools.calendar)
        return [] if isinstance(nothing, Invalid) else [Answer(slots=nothing)]
    if meant.name == "puzzled":
        return [Steer(word="explain", name=_asked_after(text, tools))]
    return [Withhold()]


def _asked_after(text: str, tools: Tools) -> str:
    """Return the question that is named by whoever does not understand something; "" for the one that is open."""
    said = compared(text)
    names = (name for field in tools.fields for name in (field.name, *field.also) if compared(name) in said)
    return max(names, key=len, default="")


def _bare_number(said: str) -> list[Act]:
    """Read a number, or a length, that says nothing of what it is."""
    if _BARE.fullmatch(said):
        return [BareNumber(number=said)]
    years = _YEARS.fullmatch(said)
    return [BareNumber(number=years["number"], unit="年")] if years else []


def _in_every_part(text: str, tools: Tools, expect: Expectation) -> Meant | None:
    """Read that there is nothing, said more than once (「没有，一样都没有」)."""
    parts = [part for part in _PARTS.split(text) if part] if len(text) <= LONGEST_EXCUSE else []
    found = [tools.grammar.meant(tools.words.forms(part), ("nothing",), expect.today) for part in parts]
    return found[0] if len(found) > 1 and all(found) else None


def _in_a_part(text: str, tools: Tools, expect: Expectation) -> Meant | None:
    """Read that a value is not known in one of the clauses that say why (「都是会计弄的，我哪懂」)."""
    parts = [part for part in _PARTS.split(text) if part] if len(text) <= LONGEST_EXCUSE else []
    found = (tools.grammar.meant(tools.words.forms(part), _NOT_KNOWN, expect.today) for part in parts)
    return next((each for each in found if each), None) if len(parts) > 1 else None
