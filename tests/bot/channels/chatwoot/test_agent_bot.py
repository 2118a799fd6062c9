"""The agent bot: who may knock, what is answered, how a talk goes to people and comes back."""

import json
import time
from typing import Any

import pytest

from bot.channels.chatwoot.events import Changed, Written, read_event
from bot.storage.store import Store
from tests.bot.channels.chatwoot.conftest import AtWork, Process, until
from tests.bot.desk.conftest import Clock
from tests.bot.settled import settled
from tests.chatwoot_double import ACCOUNT, Chatwoot
from tests.chatwoot_double.webhooks import signed

ANNA, BEN = 501, 502


async def test_a_visitor_is_answered(chatwoot: Chatwoot, at_work: AtWork) -> None:  # noqa: ARG001
    talk = chatwoot.writes(ANNA, "通知书丢了怎么办")
    await until(lambda: talk.said("agent_bot"))
    assert "能补" in talk.said("agent_bot")[0]
    assert talk.status == "pending"


async def test_items_can_be_pressed_or_typed_and_one_press_counts_once(chatwoot: Chatwoot, at_work: AtWork) -> None:
    talk = chatwoot.writes(ANNA, "测算")
    await until(lambda: talk.said("agent_bot"))
    chatwoot.presses(talk, "大专")
    await until(lambda: len(talk.said("agent_bot")) >= 2)
    chatwoot.writes(ANNA, "35")
    await until(lambda: len(talk.said("agent_bot")) >= 3)
    await at_work.hooks.post_all()
    assert len(talk.said("agent_bot")) == 3
    assert "1" in talk.said("agent_bot")[0]


async def test_a_talk_goes_to_people_and_comes_back(chatwoot: Chatwoot, at_work: AtWork) -> None:
    talk = chatwoot.writes(ANNA, "转人工")
    await until(lambda: talk.status == "open")
    assert "已经叫同事了" in talk.said("agent_bot")[-1]
    before = len(talk.said("agent_bot"))
    chatwoot.writes(ANNA, "通知书丢了怎么办")
    chatwoot.says(talk, "我看看")
    await until(lambda: not chatwoot.webhooks)
    chatwoot.sets(talk, "pending")
    chatwoot.writes(ANNA, "通知书丢了怎么办")
    await until(lambda: len(talk.said("agent_bot")) > before)
    assert len(talk.said("agent_bot")) == before + 1
    assert set(at_work.hooks.answers) == {200}


async def test_out_of_hours_the_bot_stays_and_says_when(chatwoot: Chatwoot, at_work: AtWork, clock: Clock) -> None:
    clock.passes(hours=10)
    talk = chatwoot.writes(ANNA, "转人工")
    await until(lambda: talk.said("agent_bot"))
    assert "明天 09:00" in talk.said("agent_bot")[-1]
    assert talk.status == "pending"
    assert set(at_work.hooks.answers) == {200}


async def test_privacy_names_the_people_who_read_along(chatwoot: Chatwoot, at_work: AtWork) -> None:  # noqa: ARG001
    talk = chatwoot.writes(ANNA, "/privacy")
    await until(lambda: talk.said("agent_bot"))
    assert "同事会看到" in talk.said("agent_bot")[0]


async def test_notes_between_people_and_their_answers_are_nobodys_question(chatwoot: Chatwoot, at_work: AtWork) -> None:
    talk = chatwoot.writes(ANNA, "谢谢")
    await until(lambda: talk.said("agent_bot"))
    chatwoot.says(talk, "通知书丢了怎么办", private=True)
    chatwoot.says(talk, "通知书丢了怎么办")
    chatwoot.sets(talk, "resolved")
    await until(lambda: not chatwoot.webhooks)
    await at_work.hooks.post_all()
    assert len(talk.said("agent_bot")) == 1


async def test_the_same_delivery_twice_is_answered_once(chatwoot: Chatwoot, at_work: AtWork) -> None:
    talk = chatwoot.begin(ANNA, "pending")
    message = chatwoot.put(talk, "通知书丢了怎么办", 0, "contact")
    payload = chatwoot.payload("message_created", talk, message)
    for _ in range(3):
        assert await at_work.hooks.post(payload, **{"X-Chatwoot-Delivery": "d1"}) == 200
    await until(lambda: talk.said("agent_bot"))
    await settled(at_work.house, "chatwoot")
    assert len(talk.said("agent_bot")) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"X-Chatwoot-Signature": ""},
        {"X-Chatwoot-Signature": "sha256=" + "0" * 64},
        {"X-Chatwoot-Signature": "sha256=ü"},
        {"X-Chatwoot-Timestamp": ""},
        {"X-Chatwoot-Timestamp": "soon"},
        {"X-Chatwoot-Timestamp": "9" * 40},
    ],
)
async def test_whoever_signs_wrong_is_turned_away(chatwoot: Chatwoot, at_work: AtWork, wrong: dict[str, str]) -> None:
    body = _body(chatwoot)
    headers = {name.encode(): value.encode() for name, value in {**signed(body), **wrong}.items()}
    assert await at_work.hooks.post_once(body, headers) == 401  # type: ignore[arg-type]


