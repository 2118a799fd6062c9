"""The doors to WeChat and WeCom out of the settings: their routes, and what runs beside them."""

from pydantic import SecretStr
from starlette.routing import Route

from bot.channels.ports import ChannelError, Conversations, KeptValues
from bot.channels.tencent.envelope import Envelope
from bot.channels.wechat.account import Account
from bot.channels.wechat.routes import wechat_routes
from bot.settings import Settings
from bot.texts import Texts


class WeChatDoors:
    """Every door to WeChat that is set up.

    Attributes:
        routes: the addresses that the platforms call.

    """

    def __init__(self, settings: Settings, conversations: Conversations, kept: KeptValues, texts: Texts) -> None:
        """Prepare the doors; nothing reaches the network yet. Raises ChannelError: a setting cannot be right."""
        self._settings, self._conversations, self._kept, self._texts = settings, conversations, kept, texts
        self.routes: list[Route] = [*self._official_account()]

    def _official_account(self) -> list[Route]:
        settings = self._settings
        if not settings.has("/wechat"):
            return []
        token, key = _value(settings.wechat_token), settings.wechat_aes_key
        envelope = _envelope("WECHAT_AES_KEY", token, _value(key), settings.wechat_app_id or "") if key else None
        account = Account(token, envelope, settings.wechat_tappable_words)
        return wechat_routes(account, self._conversations, self._texts.below("wechat"))


def _envelope(name: str, token: str, key: str, receive_id: str) -> Envelope:
    try:
        return Envelope(token, key, receive_id)
    except ValueError as error:
        raise ChannelError(f"{name} is wrong: {error}") from None


def _value(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret is not None else ""
