"""A reason put into words: its sentence in the texts, its values as people say them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from bot.texts import Texts
from flows.ahead.outlook import Cause
from flows.reason import Reason


def explain_reason(section: str, reason: Reason, texts: Texts) -> str:
    """Fill the sentence `estimate.SECTION.KEY` with the values of `reason`."""
    values = {name: _said(name, value, reason.values, texts) for name, value in reason.values.items()}
    return texts.say(f"estimate.{section}.{reason.key}", **values)


def _said(name: str, value: Any, values: Mapping[str, Any], texts: Texts) -> Any:
    if name == "results":
        return _results(value, values["start"], texts)
    return _SAID[name](value, texts) if name in _SAID else value


def _named(names: Sequence[str], texts: Texts) -> str:
    return texts.say("estimate.separator").join(texts.say(f"estimate.value.{name}") for name in names)


def _causes(causes: Sequence[Cause], texts: Texts) -> str:
    said = (
        texts.say(
            "estimate.outlook.new_rule",
            name=texts.say(f"estimate.item_name.{cause.item}"),
            before=cause.before,
            after=cause.after,
            rule=cause.new_rule,
        )
        for cause in causes
    )
    return texts.say("estimate.separator").join(said)


def _results(results: Sequence[tuple[date, int, int]], start: int, texts: Texts) -> str:
    said = (
        texts.say("estimate.doubt.lingang_result", day=day, total=total, without=without, start=start)
        for day, total, without in results
    )
    return texts.say("estimate.clause").join(said)


_SAID: Mapping[str, Callable[[Any, Texts], str]] = {
    "area": lambda area, texts: texts.say(f"estimate.value.area.{area}"),
    "causes": _causes,
    "certificates": _named,
    "confidence": lambda confidence, texts: texts.say(f"estimate.confidence.{confidence}"),
    "kind": lambda kind, texts: texts.say(f"estimate.value.record.{kind}"),
    "level": lambda level, texts: texts.say(f"estimate.value.{level}"),
    "references": lambda references, texts: texts.say("estimate.separator").join(references),
}
