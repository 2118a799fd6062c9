"""The menu, within the platform's limits, published to an account that may and refused by one that may not."""

import json
from collections.abc import AsyncIterator

import pytest
from typer.testing import CliRunner

from bot.channels.ports import ChannelError
from bot.channels.wechat.menu import menu, publish
from bot.cli import app
from tests.loopback import serving
from tests.wechat_double.account_api import SECRET, AccountApi
from tests.wechat_double.official_account import APP_ID


@pytest.fixture
def api() -> AccountApi:
    return AccountApi()


@pytest.fixture
async def address(api: AccountApi) -> AsyncIterator[str]:
    async with serving(api.app) as url:
        yield url


async def test_the_shipped_menu_is_taken(api: AccountApi, address: str, words: dict[str, str]) -> None:
    await publish(address, APP_ID, SECRET, menu(words))
    assert [button["name"] for button in api.menus[0]["button"]] == ["测算", "常见问题", "更多"]
    assert "测算".encode() in api.bodies[0]


@pytest.mark.parametrize(
    ("code", "says"), [(48001, "by hand"), (40164, "allow-list"), (45009, "errcode 45009")]
)  # fmt: skip
async def test_a_refusal_says_what_to_do(
    api: AccountApi, address: str, words: dict[str, str], code: int, says: str
) -> None:
    api.refuses = code
    with pytest.raises(ChannelError, match=says):
        await publish(address, APP_ID, SECRET, menu(words))


@pytest.mark.parametrize(("app", "secret", "says"), [("wx1", SECRET, "WECHAT_APP_ID"), (APP_ID, "x", "APP_SECRET")])
async def test_wrong_names_are_told_apart(
    address: str, words: dict[str, str], app: str, secret: str, says: str
) -> None:
    with pytest.raises(ChannelError, match=says):
        await publish(address, app, secret, menu(words))


async def test_an_api_that_cannot_be_reached_is_told_without_the_secret(words: dict[str, str]) -> None:
    with pytest.raises(ChannelError, match="cannot be reached") as error:
        await publish("http://127.0.0.1:1", APP_ID, SECRET, menu(words))
    assert SECRET not in str(error.value)


def test_a_name_that_is_too_long_is_refused(words: dict[str, str]) -> None:
    with pytest.raises(ChannelError, match="16 bytes"):
        menu(words | {"menu.a.name": "上海居住证积"})
    with pytest.raises(ChannelError, match="at most 3"):
        menu(words | {"menu.d.name": "四", "menu.d.says": "四"})
    with pytest.raises(ChannelError, match="128 bytes"):
        menu(words | {"menu.a.says": "测" * 43})


def test_the_command_prints_the_menu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WECHAT_APP_SECRET", raising=False)
    done = CliRunner().invoke(app, ["wechat", "menu"])
    assert json.loads(done.stdout)["button"][0] == {"type": "click", "name": "测算", "key": "测算"}
    assert "unverified" in done.stderr
    refused = CliRunner().invoke(app, ["wechat", "menu", "--publish"])
    assert refused.exit_code == 1
    assert "WECHAT_APP_SECRET" in refused.stderr
