"""How long somebody is married, told where it is not said that their spouse is from Shanghai.

It gives points only beside a spouse with Shanghai hukou: until that is known it is kept, and is no fact that counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.forms.made_untrue import FROM_HERE, MARRIED_FOR, YEARS_COUNTED
from flows.reading.family.marriage import married_for
from language import lazy

# A marriage that is over, or is no marriage of whoever tells it.
_NONE = lazy.compile(r"离婚|离异|离了|丧偶|未婚|没结婚|不结婚|再婚前|结婚前")


@dataclass(frozen=True, slots=True)
class Marriage:
    """Whether the length of a marriage counts, for the spouse is from here or it is asked for."""

    counts: bool

    def told(self, text: str, since: Mapping[str, Any], slots: Mapping[str, Any]) -> dict[str, Any]:
        """Return the years that follow from starts, with those of a marriage by what they are.

        Args:
            text: what is told, in plain form.
            since: the years that follow from the day something began, by slot.
            slots: what else is told.

        """
        if self.counts:
            return dict(since)
        years = since.get(YEARS_COUNTED) if YEARS_COUNTED in since else self._length(text, slots)
        rest = {slot: value for slot, value in since.items() if slot != YEARS_COUNTED}
        return rest if years is None else {**rest, MARRIED_FOR: years}

    def _length(self, text: str, slots: Mapping[str, Any]) -> float | None:
        """Return the years of a marriage that are told by themselves; None where they count, or none are."""
        found = None if YEARS_COUNTED in slots or _NONE.search(text) else married_for(text)
        return found[0] if found and found[0] else None


def is_from_here(slots: Mapping[str, Any]) -> bool:
    """Whether the spouse has Shanghai hukou by these facts."""
    return slots.get(FROM_HERE) is True or YEARS_COUNTED in slots
