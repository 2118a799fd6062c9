"""The settings, from the environment and `.env`; every one stands in `.env.example`."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from bot.config.desk_settings import DeskSettings
from bot.config.door_settings import BY_COMMAS, DoorSettings
from bot.config.lead_settings import LeadSettings
from bot.config.secret_files import SecretFiles
from bot.config.wechat_settings import WeChatSettings


def _admin_id(value: str) -> str:
    if not value.isascii() or not value.isdigit() or len(value) > 19:
        raise ValueError("holds what is no user id: write numbers like 123456789, separated by commas")
    return value


AdminId = Annotated[str, AfterValidator(_admin_id)]


class Settings(DoorSettings, WeChatSettings, LeadSettings, DeskSettings):
    """What an operator can set; a subject that has many settings has a class of its own, whose attributes stand there.

    Attributes:
        telegram_bot_token: switches the Telegram channel on.
        telegram_api_base_url: the Bot API server, without the token.
        telegram_webhook_secret: what Telegram shows when it posts updates to `public_url`; it is asked when empty.
        telegram_rich: whether the itemised result is a table that unfolds, on servers and in apps that know those.
        database_url: where conversations are kept, SQLite or PostgreSQL; an SQLite file in `data_dir` when it is empty.
        data_dir: folder of the database and of what is learned from the content.
        admin_chat: the Telegram chat that is told when an edit of the content is refused; nobody when it is empty.
        admins: Telegram user ids of those who may give the admins' commands; nobody when it is empty.
        faq_dir: folder of the FAQ entries; the shipped ones when it is empty.
        host: address on which the page listens.
        port: its port, 0 to 65535; 0 takes a free one.
        now: an ISO time that stands in for the clock.
        log_level: debug, info, warning or error.
        log_format: text for a terminal, json for what collects logs.

    """

    model_config = SettingsConfigDict(env_file=".env", env_prefix="JIFEN_", extra="ignore", populate_by_name=True)

    telegram_bot_token: SecretStr | None = Field(default=None, validation_alias="TELEGRAM_BOT_TOKEN")
    telegram_api_base_url: str = Field(default="https://api.telegram.org", validation_alias="TELEGRAM_API_BASE_URL")
    telegram_webhook_secret: SecretStr | None = None
    telegram_rich: bool = False
    database_url: str = ""
    data_dir: Path = Path("data")
    faq_dir: Path | None = None
    admin_chat: str | None = Field(default=None, pattern=r"^-?\d{1,19}$")
    admins: Annotated[tuple[AdminId, ...], BY_COMMAS, NoDecode] = ()
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    now: datetime | None = None
    log_level: str = "info"
    log_format: Literal["text", "json"] = "text"

    @field_validator(
        "telegram_bot_token",
        "telegram_webhook_secret",
        "admin_chat",
        "faq_dir",
        "now",
        "secret_key",
        "admin_token",
        "metrics_token",
        "metrics_port",
        mode="before",
    )
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return None if value == "" else value

    @classmethod
    def settings_customise_sources(  # noqa: D102 (the library's own)
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, SecretFiles(settings_cls, env_settings, dotenv_settings), env_settings, dotenv_settings

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite:///{self.data_dir / 'jifen.db'}"
