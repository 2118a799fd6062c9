"""A contribution base told in yuan: what was noted, and what 1x was in which period."""

from collections.abc import Mapping
from math import ceil, floor
from typing import Any

from bot.dialogue.amount_proposed import AMOUNT, MULTIPLE
from bot.dialogue.context import Context
from flows.rules.wages import latest_wage


def amount_words(context: Context, told: Mapping[str, Any], answers: Mapping[str, Any]) -> str:
    """Say what 1x is beside an amount that was just told; "" when none was, or its multiple is known."""
    wage = latest_wage(context.content.policy, context.today)
    if AMOUNT not in told or MULTIPLE in answers or context.in_group or wage is None:
        return ""
    # Rounded down: an amount just below a multiple does not reach it.
    multiple = f"{floor(told[AMOUNT] / wage.yuan * 100) / 100:g}"
    values = {"amount": f"{told[AMOUNT]:g}", "multiple": multiple, "wage": wage.yuan, "since": wage.since}
    key = "now" if wage.until is None else "before"
    unknown_since = context.content.policy.on(context.today).reference_wage.from_day
    more = {"until": wage.until, "source": wage.source, "unknown_since": unknown_since}
    said = context.say(f"estimate.base.{key}", **values, **more)
    return said + _rounding(context, told[AMOUNT], wage.yuan)


def _rounding(context: Context, amount: float, wage: float) -> str:
    """Say that it is open how an amount counts that only misses the lowest tier by a part of a yuan; else ""."""
    lowest = context.content.policy.on(context.today).si_base.tiers[0].multiple
    tier = float(lowest.removesuffix("x")) * wage
    sure = ceil(tier)
    return context.say("estimate.base.rounding", tier=f"{tier:.1f}", sure=sure) if sure - 1 <= amount < tier else ""
