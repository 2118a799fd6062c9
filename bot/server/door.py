"""Whom the HTTP door lets in, and how often: what the settings say of it, put together."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.config.door_settings import DoorSettings
from bot.server.limits import Rates
from bot.server.proxies import Network
from bot.server.rates import Rate
from bot.server.visitors import Visitors


@dataclass(frozen=True, slots=True)
class Door:
    """The door of one process.

    Attributes:
        visitors: knows the visitors of the page.
        rates: how often one may ask.
        proxies: whose word on the client's address is taken.
        framed_by: the sites that may show the page in a frame.

    """

    visitors: Visitors
    rates: Rates
    proxies: Sequence[Network] = ()
    framed_by: Sequence[str] = ()

    @classmethod
    def of(cls, settings: DoorSettings, key: str) -> "Door":
        """Return the door that the settings describe; `key` signs the visitors' cookies."""
        rates = Rates(Rate(settings.rate_person), Rate(settings.rate_address), Rate(settings.rate_new_visitors))
        visitors = Visitors(key, framed=bool(settings.embed_origins))
        return cls(visitors, rates, settings.trusted_proxies, settings.embed_origins)
