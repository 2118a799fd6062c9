"""The customer service in front of the real assistant, against a strict platform."""

import asyncio
import time

import pytest

from bot.channels.ports import ChannelError
from bot.channels.wecom.kf_rendering import MESSAGES
from bot.content import Content
from bot.conversation import Conversations
from bot.messages import Attachment, Delivery, Incoming, Option, Reply
from bot.store import Store
from tests.bot.channels.echo_house import EchoHouse
from tests.bot.channels.tencent.test_xml_message import BOMB
from tests.bot.channels.wecom.conftest import SUNDAY, Start
from tests.bot.conftest import NOW
from tests.bot.page_view.samples import RESULT
from tests.wechat_double.kf_platform import ACCOUNT, KfPlatform
from tests.wechat_double.kf_server import KfCallbacks


@pytest.fixture
def echo(store: Store) -> EchoHouse:
    return EchoHouse(store)


async def test_a_question_is_answered(start: Start, platform: KfPlatform, conversations: Conversations) -> None:
    async with start(conversations) as process:
        platform.writes("p1", "通知书丢了怎么办")
        (seen,) = await process.shows("p1")
        assert seen.body["msgtype"] == "msgmenu"
        assert "来源" in seen.text


async def test_an_estimate_by_taps(start: Start, platform: KfPlatform, conversations: Conversations) -> None:
    async with start(conversations) as process:
        platform.writes("p1", "测算")
        assert "学历" in (await process.shows("p1"))[-1].text
        platform.taps("p1", "大专")
        assert "多大" in (await process.shows("p1", 2))[-1].text
        platform.writes("p1", "35")
        seen = await process.shows("p1", 3)
        assert "1. 不到 0.8 倍（含最低基数）" in seen[-1].text
        assert "先看结果" in seen[-1].body["msgmenu"]["tail_content"]
        platform.writes("p1", "先看结果")
        assert "估算" in (await process.shows("p1", 4))[-1].text


async def test_who_comes_for_the_first_time_is_welcomed_once(
    start: Start, platform: KfPlatform, conversations: Conversations
) -> None:
    async with start(conversations) as process:
        platform.enters("p1")
        (welcome,) = await process.shows("p1")
        assert "你好，我是积分助手" in welcome.text
        platform.writes("p1", "谢谢")
        platform.enters("p1")
        await process.shows("p1", 2)
        await process.quiet()
        assert len(platform.of("p1")) == 2


async def test_a_welcome_that_comes_too_late_is_not_said(
    start: Start, platform: KfPlatform, conversations: Conversations, store: Store
) -> None:
    async with start(conversations) as process:
        platform.enters("p1")
        platform.codes.clear()
        await process.told()
        await process.until(lambda: "kf/send_msg_on_event" in platform.calls)
        await process.quiet()
        assert platform.seen == []
        assert await store.pending("wecom_kf") == ()


async def test_many_pages_empty_ones_among_them_come_whole_and_in_order(
    start: Start, platform: KfPlatform, echo: EchoHouse
) -> None:
    platform.gaps = True
    async with start(echo) as process:
        for number in range(7):
            platform.writes("p1", f"m{number}")
            platform.writes("p2", f"n{number}")
        await process.told()
        await process.until(lambda: len(echo.heard) == 14)
        assert [each.text for each in echo.heard if each.key.person == "p1"] == [f"m{n}" for n in range(7)]


