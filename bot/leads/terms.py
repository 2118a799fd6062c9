"""What is promised to whoever leaves a contact."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LeadTerms:
    """The terms of the notice that an operator sets.

    Attributes:
        days: how many days a contact is kept after the consent.
        operator: who gets it, as the notice names them; "" for a general word.

    """

    days: int
    operator: str = ""
