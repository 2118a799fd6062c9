"""The settings of contacts after consent; without them nobody is offered to leave one."""

from typing import TYPE_CHECKING

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings

from bot.config.wechat_settings import HalfSet
from bot.leads.terms import LeadTerms

if TYPE_CHECKING:
    from bot.leads.seal import Seal

NEEDS_KEY = (
    "JIFEN_LEADS_KEY not set: contacts (JIFEN_LEADS=1) are only kept encrypted; "
    "`jifen keys new` prints a key, JIFEN_LEADS=0 shuts the door"
)
NEEDS_SWITCH = (
    "JIFEN_LEADS not set, but JIFEN_LEADS_KEY is: 1 offers people to leave a contact, "
    "0 offers it to nobody and still opens those that are kept"
)


class LeadSettings(BaseSettings):
    """What an operator can set of contacts.

    Attributes:
        leads: whether a contact may be left after a result; None while nobody said.
        leads_key: Fernet keys, separated by commas; the first encrypts, all of them open.
        leads_days: how many days a contact is kept.
        leads_operator: who gets it, as the notice names them; a general word when it is empty.

    """

    leads: bool | None = None
    leads_key: SecretStr | None = None
    leads_days: int = Field(default=180, ge=1, le=3650)
    leads_operator: str = Field(default="", max_length=80)

    @field_validator("leads", "leads_key", mode="before")
    @classmethod
    def _unset_when_blank(cls, value: object) -> object:
        return (value.strip() or None) if isinstance(value, str) else value

    def lead_terms(self) -> LeadTerms | None:
        """Return what the notice promises; None when contacts are shut. Raises HalfSet: a setting is missing."""
        if self.leads and self.leads_key is None:
            raise HalfSet(NEEDS_KEY)
        if self.leads is None and self.leads_key is not None:
            raise HalfSet(NEEDS_SWITCH)
        return LeadTerms(self.leads_days, self.leads_operator.strip()) if self.leads else None

    def lead_seal(self) -> "Seal | None":
        """Return what seals and opens contacts; None without a key. Raises HalfSet: a key is none."""
        if self.leads_key is None:
            return None
        from bot.leads.seal import seal_of  # noqa: PLC0415 (most run without, and its library takes its time)

        try:
            return seal_of(self.leads_key.get_secret_value())
        except ValueError as error:
            raise HalfSet(f"JIFEN_LEADS_KEY: {error}") from None
