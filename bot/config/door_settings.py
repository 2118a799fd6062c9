"""The settings of the HTTP door: who may knock how often, who stands before it, who may frame the page."""

import re
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, SecretStr
from pydantic_settings import BaseSettings, NoDecode

from language import lazy

ORIGIN = lazy.compile(r"https?://[a-z0-9.-]+(:\d{1,5})?", re.ASCII)
# Characters that make a secret too many to guess.
KEY_LENGTH = 16


def _parts(value: object) -> object:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _network(value: object) -> IPv4Network | IPv6Network:
    try:
        return ip_network(str(value), strict=False)
    except ValueError:
        raise ValueError(f"'{value}' is no address and no network: write it like 10.0.0.7 or 10.0.0.0/8") from None


def _origin(value: str) -> str:
    if not ORIGIN.fullmatch(value):
        raise ValueError(f"'{value}' is no origin: write it like https://www.example.org, with no path")
    return value


def _public(value: str) -> str:
    address = value.rstrip("/")
    if address and not ORIGIN.fullmatch(address):
        raise ValueError(f"'{value}' is no address of a site: write it like https://jifen.example.org, with no path")
    return address


BY_COMMAS = BeforeValidator(_parts)
Network = Annotated[IPv4Network | IPv6Network, PlainValidator(_network)]
Origin = Annotated[str, AfterValidator(_origin)]


class DoorSettings(BaseSettings):
    """What an operator can set of the door.

    Attributes:
        secret_key: signs the visitors' cookies; one is made and kept in the database when it is empty.
        public_url: the page's address as the world sees it.
        rate_person: messages a minute of one visitor.
        rate_address: messages and calls a minute from one address.
        rate_new_visitors: visitors a minute that one address may bring who were not here before.
        trusted_proxies: addresses or networks whose `X-Forwarded-For` is believed.
        embed_origins: the sites that may show the page in a frame of theirs.
        api_keys: the keys of programs that may call `/v1`, separated by commas; `/v1` is shut when it is empty.
        mcp: opens `/mcp` to other people's assistants; needs the extra `mcp`.
        admin_token: lets whoever knows it into `/admin/inbox`, which is shut when it is empty.
        metrics_token: opens `/metrics` to whoever sends it.
        metrics_port: serves `/metrics` on a port of its own, without a token.
        metrics_host: the address of that port.

    """

    secret_key: SecretStr | None = None
    public_url: Annotated[str, AfterValidator(_public)] = ""
    rate_person: int = Field(default=20, ge=1)
    rate_address: int = Field(default=120, ge=1)
    rate_new_visitors: int = Field(default=30, ge=1)
    trusted_proxies: Annotated[tuple[Network, ...], BY_COMMAS, NoDecode] = ()
    embed_origins: Annotated[tuple[Origin, ...], BY_COMMAS, NoDecode] = ()
    api_keys: SecretStr = SecretStr("")
    mcp: bool = False
    admin_token: SecretStr | None = None
    metrics_token: SecretStr | None = None
    metrics_port: int | None = Field(default=None, ge=0, le=65535)
    metrics_host: str = "127.0.0.1"

    def weak_secrets(self) -> list[str]:
        """Name the settings whose secret is so short that it can be guessed."""
        given = {
            "JIFEN_SECRET_KEY": self.secret_key,
            "JIFEN_API_KEYS": self.api_keys,
            "JIFEN_ADMIN_TOKEN": self.admin_token,
            "JIFEN_METRICS_TOKEN": self.metrics_token,
        }
        parts = {name: secret.get_secret_value().split(",") for name, secret in given.items() if secret}
        return [name for name, keys in parts.items() if any(0 < len(key.strip()) < KEY_LENGTH for key in keys)]
