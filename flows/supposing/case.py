"""What would be so in a supposition: facts, the time until then, and what of it cannot be read."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from flows.forms.fields import Slots


@dataclass(frozen=True, slots=True)
class Ahead:
    """How far ahead a supposition lies.

    Attributes:
        months: how many months pass, 0 where it is said in another way.
        most: the later end of a range of months (「再交三到五年」), None without one.
        insured: the years of insurance that are waited for (「交满8年」).
        age: the age in years that is waited for (「等到45岁」).

    """

    months: int = 0
    most: int | None = None
    insured: float | None = None
    age: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A supposition as it was understood.

    Attributes:
        slots: what would be so.
        ahead: the time until then; None where it would be so today.
        gap: months of the last twelve without insurance; None where no gap is supposed.
        branch: whether it is a branch office of which the place of its tax is not said.
        award: whether there is a municipal award of a rank that is not said.
        kept: whether it is said that something stays as it is.
        how_long: whether it is asked how long it takes to the standard then.
        reached: the words that only say that what was aimed at is reached (「考过了」), "" without them.
        unread: the parts that say nothing we count, in the words of the person.

    """

    slots: Slots = field(default_factory=dict)
    ahead: Ahead | None = None
    gap: int | None = None
    branch: bool = False
    award: bool = False
    kept: bool = False
    how_long: bool = False
    reached: str = ""
    unread: tuple[str, ...] = ()

    @property
    def understood(self) -> bool:
        """Whether anything of it can be counted."""
        return bool(self.slots or self.ahead or self.gap or self.award or self.kept)


def merged(cases: Iterable[Case]) -> Case:
    """Suppose all of `cases` at once; of two that speak of one fact the later wins, of two waits the longer."""
    whole = Case()
    for each in cases:
        whole = Case(
            slots={**_without_other_words(whole.slots, each.slots), **each.slots},
            ahead=_longer(whole.ahead, each.ahead),
            gap=each.gap or whole.gap,
            branch=each.branch or (whole.branch and "employer_eligible" not in each.slots),
            award=each.award or (whole.award and "award" not in each.slots),
            kept=whole.kept or each.kept,
            reached=each.reached or whole.reached,
            unread=(*whole.unread, *each.unread),
        )
    return whole


def _without_other_words(slots: Slots, later: Slots) -> Slots:
    """Drop what tells the same fact in other words than a later supposition does."""
    void = {name for group in _ONE_FACT if group & set(later) for name in group}
    if later.get("spouse_shanghai_hukou") is False or "spouse_shanghai_hukou_years" in later:
        void |= {"spouse_shanghai_hukou_years"} | (
            {"spouse_shanghai_hukou"} if not slots.get("spouse_shanghai_hukou") else set()
        )
    return {slot: value for slot, value in slots.items() if slot not in void}


def one_fact(slots: Slots, others: Slots) -> bool:
    """Whether both tell the same fact, in whatever words."""
    shared = set(slots) & set(others)
    return bool(shared) or any(group & set(slots) and group & set(others) for group in _ONE_FACT)


_ONE_FACT = (
    {"si_base", "si_base_yuan", "base_months"},
    {"age", "birth_year", "birth_date"},
    {"title", "skill_level"},
)


def _longer(one: Ahead | None, other: Ahead | None) -> Ahead | None:
    if one is None or other is None:
        return one or other
    return max((one, other), key=lambda each: (each.insured or 0, each.age or 0, each.months))
