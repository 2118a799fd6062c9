"""How an answer to a question is read: a choice, a number, a day, yes or no, or several."""

import re
from datetime import date
from typing import Any

from flows.days.spoken_dates import read_start
from flows.days.working_days import Calendar
from flows.forms.choosing import choose, picked_number
from flows.forms.fields import Field, FieldOption, Slots, merge_several, option_slots
from flows.forms.impossible import impossible_age, impossible_day, impossible_number
from flows.forms.invalid import Invalid
from flows.reading.base.answered_months import says_always
from flows.reading.manner.emphasis import without_emphasis
from flows.reading.reader import read_field
from language import lazy
from language.spelling import simplified

QUESTION = lazy.compile(
    r"[?？吗呢]\s*$|(?<!不)([会能要够行是对可好])不\1|有没有|能否|是否|怎么|多少|什么|为啥|如何|能不能|可不可以|是不是|几分|哪里|哪些|多久|how|what|why",
    re.IGNORECASE,
)
NOTHING = lazy.compile(
    r"^(以上)?(都|全|一[个项样])?(都)?(没有|没得|没啥|没|木有|莫得|冇|无|不是|否|none|no|0)(了|的|啊|呀)?[。.!！]*$",
    re.IGNORECASE,
)
# What is denied beside what is chosen (「表彰，别的没有」).
_THE_REST = lazy.compile("其他|其它|其余|别的|剩下|另外|余下")
_ALL = lazy.compile("[都全概统]|一个|一样|一项")
NEGATIVE = lazy.compile(r"\s*(?:-|负)\s*\d")
ASSENT = lazy.compile(r"(?:好|行|能|会|可以|ok|没问题)[的了吧啊呀]*", re.IGNORECASE)


def read_answer(field: Field, text: str, today: date, calendar: Calendar | None = None) -> Slots | Invalid:
    """Read `text` as the answer to `field`: the slots it settles, or why it cannot be taken.

    Digits choose an option by its number; words choose by label or synonym, near misses included; anything else goes
    to the sentence reader. A question is never an answer. Without `calendar` no day is read that working days decide
    (「国庆前最后一个工作日」).
    """
    text = simplified(text)
    if field.kind == "several":
        return _read_several(field, text)
    option = _chosen(field, text)
    if option is not None:
        return option_slots(field, option)
    if field.options and picked_number(text) is not None:
        return Invalid("no_option", {"count": len(field.options)})
    if QUESTION.search(without_emphasis(text)):
        return Invalid("unread")
    slots = {} if NEGATIVE.match(text) else _read(field, text, today, calendar)
    return _within(field, slots) if slots else _impossible(field, text, today)


def _read(field: Field, text: str, today: date, calendar: Calendar | None) -> Slots:
    if field.reads == "start_date":
        start = read_start(text, today, calendar)
        return {field.field: start.isoformat()} if start else {}
    if field.kind == "yes_no":
        return _yes_or_no(field, text, today) or dict(read_field(field.reads or field.field, text, today) or {})
    slots = dict(read_field(field.reads or field.field, text, today) or {})
    if "number" not in slots:
        return slots
    always = field.maximum is not None and says_always(text)
    return {field.settled_by[0]: int(field.maximum or 0) if always else slots["number"]}


def _yes_or_no(field: Field, text: str, today: date) -> Slots:
    said = (read_field("yes_no", text, today) or {}).get("yes_no")
    word = "yes" if said else "no"
    # An assent (「好的」) says no fact.
    known = said is not None and not ASSENT.fullmatch(text.strip())
    return next((option_slots(field, each) for each in field.options if known and each.value == word), {})


def _impossible(field: Field, text: str, today: date) -> Invalid:
    """Say what is possible when a value was said that cannot be, otherwise that nothing was understood."""
    if field.kind == "date":
        age = None if field.reads == "start_date" else impossible_age(text, today)
        return impossible_day(text) or age or Invalid("unread")
    return impossible_number(field.kind, text, field.minimum, field.maximum) or Invalid("unread")


def _within(field: Field, slots: Slots) -> Slots | Invalid:
    numbers = [value for value in slots.values() if isinstance(value, int | float) and not isinstance(value, bool)]
    for value in slots.values():
        if isinstance(value, dict):
            numbers.extend(edge for edge in value.values() if isinstance(edge, int | float))
    if field.minimum is not None and any(number < field.minimum for number in numbers):
        return Invalid("below")
    if field.maximum is not None and any(number > field.maximum for number in numbers):
        return Invalid("above")
    return slots


def _chosen(field: Field, text: str) -> FieldOption | None:
    if picked_number(text) == 0:
        return next((option for option in field.options if option.value == "none"), None)
    index = choose(text, [tuple(option.words()) for option in field.options])
    return None if index is None else field.options[index]


def _read_several(field: Field, text: str) -> Slots | Invalid:
    if NOTHING.match(text.strip()):
        return {field.field: []}
    whole = _chosen(field, text)
    if whole is not None:
        return merge_several(field, [whole.value])
    chosen: list[Any] = []
    for part in re.split(r"[\s,，、;；和及跟与+]+", text.strip()):
        option = _chosen(field, part) if part else None
        if option is None:
            beyond = part and picked_number(part) is not None
            return Invalid("no_option", {"count": len(field.options)}) if beyond else Invalid("unread")
        if option.value == "none" and not _THE_REST.search(part):
            # 「表彰 落户 都没有」 denies what it names, 「应届 没有」 nothing else.
            return merge_several(field, [option.value]) if len(chosen) != 1 or _ALL.search(part) else Invalid("unread")
        if option.value not in chosen:
            chosen.append(option.value)
    return merge_several(field, chosen) if chosen else Invalid("unread")
