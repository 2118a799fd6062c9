"""Which question the words of a value fit: by their unit, or by the value that is known."""

from collections.abc import Mapping, Sequence

from flows.forms.answers import read_answer
from flows.forms.fields import Field, Slots
from flows.forms.invalid import Invalid
from flows.understanding.set_right.known import Known
from flows.understanding.set_right.slip_words import bare_words
from language import lazy
from language.durations import read_duration

# A month of a year is when something began, not how long it lasts.
_A_MONTH = lazy.compile(r"(?:(?:19|20)\d\d|[0-3]\d)年的?\d{1,2}月份?")
_UNITS: Mapping[str, tuple[str, ...]] = {
    "个月": ("number", "duration"),
    "月": ("number", "duration"),
    "年": ("duration",),
    "年的": ("date",),
    "岁": ("date",),
    "级": ("choice",),
    "倍": ("choice",),
}


def first_fitting(fields: Sequence[Field], words: str, known: Known, *, strict: bool = False) -> Slots:
    """Return what the words answer of the first field that they fit, by their likeliest unit first."""
    if _A_MONTH.match(words):
        fields = [field for field in fields if field.kind != "duration"]
    kinds = _kinds(words)
    fitting = [[field for field in fields if field.kind == kind] for kind in kinds]
    if not kinds and not strict:
        fitting = [list(fields)]
    for field in (each for several in fitting for each in several if words):
        slots = read_answer(field, words, known.today, known.calendar)
        if not isinstance(slots, Invalid):
            return slots
    return {}


def names_value(field: Field, words: str, known: Known) -> bool:
    """Whether `words` name the value that the field has."""
    slots = read_answer(field, bare_words(words) or words, known.today, known.calendar)
    if isinstance(slots, Invalid):
        return False
    # What an option settles besides (no title beside a skill) may not have been told.
    told = [known.facts[slot] == value for slot, value in slots.items() if slot in known.facts]
    return bool(told) and all(told)


def _kinds(words: str) -> tuple[str, ...]:
    """Return the kinds of fields whose unit `words` name, the likeliest first; () where they name none."""
    if "年" in words and read_duration(words):
        return ("duration",)
    return next((kinds for unit, kinds in _UNITS.items() if words.endswith(unit)), ())
