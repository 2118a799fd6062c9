"""The settings of the doors to WeChat and WeCom; a door whose settings are all empty is shut."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings

from bot.desk.hours import hours_written

LINK = r"^https?://[!-~]{1,1900}$"
HOURS = r"^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$"
# What each door needs, and what it may have besides, which without the rest is a door half set up.
NEEDED = {
    "/wechat": (("WECHAT_TOKEN", "WECHAT_APP_ID"), ("WECHAT_AES_KEY",)),
    "/wecom/kf": (("WECOM_CORP_ID", "WECOM_KF_SECRET", "WECOM_KF_TOKEN", "WECOM_KF_AES_KEY"), ("WECOM_KF_LINK",)),
    "WeCom robot": (("WECOM_BOT_ID", "WECOM_BOT_SECRET"), ()),
    "/wecom/bot": (("WECOM_BOT_TOKEN", "WECOM_BOT_AES_KEY"), ()),
}
# The platform calls a robot in one of two ways; the console ends one when the other is chosen.
EITHER = ("WeCom robot", "/wecom/bot")


class HalfSet(ValueError):  # noqa: N818 (it is about settings, not about a fault of the program)
    """A door has some of its settings and lacks others, or one robot has two doors; the message names them."""


class WeChatSettings(BaseSettings):
    """What an operator can set for WeChat and WeCom.

    Attributes:
        wechat_token: the word that signs requests of the Official Account.
        wechat_app_id: the Official Account's app id.
        wechat_aes_key: its EncodingAESKey; needed in safe and compatible mode, empty in plain mode.
        wechat_app_secret: for what needs an access token: the menu.
        wechat_api_base_url: the root of the API.
        wechat_tappable_words: whether options are words that can be tapped, beside their numbers.
        wecom_corp_id: the company of the customer-service accounts.
        wecom_kf_secret: the secret of the app that may call their API.
        wecom_kf_token: the word that signs callbacks.
        wecom_kf_aes_key: the EncodingAESKey of callbacks.
        wecom_kf_link: where people find it, as `jifen wechat link` makes it; then the page offers to go on there.
        wecom_kf_hours: from when to when people answer there, if it is not as everywhere (`desk_hours`).
        wecom_api_base_url: the root of the API.
        wecom_bot_id: the robot's id.
        wecom_bot_secret: the robot's secret for the long connection.
        wecom_bot_url: where the long connection goes.
        wecom_bot_token: the word that signs what the platform sends to a robot without a long connection.
        wecom_bot_aes_key: the EncodingAESKey of that.
        wecom_bot_cards: whether options are buttons on a card where they fit on one.

    """

    wechat_token: SecretStr | None = Field(default=None, validation_alias="WECHAT_TOKEN")
    wechat_app_id: str | None = Field(default=None, validation_alias="WECHAT_APP_ID")
    wechat_aes_key: SecretStr | None = Field(default=None, validation_alias="WECHAT_AES_KEY")
    wechat_app_secret: SecretStr | None = Field(default=None, validation_alias="WECHAT_APP_SECRET")
    wechat_api_base_url: str = Field(default="https://api.weixin.qq.com", validation_alias="WECHAT_API_BASE_URL")
    wechat_tappable_words: bool = Field(default=False, validation_alias="WECHAT_TAPPABLE_WORDS")
    wecom_corp_id: str | None = Field(default=None, validation_alias="WECOM_CORP_ID")
    wecom_kf_secret: SecretStr | None = Field(default=None, validation_alias="WECOM_KF_SECRET")
    wecom_kf_token: SecretStr | None = Field(default=None, validation_alias="WECOM_KF_TOKEN")
    wecom_kf_aes_key: SecretStr | None = Field(default=None, validation_alias="WECOM_KF_AES_KEY")
    wecom_kf_link: str | None = Field(default=None, pattern=LINK, validation_alias="WECOM_KF_LINK")
    wecom_kf_hours: Annotated[str, AfterValidator(hours_written)] | None = Field(
        default=None, pattern=HOURS, validation_alias="WECOM_KF_HOURS"
    )
    wecom_api_base_url: str = Field(default="https://qyapi.weixin.qq.com", validation_alias="WECOM_API_BASE_URL")
    wecom_bot_id: str | None = Field(default=None, validation_alias="WECOM_BOT_ID")
    wecom_bot_secret: SecretStr | None = Field(default=None, validation_alias="WECOM_BOT_SECRET")
    wecom_bot_url: str = Field(default="wss://openws.work.weixin.qq.com", validation_alias="WECOM_BOT_URL")
    wecom_bot_token: SecretStr | None = Field(default=None, validation_alias="WECOM_BOT_TOKEN")
    wecom_bot_aes_key: SecretStr | None = Field(default=None, validation_alias="WECOM_BOT_AES_KEY")
    wecom_bot_cards: bool = Field(default=True, validation_alias="WECOM_BOT_CARDS")

    @field_validator(
        "wechat_token", "wechat_app_id", "wechat_aes_key", "wechat_app_secret", "wecom_corp_id", "wecom_kf_secret",
        "wecom_kf_token", "wecom_kf_aes_key", "wecom_kf_link", "wecom_kf_hours", "wecom_bot_id", "wecom_bot_secret",
        "wecom_bot_token", "wecom_bot_aes_key", mode="before",
    )  # fmt: skip
    @classmethod
    def _blank_is_unset(cls, value: object) -> object:
        return (value.strip() or None) if isinstance(value, str) else value

    def open_doors(self) -> list[str]:
        """Return the doors that are set up. Raises HalfSet: one is set up by halves, or a robot has two."""
        doors = [door for door in NEEDED if self.has(door)]
        if all(door in doors for door in EITHER):
            both = " and ".join(", ".join(NEEDED[door][0]) for door in EITHER)
            raise HalfSet(f"{both} are set: a robot has a long connection or an address, never both; empty one pair")
        return doors

    def has(self, door: str) -> bool:
        """Whether a door of `NEEDED` is set up. Raises HalfSet: something of it is missing."""
        needed, besides = NEEDED[door]
        missing = self._unset(needed)
        if len(missing) == len(needed) and len(self._unset(besides)) == len(besides):
            return False
        if missing:
            wants = f"{door} needs {', '.join(needed)}; leave all of them empty to shut it"
            raise HalfSet(f"{', '.join(missing)} not set: {wants}")
        return True

    def _unset(self, names: Sequence[str]) -> list[str]:
        return [name for name in names if getattr(self, name.lower()) is None]
