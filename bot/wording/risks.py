"""The known reasons of refusal that concern a person, in words."""

from collections.abc import Iterable

from bot.texts import Texts
from flows.points.risks import Risk


def explain_risks(found: Iterable[Risk], texts: Texts) -> str:
    """Show the known reasons of refusal that concern the person, each with what to prepare."""
    lines = [texts.say("estimate.risk.title")]
    for risk in found:
        what, prepare = texts.say(f"estimate.risk.{risk.id}.what"), texts.say(f"estimate.risk.{risk.id}.prepare")
        lines.append(texts.say("estimate.risk.line", what=what, prepare=prepare))
    return "\n".join(lines)
