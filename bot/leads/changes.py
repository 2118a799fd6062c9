"""What a turn changes about a contact, in the clear while it is decided, and sealed for the store."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from bot.leads.terms import LeadTerms

if TYPE_CHECKING:
    from bot.leads.seal import Seal

Kind = Literal["consented", "given", "withdrawn"]


@dataclass(frozen=True, slots=True)
class ContactChange:
    """What a person does about their contact.

    Attributes:
        kind: agrees to the notice, gives a name or a phone, or takes all of it back.
        notice: the version of the notice that was agreed to.
        name: how they want to be called; "" leaves the one that is kept.
        phone: in E.164; "" leaves the one that is kept.

    """

    kind: Kind
    notice: str = ""
    name: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class SealedChange:
    """The same as it is written; `name` and `phone` are None where nothing is to be changed."""

    kind: Kind
    notice: str
    days: int
    name: str | None = None
    phone: str | None = None


def sealed(change: ContactChange, seal: "Seal | None", terms: LeadTerms | None) -> SealedChange:
    """Return `change` as it may be kept. Raises ValueError: there is no key to seal it with."""
    if change.kind == "withdrawn":
        return SealedChange("withdrawn", "", 0)
    if seal is None or terms is None:
        raise ValueError("contacts are shut")
    parts = (seal.close(part) if part else None for part in (change.name, change.phone))
    return SealedChange(change.kind, change.notice, terms.days, *parts)