async def test_the_first_start_answers_only_the_young(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    platform.writes("old", "三天前", at=time.time() - 2 * 86400)
    platform.writes("old", "刚过", at=time.time() - 700)
    platform.writes("young", "刚才", at=time.time() - 500)
    async with start(echo) as process:
        await process.shows("young")
        await process.quiet()
    assert [each.text for each in echo.heard] == ["刚才"]


async def test_a_later_start_catches_up_without_being_told(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    async with start(echo) as process:
        platform.writes("p1", "一")
        await process.shows("p1")
        await process.stop()
    platform.writes("p1", "二")
    async with start(echo) as process:
        await process.until(lambda: len(platform.of("p1")) == 2)
    assert [each.text for each in echo.heard] == ["一", "二"]


class Dying(EchoHouse):
    """A house whose process is killed in the middle: after some commits nothing goes on."""

    def __init__(self, store: Store, after: int) -> None:
        super().__init__(store)
        self.after = after
        self.reached = asyncio.Event()

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        deliveries = await super().handle(incoming)
        if len(self.heard) >= self.after:
            self.reached.set()
            await asyncio.sleep(3600)
        return deliveries


@pytest.mark.parametrize("after", [1, 2, 3, 5])
async def test_killed_between_pull_and_commit_nothing_is_lost_and_nothing_said_twice(
    start: Start, platform: KfPlatform, store: Store, after: int
) -> None:
    dying, going_on = Dying(store, after), EchoHouse(store)
    for number in range(5):
        platform.writes(f"p{number % 2}", f"m{number}")
    async with start(dying) as process:
        await process.told()
        await process.until(dying.reached.is_set)
        await process.kill()
    async with start(going_on) as process:
        await process.until(lambda: len(platform.seen) >= 5)
        await process.quiet()
    assert sorted(each.text.split("\n")[0] for each in platform.seen) == [f"heard: m{number}" for number in range(5)]
    assert await store.pending("wecom_kf") == ()


async def test_an_answer_lost_on_the_way_back_is_not_said_twice(
    start: Start, platform: KfPlatform, echo: EchoHouse, store: Store
) -> None:
    platform.faults["kf/send_msg"] = [0]
    async with start(echo) as process:
        platform.writes("p1", "你好")
        await process.shows("p1")
        await process.until(lambda: platform.calls.count("kf/send_msg") == 2)
        await process.quiet()
    assert len(platform.of("p1")) == 1
    assert await store.pending("wecom_kf") == ()


async def test_who_was_forgotten_is_answered_though_rows_get_their_numbers_again(
    start: Start, platform: KfPlatform, conversations: Conversations, store: Store
) -> None:
    async with start(conversations) as process:
        for number, text in enumerate(("谢谢", "忘掉我", "谢谢", "忘掉我", "你好"), start=1):
            platform.writes("p1", text)
            await process.shows("p1", number)
            async with asyncio.timeout(60):
                while await store.pending("wecom_kf"):  # noqa: ASYNC110 - the database tells nobody
                    await asyncio.sleep(0.01)
    assert "有积分的问题直接问我" in platform.of("p1")[-1].text


@pytest.mark.parametrize("codes", [[-1, -1], [45009], [42001], [-1, 45009, 42001]])
async def test_passing_trouble_only_delays(
    start: Start, platform: KfPlatform, echo: EchoHouse, codes: list[int]
) -> None:
    platform.faults["kf/send_msg"] = list(codes)
    platform.faults["kf/sync_msg"] = [-1, 45009]
    async with start(echo) as process:
        platform.writes("p1", "你好")
        assert len(await process.shows("p1")) == 1


async def test_what_keeps_it_from_working_is_told_until_it_is_over(
    start: Start, platform: KfPlatform, echo: EchoHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.wecom.kf.LOOK_AGAIN", 0.3)
    platform.faults["kf/sync_msg"] = [60020] * 3
    async with start(echo) as process:
        assert process.channel.trouble() is None
        platform.writes("p1", "你好")
        await process.told()
        await process.until(process.channel.trouble)
        trouble = process.channel.trouble()
        assert trouble is not None
        assert "60020" in trouble[0]
        await process.until(lambda: platform.of("p1") and process.channel.trouble() is None)


async def test_a_token_that_dies_early_is_fetched_once(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    async with start(echo) as process:
        platform.writes("p1", "一")
        await process.shows("p1")
        platform.kill_token()
        platform.writes("p1", "二")
        await process.shows("p1", 2)
    assert platform.calls.count("gettoken") == 2


async def test_five_messages_are_kept_and_the_rest_comes_with_the_next_word(
    start: Start, platform: KfPlatform, echo: EchoHouse
) -> None:
    echo.say = lambda incoming: tuple(Reply(f"{incoming.text}{number}") for number in range(3))
    async with start(echo) as process:
        platform.writes("p1", "a")
        platform.writes("p1", "b")
        await process.shows("p1", 5)
        await process.quiet()
        assert len(platform.of("p1")) == 5
        platform.writes("p1", "c")
        seen = await process.shows("p1", 9)
    assert [each.text for each in seen] == [f"{letter}{number}" for letter in "abc" for number in range(3)]


async def test_a_picture_goes_with_a_reply(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    png = b"\x89PNG" + bytes(100)
    echo.say = lambda _: (Reply("结果", (Option("怎么算的", "do:trace"),), Attachment("card.png", "image/png", png)),)
    async with start(echo) as process:
        platform.writes("p1", "a")
        seen = await process.shows("p1", 2)
    assert [each.body["msgtype"] for each in seen] == ["msgmenu", "image"]
    assert png in platform.media[seen[1].body["image"]["media_id"]]


async def test_a_result_comes_with_its_picture(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    echo.say = lambda said: (Reply("104 分", card=RESULT if said.text == "结果" else None),)
    async with start(echo) as process:
        platform.writes("p1", "你好")
        platform.writes("p1", "结果")
        seen = await process.shows("p1", 3)
        await process.quiet()
    assert [each.body["msgtype"] for each in seen] == ["text", "text", "image"]
    assert b"\x89PNG" in platform.media[seen[2].body["image"]["media_id"]]


async def test_a_wish_for_a_person_reaches_one_who_is_there(
    start: Start, platform: KfPlatform, conversations: Conversations, words: dict[str, str]
) -> None:
    platform.receiving = ["zhang"]
    async with start(conversations) as process:
        platform.writes("p1", "转人工")
        assert (await process.shows("p1"))[-1].text == words["to_person"]
        await process.until(lambda: platform.talks["p1"].state == 3)
        platform.writes("p1", "通知书丢了怎么办")
        await process.told()
        await process.quiet()
        assert len(platform.of("p1")) == 1
        platform.is_taken("p1", 4, 3)
        platform.writes("p1", "谢谢")
        assert "不客气" in (await process.shows("p1", 2))[-1].text


async def test_a_question_beside_the_wish_is_answered_first(
    start: Start, platform: KfPlatform, conversations: Conversations, words: dict[str, str]
) -> None:
    async with start(conversations) as process:
        platform.writes("p1", "通知书丢了怎么办？我要找人工客服")
        await process.shows("p1", 2)
        assert [each.text for each in platform.of("p1")][-1] == words["to_queue"]
        assert "来源" in platform.of("p1")[0].text


async def test_in_hours_a_wish_for_a_person_waits_and_out_of_hours_says_when(
    start: Start, platform: KfPlatform, conversations: Conversations, words: dict[str, str]
) -> None:
    async with start(conversations) as process:
        platform.writes("p1", "转人工")
        assert (await process.shows("p1"))[-1].text == words["to_queue"]
        await process.until(lambda: platform.talks["p1"].state == 2)
    async with start(conversations, now=SUNDAY) as process:
        platform.writes("p2", "转人工")
        assert "09:00-17:30" in (await process.shows("p2"))[-1].text
        await process.quiet()
        assert platform.talks["p2"].state == 0
        platform.writes("p2", "谢谢")
        assert "不客气" in (await process.shows("p2", 2))[-1].text


async def test_who_has_just_left_is_told_so(
    start: Start, platform: KfPlatform, conversations: Conversations, words: dict[str, str]
) -> None:
    platform.receiving = ["zhang"]
    platform.faults["kf/service_state/trans"] = [95014]
    async with start(conversations, now=SUNDAY) as process:
        platform.writes("p1", "转人工")
        assert (await process.shows("p1", 2))[-1].text == words["not_reached"]


async def test_without_an_api_for_people_the_hotline_is_named(
    start: Start, platform: KfPlatform, conversations: Conversations
) -> None:
    platform.faults["kf/servicer/list"] = [95017]
    async with start(conversations) as process:
        platform.writes("p1", "转人工")
        assert "12333" in (await process.shows("p1"))[-1].text


async def test_a_person_who_took_over_in_the_console_is_not_interrupted(
    start: Start, platform: KfPlatform, echo: EchoHouse
) -> None:
    async with start(echo) as process:
        platform.writes("p1", "一")
        await process.shows("p1")
        platform.talks["p1"].state = 3
        platform.writes("p1", "二")
        await process.told()
        await process.until(lambda: "kf/service_state/get" in platform.calls)
        await process.quiet()
        platform.writes("p1", "三")
        await process.told()
        await process.quiet()
    assert [each.text for each in echo.heard] == ["一", "二"]
    assert len(platform.of("p1")) == 1


async def test_a_message_that_did_not_arrive_stops_what_waits(
    start: Start, platform: KfPlatform, echo: EchoHouse, store: Store
) -> None:
    echo.say = lambda incoming: tuple(Reply(f"{incoming.text}{number}") for number in range(3))
    async with start(echo) as process:
        platform.writes("p1", "a")
        platform.writes("p1", "b")
        await process.shows("p1", 5)
        platform.fails("p1", 10)
        await process.told()
        await process.quiet()
        assert await store.pending("wecom_kf") == ()


async def test_what_is_not_from_a_person_is_passed_over(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    async with start(echo) as process:
        passed_over: list[dict[str, object]] = [
            {"msgid": "x", "open_kfid": ACCOUNT, "external_userid": "p1", "origin": 5, "msgtype": "text"},
            {"msgid": "y", "origin": 4, "msgtype": "event", "event": {"event_type": "user_recall_msg"}},
            {"msgtype": "hologram", "origin": 3},
            {"msgid": "z", "msgtype": "event", "event": None},
        ]
        platform.log.extend({"send_time": int(time.time()), **each} for each in passed_over)
        platform.sends("p1", {"msgtype": "voice", "voice": {"media_id": "m"}})
        await process.shows("p1")
    assert [each.text for each in echo.heard] == [""]


async def test_one_message_that_cannot_be_handled_does_not_stop_the_others(
    start: Start, platform: KfPlatform, echo: EchoHouse
) -> None:
    echo.broken = "坏"
    async with start(echo) as process:
        platform.writes("p1", "坏")
        platform.writes("p2", "好")
        await process.shows("p2")
        platform.writes("p1", "再来")
        assert "再来" in (await process.shows("p1"))[-1].text


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


async def test_the_start_says_how_many_people_may_be_served(
    start: Start, platform: KfPlatform, echo: EchoHouse
) -> None:
    platform.bound = True
    async with start(echo) as process:
        assert "100 people" in process.said[0]
        assert process.said[0].endswith("bound here: yes")


async def test_a_wrong_secret_ends_the_start_in_words(start: Start, echo: EchoHouse) -> None:
    with pytest.raises(ChannelError, match="WECOM_KF_SECRET") as error:
        async with start(echo, secret="wrong-and-secret"):
            pass
    assert "wrong-and-secret" not in str(error.value)


async def test_two_processes_answer_once(start: Start, platform: KfPlatform, database: str, content: Content) -> None:
    stores = [await Store.open(database), await Store.open(database)]
    one, other = (Conversations(store, lambda: content, lambda: NOW) for store in stores)
    try:
        async with start(one) as first, start(other) as second:
            for number in range(4):
                platform.writes(f"p{number}", "谢谢")
            await asyncio.gather(*(process.told() for process in (first, second) * 3))
            await first.until(lambda: len(platform.seen) >= 4)
            await first.quiet()
    finally:
        for store in stores:
            await store.close()
    assert sorted(each.person for each in platform.seen) == [f"p{number}" for number in range(4)]


def test_a_burst_of_two_messages_stays_within_what_one_allows() -> None:
    assert MESSAGES <= 3
