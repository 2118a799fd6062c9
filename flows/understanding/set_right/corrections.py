"""A value set right: by what it was, by its name, or by the words of a slip alone."""

import re
from collections.abc import Sequence
from typing import Any

from flows.forms.answers import read_answer
from flows.forms.fields import Field, Slots
from flows.forms.invalid import Invalid
from flows.reading.bonuses.firm_in_talk import at_the_known_share
from flows.understanding.set_right.fitting import first_fitting, names_value
from flows.understanding.set_right.known import Known, fields_named, latest_first, told_at
from flows.understanding.set_right.slip_words import NOT_THE_OLD, bare_words, value_words
from flows.understanding.told.bare_age import AGES, OLDEST, YOUNGEST
from language import lazy
from language.numbers import NUMBER

# A slip of the finger is of what was answered last.
_FINGER = lazy.compile("[点按选敲戳]错|手[滑误抖快]")
# How old somebody is needs no unit (「手滑，我是34」).
_WHO_IS = lazy.compile(
    r"(?:^|(?<=[,，。;；!！\s了错快滑误]))(?:我|本人|俺|咱|他|她)(?:今年|现在|其实|应该|才|都|已经)*是?(?:今年|才)?(?=\d\d(?:了|啦)?[。!！~\s]*$)"
)
_FROM_TO = (
    rf"(?:那个?)?(?P<from>{NUMBER})(?:年|个月|岁|级|倍)?(?:那个?|的)?改(?:成|为|到|满|作)?"
    rf"(?P<to>{NUMBER}(?:年半?|个月|岁|级|倍)?)"
)
_OLD = lazy.compile(
    r"是(?P<so>[^,。;不是]{1,10}?)的?[,，\s]?(?:而|可)?不是(?P<said>[^,，。;；\s是]{1,8}?)[了的]?$|"
    rf"{_FROM_TO}(?=$|[,，。;；!\s的了啊呀])|"
    rf"(?:没有?|不[到是])(?P<was>{NUMBER}(?:年|个月|岁|级|倍))[,，\s]+(?:就|只有?|才|是)*(?P<is>{NUMBER}(?:年半?|个月|岁|级|倍))(?=$|[,，。;；!\s的了啊呀])|"
    r"(?:不是|没有)(?P<not>[^,。;]{1,10}?)[,，\s]*(?:而是|应该是|应为|其实是|只有|只是|是|才)(?P<but>[^,。;]{1,12})|"
    r"(?:那个?)?(?P<old>[^,。;不是]{1,10}?)(?:是)?(?:(?:说|写|打|填|报|记|弄|搞|讲)错|错[的了]|不对|有误|不算数?|不作数|取消|作废|划掉|去掉)(?:了|啦)?[,，\s]*(?:应该|应当|其实|只有|只是|是|应为|改成|改为|换成|改)*(?P<new>[^,。;]{1,12})"
)

# No more than that something is not so, or not there.
_DENIES = lazy.compile(r"(?:我|也|都|并|还|又|才|就|[,，\s])*(?:不是?|不算|没有?|没得|无|非)(?:的|了|[,，\s])*")
_SAID_SO = (("said", "so"), ("from", "to"), ("was", "is"), ("not", "but"), ("old", "new"))


def changes_a_value(text: str) -> bool:
    """Whether `text` puts one number in the place of another (「那个40改成30」)."""
    return re.search(_FROM_TO, text) is not None


def denies_known(text: str, known: Known) -> bool:
    """Whether `text` puts another value in the place of one that is known (「不是26个月，是37个月」)."""
    return bool(_put_instead(text, known))


def _put_instead(text: str, known: Known) -> Slots:
    """Return the value that `text` tells in the place of one that it denies, of the fact that has it; {} for none."""
    old = _OLD.search(text)
    if old is None:
        return {}
    denied, value = next((old[was], old[now]) for was, now in _SAID_SO if old[was])
    settled = (field for field in known.fields if field.settled(dict(known.facts)))
    meant = [field for field in settled if names_value(field, denied, known)]
    return first_fitting(meant, bare_words(value) or value, known)


