"""One person's total with what the next years bring: when it falls below the standard, or reaches it by waiting."""

from dataclasses import dataclass
from datetime import date

from flows.ahead.outlook import outlook
from flows.ahead.projection import as_if_oldest
from flows.ahead.reaching import reached_by_waiting
from flows.points.bounds import Bounds, bounds
from flows.points.points import Estimate, estimate
from flows.policy import Policy
from flows.profile import Profile


@dataclass(frozen=True, slots=True)
class Turn:
    """The first day on which the total is on the other side of the standard, and the total from then on."""

    day: date
    total: int


@dataclass(frozen=True, slots=True)
class Prospect:
    """An estimate and what is ahead of it.

    Attributes:
        result: the estimate of today.
        reach: the totals that are possible with what is not known.
        turn: when the total falls below the standard within the outlook, or, where it is short, when waiting alone is
            enough; None where neither happens.
        earliest: the day of `turn` rests on an age told as a number: a fall can come later, not sooner.

    """

    result: Estimate
    reach: Bounds
    turn: Turn | None
    earliest: bool

    @property
    def falls(self) -> bool:
        """Whether a total that is enough today falls below the standard."""
        return self.turn is not None and self.result.total >= self.result.standard

    @property
    def open(self) -> bool:
        """Whether what is not known can still decide."""
        return not self.reach.settle(self.result.standard)


def prospect(profile: Profile, policy: Policy, day: date) -> Prospect:
    """Look at a profile today and ahead. Raises NotCovered: no known policy is in force on `day`."""
    rules = policy.on(day)
    result = estimate(profile, rules, day)
    oldest = as_if_oldest(profile, day)
    turn = _fall(oldest, policy, result) if result.total >= result.standard else _arrival(oldest, policy, day)
    return Prospect(result, bounds(profile, rules, day), turn, oldest != profile)


def _fall(profile: Profile, policy: Policy, result: Estimate) -> Turn | None:
    changes = outlook(profile, policy, result.day)
    return next((Turn(each.from_day, each.total) for each in changes if each.total < result.standard), None)


def _arrival(profile: Profile, policy: Policy, day: date) -> Turn | None:
    reached = reached_by_waiting(profile, policy, day)
    return Turn(reached.day, reached.total) if reached is not None else None
