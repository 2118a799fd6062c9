"""The menu of an Official Account: out of the texts, checked against the platform's limits, and published."""

from collections.abc import Mapping
from typing import Any

from bot.channels.ports import ChannelError
from bot.channels.tencent.api import ApiError, Connection, UnreachableError
from bot.channels.wechat import stable_token as tokens

# The platform's limits, in UTF-8 bytes and in buttons.
NAME_BYTES, LISTED_NAME_BYTES, KEY_BYTES = 16, 60, 128
BUTTONS, LISTED = 3, 5
# What the platform says when it refuses, and what to do.
REFUSALS = {
    **tokens.REFUSALS,
    48001: "this account may not publish a menu (48001): unverified and personal accounts have no menu API; "
    "set the same menu by hand in the console",
}

Button = dict[str, Any]


def menu(words: Mapping[str, str]) -> dict[str, list[Button]]:
    """Return the menu as the platform takes it.

    Args:
        words: the sentences of `bot/texts/wechat.yaml` by their keys: `menu.a.name`, `menu.a.says`,
            `menu.b.list.a.name` and so on.

    Raises:
        ChannelError: a name is too long or there are too many buttons; the message says which.

    """
    names = sorted({key.split(".")[1] for key in words if key.startswith("menu.")})
    _check(len(names) <= BUTTONS, f"a menu has at most {BUTTONS} buttons")
    return {"button": [_button(words, f"menu.{name}", NAME_BYTES) for name in names]}


def _button(words: Mapping[str, str], at: str, most: int) -> Button:
    name = words[f"{at}.name"]
    _check(len(name.encode()) <= most, f"'{name}' is longer than {most} bytes")
    listed = sorted({key.removeprefix(f"{at}.list.").split(".")[0] for key in words if key.startswith(f"{at}.list.")})
    if listed:
        _check(len(listed) <= LISTED, f"the list '{name}' has more than {LISTED} buttons")
        return {
            "name": name,
            "sub_button": [_button(words, f"{at}.list.{each}", LISTED_NAME_BYTES) for each in listed],
        }
    says = words[f"{at}.says"]
    _check(len(says.encode()) <= KEY_BYTES, f"'{says}' is longer than {KEY_BYTES} bytes")
    return {"type": "click", "name": name, "key": says}


def _check(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ChannelError(f"bot/texts/wechat.yaml: {otherwise}")


async def publish(base_url: str, app_id: str, secret: str, menu_: Mapping[str, Any]) -> None:
    """Publish the menu. Raises ChannelError, which says why it was refused and what to do."""
    connection = Connection(base_url)
    try:
        granted = await tokens.stable_token(connection, app_id, secret)
        query = {"access_token": granted.token}
        await connection.request("POST", "/cgi-bin/menu/create", query, json=dict(menu_))
    except ApiError as error:
        raise ChannelError(REFUSALS.get(error.code, f"WeChat refused the menu (errcode {error.code})")) from None
    except UnreachableError:
        raise ChannelError(tokens.UNREACHABLE) from None
    finally:
        await connection.close()
