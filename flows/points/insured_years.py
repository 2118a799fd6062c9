"""How many years of insurance an age leaves room for: nobody pays in before working age."""

from dataclasses import dataclass
from datetime import date

from flows.items.item import full
from flows.items.years import known_years
from flows.policy import PolicyInForce
from flows.profile import Profile, age_on

GROWN_UP = 18


@dataclass(frozen=True, slots=True)
class Room:
    """The years that an age leaves room for.

    Attributes:
        age: the age, the older of two possible ones.
        most: the most full years there can be.
        likely: the most full years of somebody who began as a grown-up.

    """

    age: int
    most: int
    likely: int


def room_for_years(profile: Profile, rules: PolicyInForce, day: date) -> Room | None:
    """Return the room for years of insurance, None when the age is unknown."""
    ages = age_on(profile, day)
    if not ages:
        return None
    return Room(ages[-1], max(0, ages[-1] - rules.working_life.youngest), max(0, ages[-1] - GROWN_UP))


def too_many_years(profile: Profile, rules: PolicyInForce, day: date) -> Room | None:
    """Return the room for years of insurance when more than that are told, otherwise None."""
    room = room_for_years(profile, rules, day)
    return room if room is not None and known_years(profile.si_years) > room.most else None


def doubtful_years(years: float, profile: Profile, rules: PolicyInForce, day: date) -> bool:
    """Whether a number told without a unit is more likely to count months: as years they began too early."""
    room = room_for_years(profile, rules, day)
    return room is not None and full(years) > room.likely
