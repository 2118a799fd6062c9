"""The settings of the people behind the assistant: which desk they sit at, when they are there, and Chatwoot's door."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings

from bot.config.wechat_settings import HOURS, HalfSet
from bot.desk.hours import hours_written

CHATWOOT = ("CHATWOOT_BASE_URL", "CHATWOOT_ACCOUNT_ID", "CHATWOOT_API_TOKEN", "CHATWOOT_WEBHOOK_SECRET")
INBOX = "CHATWOOT_INBOX_IDENTIFIER"


class DeskSettings(BaseSettings):
    """What an operator can set of the people behind the assistant.

    Attributes:
        desk: where they sit: auto takes Chatwoot's API inbox if it is set up, else the admin chat on Telegram.
        desk_hours: from when to when they are there on working days, Shanghai time, like 09:00-18:00.
        desk_quiet_minutes: after so many minutes without a word the assistant comes back.
        chatwoot_base_url: the address of Chatwoot.
        chatwoot_account_id: the account's number there.
        chatwoot_api_token: the access token of the agent bot, or of an agent.
        chatwoot_webhook_secret: what signs the webhooks of the agent bot; Chatwoot has it from version 4.12 on.
        chatwoot_inbox_identifier: the API inbox into which conversations of all other channels are handed over.

    """

    desk: Literal["auto", "telegram", "chatwoot", "off"] = "auto"
    desk_hours: Annotated[str, AfterValidator(hours_written)] = Field(default="09:00-18:00", pattern=HOURS)
    desk_quiet_minutes: int = Field(default=60, ge=1, le=1440)
    chatwoot_base_url: str | None = Field(
        default=None, pattern=r"^https?://[^\s/]+(/[^\s?#]*)?$", validation_alias="CHATWOOT_BASE_URL"
    )
    chatwoot_account_id: int | None = Field(default=None, ge=1, validation_alias="CHATWOOT_ACCOUNT_ID")
    chatwoot_api_token: SecretStr | None = Field(default=None, validation_alias="CHATWOOT_API_TOKEN")
    chatwoot_webhook_secret: SecretStr | None = Field(default=None, validation_alias="CHATWOOT_WEBHOOK_SECRET")
    chatwoot_inbox_identifier: str | None = Field(
        default=None, pattern=r"^[A-Za-z0-9_-]{1,64}$", validation_alias=INBOX
    )

    @field_validator(
        "chatwoot_base_url", "chatwoot_account_id", "chatwoot_api_token", "chatwoot_webhook_secret",
        "chatwoot_inbox_identifier", mode="before",
    )  # fmt: skip
    @classmethod
    def _nothing_is_unset(cls, value: object) -> object:
        return (value.strip() or None) if isinstance(value, str) else value

    def has_chatwoot(self) -> bool:
        """Whether Chatwoot's door is set up. Raises HalfSet: something of it is missing."""
        missing = [name for name in CHATWOOT if getattr(self, name.lower()) is None]
        if len(missing) == len(CHATWOOT) and self.chatwoot_inbox_identifier is None:
            return False
        if missing:
            wants = f"/chatwoot needs {', '.join(CHATWOOT)}; leave all of them and {INBOX} empty to shut it"
            raise HalfSet(f"{', '.join(missing)} not set: {wants}")
        return True
