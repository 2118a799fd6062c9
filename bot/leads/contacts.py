"""The contacts of one assistant: what is promised, and what seals and opens them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.kept_of_person import KeptContact, KeptOfPerson
from bot.leads.changes import ContactChange, SealedChange, sealed
from bot.leads.masked import masked_name, masked_phone
from bot.leads.rows import Lead
from bot.leads.terms import LeadTerms
from bot.storage.kept_rows import KeptRows

if TYPE_CHECKING:
    from bot.leads.seal import Seal


@dataclass(frozen=True, slots=True)
class Contacts:
    """What an assistant does about contacts.

    Attributes:
        terms: what the notice promises; None when nobody is offered to leave a contact.
        seal: None without keys: then a contact left earlier can be deleted, and not be shown.

    """

    terms: LeadTerms | None = None
    seal: "Seal | None" = None

    def sealed(self, change: ContactChange | None) -> SealedChange | None:
        """Return a change as it may be kept."""
        return None if change is None else sealed(change, self.seal, self.terms)

    def opened(self, rows: KeptRows) -> KeptOfPerson:
        """Return what is kept of a person as they may see it, a contact masked."""
        contact = self._shown(rows.lead) if rows.lead is not None else None
        return KeptOfPerson(rows.counts, rows.questions, contact, rows.here)

    def _shown(self, lead: Lead) -> KeptContact:
        name, phone = masked_name(self._open(lead.name)), masked_phone(self._open(lead.phone))
        days = (lead.consented_at[:10], lead.expires_at[:10])
        return KeptContact(name, phone, lead.notice, lead.channel, *days, whole=lead.phone is not None)

    def _open(self, token: str | None) -> str:
        if token is None or self.seal is None:
            return ""
        from bot.leads.seal import Sealed  # noqa: PLC0415 (most run without, and its library takes its time)

        try:
            return self.seal.open(token)
        except Sealed:
            return ""


# Nobody is offered anything, and nothing is opened.
NO_CONTACTS = Contacts()
