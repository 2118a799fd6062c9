"""`estimate`: the score of a profile."""

from datetime import date
from typing import Any

from bot.answers.estimates import estimate_json, other_rules
from bot.answers.json_lines import BadInputError
from bot.content.content import Content, Rules
from flows.profile import ProfileError


def estimate_profile(
    row: dict[str, Any], rules: Rules | Content, today: date, against: date | None = None
) -> dict[str, Any]:
    """Estimate a profile; or, with a day `against`, compare its score with what the rules of that day give.

    Raises BadInputError.
    """
    try:
        if against is None:
            return estimate_json(row, rules.policy, rules.texts, today)
        return other_rules(row, rules.policy, rules.texts, today, against)
    except ProfileError as error:
        raise BadInputError(error.field, str(error)) from error
