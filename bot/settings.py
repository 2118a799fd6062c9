"""The settings, from the environment and `.env`; every one stands in `.env.example`."""

from datetime import datetime
from pathlib import Path

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import SettingsConfigDict

from bot.wechat_settings import WeChatSettings


class Settings(WeChatSettings):
    """What an operator can set.

    Attributes:
        telegram_bot_token: switches the Telegram channel on.
        telegram_api_base_url: the Bot API server, without the token.
        database_url: where conversations are kept, SQLite or PostgreSQL; an SQLite file in `data_dir` when it is empty.
        data_dir: folder of the database and of what is learned from the content.
        admin_chat: the Telegram chat that is told when an edit of the content is refused; nobody when it is empty.
        faq_dir: folder of the FAQ entries; the shipped ones when it is empty.
        host: address on which the page listens.
        port: its port, 0 to 65535; 0 takes a free one.
        now: an ISO time that stands in for the clock.
        log_level: debug, info, warning or error.

    """

    model_config = SettingsConfigDict(env_file=".env", env_prefix="JIFEN_", extra="ignore", populate_by_name=True)

    telegram_bot_token: SecretStr | None = Field(default=None, validation_alias="TELEGRAM_BOT_TOKEN")
    telegram_api_base_url: str = Field(default="https://api.telegram.org", validation_alias="TELEGRAM_API_BASE_URL")
    database_url: str = ""
    data_dir: Path = Path("data")
    faq_dir: Path | None = None
    admin_chat: str | None = Field(default=None, pattern=r"^-?\d{1,19}$")
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    now: datetime | None = None
    log_level: str = "info"

    @field_validator("telegram_bot_token", "admin_chat", "faq_dir", "now", mode="before")
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return None if value == "" else value

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite:///{self.data_dir / 'jifen.db'}"