def read_correction(text: str, known: Known) -> Slots:
    """Read which fact `text` sets right, and to what; {} when it says nothing so, or of which it is unclear.

    A tax that is set right is the firm's, as it was told: of it the share that is known counts.
    """
    return at_the_known_share(text, _read(text, known), dict(known.facts))


def _read(text: str, known: Known) -> Slots:
    """Read the fact and its value.

    The fact is the one that had the value that is denied, else the one that is named, else the latest that the value
    fits by its unit; a question that was left unanswered comes before the facts.
    """
    settled = [field for field in known.fields if field.settled(dict(known.facts))]
    instead = _put_instead(text, known)
    if instead:
        return instead
    text = NOT_THE_OLD.sub("", text)
    words = value_words(text)
    for named in fields_named(text, known.fields, settled):
        found = first_fitting([named], _without_name(words, named), known)
        if found:
            return found
    latest = latest_first(known)
    found = _age_told(text, words, settled, known)
    if not found and _FINGER.search(text) and not _is_far(latest, words, known):
        found = first_fitting(latest[:1], words, known)
    if not found and words.isdecimal():
        # One answer can settle several questions (a count of months tells the base too).
        last = [field for field in latest if told_at(field, known) == told_at(latest[0], known)]
        found = _slipped(last, words, known) or _nearest(settled, words, known)
    found = found or first_fitting([*reversed(known.skipped)], words, known)
    # That something is not so says of nothing that was not named that there is none.
    return found or ({} if _DENIES.fullmatch(words) else first_fitting(latest, words, known))


def _age_told(text: str, words: str, settled: Sequence[Field], known: Known) -> Slots:
    """Return a number without a unit as the age of whoever is said to be it, where an age was told."""
    if not words.isdecimal() or not YOUNGEST <= int(words) <= OLDEST or not _WHO_IS.search(text):
        return {}
    return first_fitting([field for field in settled if set(AGES) & set(field.settled_by)], words, known)


def _is_far(latest: Sequence[Field], words: str, known: Known) -> bool:
    """Whether a number is no slip of the one that was told last: it is more than twice as much."""
    was = [_count(known.facts.get(slot)) for field in latest[:1] for slot in field.settled_by]
    return words.isdecimal() and any(value is not None and int(words) > 2 * value for value in was)


def _slipped(latest: Sequence[Field], words: str, known: Known) -> Slots:
    """Return a number without a unit as the value told last, where a slip would be no greater than half of it."""
    slots = first_fitting(latest, words, known)
    values = [(_count(value), _count(known.facts.get(slot))) for slot, value in slots.items()]
    close = [now >= 1 and abs(now - was) <= was / 2 for now, was in values if now is not None and was is not None]
    return slots if close and all(close) else {}


def _count(value: Any) -> float | None:
    """Return the one number that a value consists of (`{"1x": 40}` has one); None for any other."""
    if isinstance(value, dict) and len(value) == 1:
        value = next(iter(value.values()))
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _nearest(settled: Sequence[Field], words: str, known: Known) -> Slots:
    """Return a number without a unit as the fact whose value it is nearest to; of equally near ones the latest."""
    found: list[tuple[float, int, Slots]] = []
    for field in settled:
        slots = read_answer(field, words, known.today, known.calendar)
        if isinstance(slots, Invalid) or len(slots) != 1:
            continue
        ((slot, value),) = slots.items()
        was = known.facts.get(slot)
        if isinstance(value, int | float) and isinstance(was, int | float) and not isinstance(value, bool):
            found.append((abs(value - was), -told_at(field, known), slots))
    return min(found, key=lambda each: each[:2])[2] if found else {}


def _without_name(words: str, field: Field) -> str:
    for name in sorted((field.name, *field.also), key=len, reverse=True):
        words = words.replace(name, "")
    return bare_words(words)
