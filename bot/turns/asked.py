"""Which question about an estimate a text asks, by the templates of `asked.yaml`."""

from dataclasses import dataclass
from datetime import date

from bot.templates import compiled
from bot.turns.outcome import Context
from flows.days.coming_day import coming_day

LONGEST = 30


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about an estimate: its name among the templates, and the day it is about, None for any."""

    name: str
    day: date | None = None


def asked(context: Context, *names: str) -> Asked | None:
    """Return which of the questions `names` the text asks; the first that fits, None when none does."""
    if len(context.compared) > LONGEST:
        return None
    forms = [_one_word_for_all(context, form) for form in context.spoken.forms]
    for name in names:
        for pattern in compiled(context.say(f"asked.{name}"), context.say("asked.ending")):
            match = next((found for form in forms if (found := pattern.fullmatch(form))), None)
            if match is None:
                continue
            if "when" not in match.groupdict():
                return Asked(name)
            day = coming_day(match["when"], context.today)
            if day is not None:
                return Asked(name, day)
    return None


def _one_word_for_all(context: Context, form: str) -> str:
    """Put one word in the place of all that mean the same."""
    for pair in context.say("asked.same").split():
        said, _, meant = pair.partition("=")
        form = form.replace(said, meant)
    return form