@pytest.mark.parametrize(("age", "status"), [(-290, 200), (290, 200), (400, 401), (-400, 401)])
async def test_what_is_old_is_turned_away(chatwoot: Chatwoot, at_work: AtWork, age: int, status: int) -> None:
    body = _body(chatwoot)
    headers = signed(body, timestamp=str(int(time.time()) - age))
    assert await at_work.hooks.post_once(body, headers) == status


async def test_a_body_that_was_changed_is_turned_away(chatwoot: Chatwoot, at_work: AtWork) -> None:
    body = _body(chatwoot)
    assert await at_work.hooks.post_once(body.replace(b"38", b"39"), signed(body)) == 401
    assert await at_work.hooks.post_once(body, signed(body, secret="another")) == 401


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'"x"', b"[" * 5000, b"{}", b'{"event": 3}', b"\xff"])
async def test_rubbish_that_is_signed_breaks_nothing(at_work: AtWork, body: bytes) -> None:
    assert await at_work.hooks.post_once(body, signed(body)) in {200, 400}


@pytest.mark.parametrize(
    "change",
    [
        {"conversation": {"id": 5, "status": "open", "contact_inbox": {"contact_id": 1}}},
        {"conversation": {"id": 5, "status": "pending"}, "sender": {}},
        {"private": True},
        {"message_type": "outgoing"},
        {"message_type": "template"},
        {"event": "message_updated"},
        {"event": "webwidget_triggered"},
        {"id": "../../x"},
        {"id": None},
    ],
)
def test_what_is_not_for_the_bot_is_no_question(change: dict[str, Any]) -> None:
    chatwoot = Chatwoot()
    payload = {**json.loads(_body(chatwoot)), **change}
    assert not isinstance(read_event(payload, ACCOUNT), Written)


def test_another_account_is_not_ours() -> None:
    payload = json.loads(_body(Chatwoot()))
    assert isinstance(read_event(payload, ACCOUNT), Written)
    assert read_event(payload, ACCOUNT + 1) is None
    assert isinstance(read_event({"event": "conversation_opened", "id": 4, "status": "open"}, ACCOUNT), Changed)


async def test_a_chatwoot_in_trouble_gets_every_answer_in_the_end(chatwoot: Chatwoot, at_work: AtWork) -> None:
    chatwoot.faults = {"say": [500, 429, 503], "toggle_status": [502]}
    talk = chatwoot.writes(ANNA, "转人工")
    await until(lambda: talk.status == "open")
    assert len(talk.said("agent_bot")) == 1
    await until(lambda: at_work.channel.trouble() is None)


async def test_a_wrong_token_is_told_of_and_loses_nothing(chatwoot: Chatwoot, at_work: AtWork) -> None:
    chatwoot.faults = {"say": [401] * 3}
    talk = chatwoot.writes(ANNA, "谢谢")
    await until(lambda: at_work.channel.trouble() is not None)
    trouble = at_work.channel.trouble()
    assert trouble is None or "CHATWOOT_API_TOKEN" in trouble[0]
    await until(lambda: talk.said("agent_bot"))


async def test_a_conversation_that_is_gone_holds_up_nobody(chatwoot: Chatwoot, at_work: AtWork) -> None:
    chatwoot.faults = {"say": [404]}
    chatwoot.writes(ANNA, "谢谢")
    await until(lambda: "say" in chatwoot.calls)
    his = chatwoot.writes(BEN, "谢谢")
    await until(lambda: his.said("agent_bot"))
    await until(lambda: at_work.channel.trouble() is None)


async def test_what_a_dead_process_left_is_answered_by_the_next(
    chatwoot: Chatwoot, process: Process, store: Store
) -> None:
    chatwoot.faults = {"say": [503] * 1000}
    async with process(store):
        talk = chatwoot.writes(ANNA, "通知书丢了怎么办")
        await until(lambda: "say" in chatwoot.calls)
    chatwoot.faults = {}
    async with process(store):
        await until(lambda: talk.said("agent_bot"))
    assert len(talk.said("agent_bot")) == 1


def _body(chatwoot: Chatwoot) -> bytes:
    talk = chatwoot.begin(ANNA, "pending")
    message = chatwoot.put(talk, "我38岁", 0, "contact")
    chatwoot.webhooks.clear()
    return json.dumps(chatwoot.payload("message_created", talk, message), ensure_ascii=False).encode()
