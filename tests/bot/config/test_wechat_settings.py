"""A door is set up whole or shut; half of its settings refuse the start with one line."""

import pytest

from bot.channels.ports import ChannelError
from bot.config.settings import Settings
from bot.config.wechat_settings import HalfSet
from bot.content.content import Content
from bot.conversation import Conversations
from bot.program.wechat_doors import WeChatDoors
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.conftest import NOW

KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"


def given(**values: str) -> Settings:
    return Settings(_env_file=None, **values)  # type: ignore[arg-type]


def test_nothing_set_opens_nothing() -> None:
    assert given().open_doors() == []
    assert given(wecom_bot_id="b", wecom_bot_secret="s").open_doors() == ["WeCom robot"]


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({"wechat_token": "t"}, "WECHAT_APP_ID"),
        ({"wechat_aes_key": KEY}, "WECHAT_TOKEN, WECHAT_APP_ID"),
        ({"wecom_corp_id": "ww1", "wecom_kf_token": "t"}, "WECOM_KF_SECRET, WECOM_KF_AES_KEY"),
        ({"wecom_bot_id": "b"}, "WECOM_BOT_SECRET"),
        ({"wecom_bot_token": "t"}, "WECOM_BOT_AES_KEY"),
        ({"wecom_bot_id": "b", "wecom_bot_secret": " "}, "WECOM_BOT_SECRET"),
    ],
)
def test_half_a_door_is_refused_by_name(values: dict[str, str], missing: str) -> None:
    with pytest.raises(HalfSet) as error:
        given(**values).open_doors()
    assert str(error.value).startswith(f"{missing} not set: ")
    assert "\n" not in str(error.value)


def test_a_robot_with_a_long_connection_and_an_address_is_refused() -> None:
    robot = {"wecom_bot_id": "b", "wecom_bot_secret": "s"}
    called = {"wecom_bot_token": "t", "wecom_bot_aes_key": KEY}
    assert given(**called).open_doors() == ["/wecom/bot"]
    with pytest.raises(HalfSet, match="never both") as error:
        given(**robot, **called).open_doors()
    assert "\n" not in str(error.value)


def test_a_secret_is_not_shown() -> None:
    assert KEY not in repr(given(wechat_token="t", wechat_app_id="wx1", wechat_aes_key=KEY))


def test_a_key_that_is_none_is_refused_by_name(conversations: Conversations, store: Store, content: Content) -> None:
    settings = given(wechat_token="t", wechat_app_id="wx1", wechat_aes_key="short")
    with pytest.raises(ChannelError, match=r"WECHAT_AES_KEY is wrong: .*43") as error:
        WeChatDoors(settings, conversations, KeptValues(store, lambda: NOW), content.texts)
    assert "short" not in str(error.value)


def test_a_door_that_is_set_up_has_its_address(conversations: Conversations, store: Store, content: Content) -> None:
    def addresses(**values: str) -> set[str]:
        doors = WeChatDoors(given(**values), conversations, KeptValues(store, lambda: NOW), content.texts)
        return {route.path for route in doors.routes}

    assert addresses() == set()
    assert addresses(wechat_token="t", wechat_app_id="wx1") == {"/wechat"}
    assert addresses(wecom_bot_token="t", wecom_bot_aes_key=KEY) == {"/wecom/bot"}


def test_hours_that_end_before_they_begin_are_refused() -> None:
    assert given(wecom_kf_hours=" ").wecom_kf_hours is None
    with pytest.raises(ValueError, match="ends before it begins"):
        given(wecom_kf_hours="18:00-09:00")
