"""The address under which people on WeChat find a customer-service account, made once by a command."""

from bot.channels.ports import ChannelError
from bot.channels.tencent.api import ApiError, Connection, UnreachableError
from bot.channels.wecom.kf_api import KfApi

# Only a link with a scene may carry a code to go on with; at most 32 bytes of letters, digits, _ and -.
SCENE = "page"
REFUSALS = {
    40001: "WECOM_KF_SECRET is wrong (40001): copy it from the console",
    40013: "WECOM_CORP_ID is not known to WeCom (40013): copy it from the console",
    48002: "the app may not call this (48002): choose it in the console among those that may",
    60020: "this machine's address is not among the trusted IP addresses of the app (60020): add it in the console",
    95017: "the app may not call this (95017): choose it in the console among those that may",
}


class _Unkept:
    """Keeps nothing: a command asks for a token once, and gets the one that all replicas have."""

    async def kept(self, _: str, /) -> None:
        return None

    async def keep(self, *_: object, **__: object) -> bool:
        return True


async def contact_link(base_url: str, corp_id: str, secret: str, account: str = "") -> str:
    """Return the address of an account; of the only one when `account` is empty.

    Raises:
        ChannelError: it is not clear which account, or WeCom refuses; the message says what to do.

    """
    connection = Connection(base_url)
    try:
        api = KfApi(connection, _Unkept(), corp_id, secret)
        return await api.contact_link(account or await _the_only_one(api), SCENE)
    except ApiError as error:
        raise ChannelError(REFUSALS.get(error.code, f"WeCom refused the link (errcode {error.code})")) from None
    except UnreachableError:
        raise ChannelError("WeCom cannot be reached: try again, and check WECOM_API_BASE_URL if you set it") from None
    finally:
        await connection.close()


async def _the_only_one(api: KfApi) -> str:
    accounts = await api.accounts()
    if len(accounts) == 1:
        return next(iter(accounts))
    listed = "".join(f"\n  {identity}  {name}" for identity, name in accounts.items())
    raise ChannelError(f"say which account, by --account:{listed}" if accounts else "there is no account yet: make one")
