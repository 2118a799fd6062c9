"""Which facts that decide most people's points were not said: an estimate without them is only a beginning."""

from flows.profile import AGE_FIELDS, Profile

# Without these a sum means nothing; without the first two no way to the standard can be told.
DECISIVE = frozenset({"age", "education", "si_years"})
LEADING = frozenset({"age", "education"})


def unsaid(profile: Profile) -> tuple[str, ...]:
    """Name the items of the estimate, by what people call them, about which nothing was said."""
    said = {
        "age": any(getattr(profile, name) is not None for name in AGE_FIELDS),
        "education": profile.education is not None or certified(profile),
        "si_years": profile.si_years is not None,
        "si_base": profile.base_months is not None,
    }
    return tuple(name for name, known in said.items() if not known)


def certified(profile: Profile) -> bool:
    """Whether a certificate was told that may stand in for an education."""
    return profile.title not in {None, "none"} or profile.skill_level not in {None, "none"}
