"""On which days the total changes, in words."""

from collections.abc import Iterable, Sequence

from bot.texts import Texts
from bot.wording.items import explain_doubt, explain_names
from flows.ahead.outlook import Cause, Change
from flows.points.missing_facts import unsaid
from flows.points.points import Estimate
from flows.profile import Profile
from flows.reason import Reason

SHOWN_CHANGES = 6
# What time alone changes: unsaid, it is missing from the forecast.
FORETOLD = ("age", "si_years")
# The forecast ends with the latest retirement age, or is over before it begins.
UNTIL_RETIREMENT = {"retirement_passed", "retirement_on", "retirement_at_the_earliest"}


def explain_outlook(
    changes: Sequence[Change], result: Estimate, profile: Profile, texts: Texts, doubts: Sequence[Reason] = ()
) -> str:
    """Show on which days the total changes and why, where it crosses the standard, and what that supposes."""
    lines = [outlook_head(changes, profile, texts, doubts), *_change_lines(changes, result, texts)]
    if doubts:
        lines += ["", texts.say("estimate.result.mind")]
        lines.extend(texts.say("estimate.result.doubt", text=explain_doubt(doubt, texts)) for doubt in doubts)
    return "\n".join(lines)


def outlook_head(changes: Sequence[Change], profile: Profile, texts: Texts, doubts: Sequence[Reason]) -> str:
    """Say what the forecast is made of: what was not said is not in it, least of all a fall that paying prevents."""
    names = explain_names((name for name in unsaid(profile) if name in FORETOLD), texts)
    retirement = next((doubt for doubt in doubts if doubt.key in UNTIL_RETIREMENT), None)
    if retirement is not None:
        key = "passed" if retirement.key == "retirement_passed" else "title" if changes else "same"
        return texts.say(f"estimate.outlook.until_retirement.{key}", latest=retirement.values["latest"])
    kind = "unsaid" if names else "paying" if profile.insured_now else "stopped"
    birthday = any(doubt.key == "birthday_takes" for doubt in doubts)
    head = "title" if changes else "only_birthdays" if birthday else "same"
    return texts.say(f"estimate.outlook.{head}.{kind}", names=names)


def _change_lines(changes: Sequence[Change], result: Estimate, texts: Texts) -> list[str]:
    """Show the first changes, and all by which the total crosses the standard; count those that are left out."""
    lines: list[str] = []
    before, shown = result.total, 0
    for change in changes:
        reaches = change.total >= result.standard
        crossing = (before >= result.standard) != reaches
        if crossing:
            key = "reaches" if reaches else "falls"
            lines.append(texts.say(f"estimate.outlook.{key}", day=change.from_day, standard=result.standard))
        if crossing or shown < SHOWN_CHANGES:
            causes = explain_causes(change.causes, texts)
            lines.append(texts.say("estimate.outlook.line", day=change.from_day, total=change.total, causes=causes))
            shown += 1
        before = change.total
    if shown < len(changes):
        lines.append(texts.say("estimate.outlook.dropped", count=len(changes) - shown))
    return lines


def explain_causes(causes: Iterable[Cause], texts: Texts) -> str:
    """Name the items whose points change, with the points before and after."""
    said = (
        texts.say(
            "estimate.outlook.cause",
            name=texts.say(f"estimate.item_name.{cause.item}"),
            before=cause.before,
            after=cause.after,
        )
        for cause in causes
    )
    return texts.say("estimate.separator").join(said)
