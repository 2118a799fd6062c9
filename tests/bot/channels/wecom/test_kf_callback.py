"""The address that WeCom calls: the console's check, other events, and what is refused."""

import time

from tests.bot.channels.echo_house import EchoHouse
from tests.bot.channels.tencent.test_xml_message import BOMB
from tests.bot.channels.wecom.conftest import Start
from tests.wechat_double.kf_platform import KfPlatform
from tests.wechat_double.kf_server import KfCallbacks


async def test_the_console_finds_the_address_ours(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    async with start(echo) as process:
        callbacks = KfCallbacks(platform, process.url)
        query, echo_text = callbacks.console_check("5837")
        assert await callbacks.get(query | {"echostr": echo_text}) == (200, "5837")
        assert (await callbacks.get(query | {"echostr": echo_text, "nonce": "x"}))[0] == 403
        assert (await callbacks.get(query))[0] == 403


async def test_other_callbacks_change_nothing(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    async with start(echo) as process:
        callbacks = KfCallbacks(platform, process.url)
        for xml in ("<xml><Event>change_contact</Event></xml>", "<xml><Event>kf_msg_or_event</Event></xml>"):
            assert await callbacks.post(*callbacks.sealed(xml)) == (200, "")
        assert (await callbacks.post(*callbacks.sealed("no xml")))[0] == 400
        await process.quiet()
        assert "kf/sync_msg" not in platform.calls


async def test_forged_old_and_poisoned_callbacks_are_refused(
    start: Start, platform: KfPlatform, echo: EchoHouse
) -> None:
    async with start(echo) as process:
        callbacks = KfCallbacks(platform, process.url)
        platform.writes("p1", "你好")
        query, body = callbacks.request("t")
        assert (await callbacks.post(query | {"msg_signature": "0" * 40}, body))[0] == 403
        assert (await callbacks.post(query | {"nonce": "2"}, body))[0] == 403
        assert (await callbacks.post(query, body[: len(body) // 2]))[0] == 403
        assert (await callbacks.post(query, BOMB))[0] == 403
        assert (await callbacks.post({}, b""))[0] == 403
        assert (await callbacks.post(*callbacks.request("t", time.time() - 301)))[0] == 403
        await process.quiet()
        assert platform.seen == []
        assert "kf/sync_msg" not in platform.calls
