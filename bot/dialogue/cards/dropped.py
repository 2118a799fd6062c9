"""What was told and gives nothing: lost to a better item, or not enough to count."""

from collections.abc import Iterator

from bot.cards import Dropped
from bot.texts import Texts
from bot.wording.items import explain_uncounted
from flows.items.item import Item
from flows.items.study import NAME as STUDY
from flows.points.points import Estimate
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.reason import Reason

# The item that each reason is about, by the name that people call it; a record that counts no more is a deduction.
ABOUT = {
    "education_not_accepted": "education",
    "below_college": "education",
    "junior_title": "certificate",
    "title_not_usable": "certificate",
    "recent_months_short": "certificate",
    "recent_months_short_deduced": "certificate",
    "si_years_short": "si_years",
    "records_not_usable": "si_base",
    "base_too_low": "si_base",
    "base_months_short": "si_base",
    "base_tier_short": "si_base",
    "tax_short": "investment",
    "hires_short": "investment",
    "public_service_short": "public_service",
    "suburb_short": "suburb",
    "suburb_not_listed": "suburb",
    "marriage_short": "spouse",
    "record_expired": "deductions",
}
BY_TIER = ("base_months_short", "base_tier_short")


def dropped_of(result: Estimate, profile: Profile, rules: PolicyInForce, texts: Texts) -> tuple[Dropped, ...]:
    """List what gives nothing, what lost to a better item first."""
    return (*_outdone(result, profile, texts), *(_uncounted(each, rules, texts) for each in result.uncounted))


def _outdone(result: Estimate, profile: Profile, texts: Texts) -> Iterator[Dropped]:
    for item in result.items:
        other = item.reason.values.get("other")
        if other and item.id == STUDY:
            names = _study_names(item, profile, texts)
            yield Dropped(names[1], other, texts.say("card.dropped.either_or", kept=names[0]))
        elif other and item.id == "investment":
            lost = "local_hires" if item.reason.key.endswith("tax") else "invest_tax"
            yield Dropped(texts.say(f"card.dropped.{lost}"), other, texts.say("card.dropped.investment"))


def _study_names(item: Item, profile: Profile, texts: Texts) -> tuple[str, str]:
    """Name what counts and what does not of education and certificate, as precisely as it was told."""
    education, certificate = (texts.say(f"estimate.item_name.{name}") for name in ("education", "certificate"))
    if item.reason.key.startswith("education"):
        return education, _certificate(profile, texts) or certificate
    degree = texts.say(f"estimate.value.education.{profile.education}") if profile.education else education
    return _certificate(profile, texts) or certificate, degree


def _certificate(profile: Profile, texts: Texts) -> str:
    """Name the certificate where only one is known of, "" otherwise."""
    held = {name: getattr(profile, name) for name in ("title", "skill_level")}
    named = [f"estimate.value.{name}.{value}" for name, value in held.items() if value not in {None, "none"}]
    return texts.say(named[0]) if len(named) == 1 else ""


def _uncounted(reason: Reason, rules: PolicyInForce, texts: Texts) -> Dropped:
    points = None
    if reason.key in BY_TIER:
        wanted = f"{reason.values['multiple']}x"
        points = next((tier.points for tier in rules.si_base.tiers if tier.multiple == wanted), None)
    return Dropped(texts.say(f"estimate.item_name.{ABOUT[reason.key]}"), points, explain_uncounted(reason, texts))
