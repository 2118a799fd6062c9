"""What one value gives in general, in words: a line each, with what is needed besides in a few words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bot.texts import Texts
from bot.wording.spans import span_words
from flows.items.study import NAME as STUDY
from flows.points.points_of_value import ValuePoints

YEARLY = ("suburb_years", "public_service_years", "spouse_shanghai_hukou_years", "si_years")


def explain_value(points: Sequence[ValuePoints], texts: Texts) -> str:
    """Say one line each what the values give, and that of education and a certificate only one counts; "" for none."""
    lines = [_line(each, texts) for each in points]
    if len({each.slot == "education" for each in points if each.item == STUDY}) > 1:
        lines.append(texts.say("value.only_one"))
    return "\n".join(lines)


def _line(each: ValuePoints, texts: Texts) -> str:
    """Say what one value gives (「46 岁：年龄 25 分」), and in brackets what is to be said besides."""
    areas = texts.say("estimate.separator").join(
        texts.say(f"estimate.value.area.{area}") for area in each.details.get("areas", ())
    )
    line = texts.say(f"value.line.{each.slot}", value=_value(each, texts), points=each.points, areas=areas)
    remarks = texts.say("estimate.clause").join(_remarks(each, texts))
    return line + texts.say("value.remark", remarks=remarks) if remarks else line


def _remarks(each: ValuePoints, texts: Texts) -> Iterator[str]:
    if each.condition:
        yield texts.say(f"value.condition.{each.condition}", **each.details)
    if each.points and "full" in each.details:
        yield texts.say("value.full", full=each.details["full"])
    if each.slot in YEARLY and each.points == each.cap:
        yield texts.say("value.top", cap=each.cap)


def _value(each: ValuePoints, texts: Texts) -> str:
    return _VALUES[each.slot](each, texts) if each.slot in _VALUES else ""


def _span(each: ValuePoints, texts: Texts) -> str:
    return span_words(each.value, texts)


def _named(each: ValuePoints, texts: Texts) -> str:
    return texts.say(f"estimate.value.{each.slot}.{each.value}")


def _base(each: ValuePoints, texts: Texts) -> str:
    if each.condition == "base_too_low":
        key = "base_lowest" if each.slot == "si_base" else "base_below"
    else:
        key = "base" if each.slot == "si_base" else "base_months"
    return texts.say(f"value.value.{key}", **each.details)


_VALUES: Mapping[str, Callable[[ValuePoints, Texts], Any]] = {
    "age": lambda each, texts: texts.say("slots.age.value", value=each.value),
    **dict.fromkeys(("education", "title", "skill_level"), _named),
    **dict.fromkeys(YEARLY, _span),
    **dict.fromkeys(("si_base", "base_months"), _base),
    "award": lambda each, texts: texts.say(f"value.value.award.{each.value}"),
}
