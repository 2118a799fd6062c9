"""What is counted, who may read it, and that nobody stands in it."""

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette
from starlette.middleware import Middleware

from bot.channels.web.channel import web_routes
from bot.content.content import Content
from bot.messages import ConversationKey, Delivery, Incoming, Reply
from bot.metrics.measuring import MeasuredConversations, MeasuredRequests
from bot.metrics.meters import Meters
from bot.metrics.scraping import Scraping
from bot.server import build_server
from bot.storage.store import Store
from tests.bot.channels.scripted import all_well, web_words
from tests.bot.conftest import NOW

TOKEN = "a token of twenty chars"  # noqa: S105
DEPLOY = Path(__file__).parents[3] / "deploy"


async def parts() -> tuple[bool, dict[str, object]]:
    return False, {"status": "failing", "parts": {"database": "ok", "telegram": {"why": "deaf", "since": "now"}}}


@pytest.fixture
def meters() -> Meters:
    return Meters()


@pytest.fixture
def measured(store: Store, content: Content, meters: Meters) -> MeasuredConversations:
    return MeasuredConversations(store, lambda: content, lambda: NOW, meters)


@pytest.fixture
def app(store: Store, measured: MeasuredConversations, meters: Meters) -> Starlette:
    scraping = Scraping(meters, store, parts, lambda: NOW)
    routes = [*web_routes(measured, web_words()), scraping.route(TOKEN)]
    return build_server(routes, all_well, around=[Middleware(MeasuredRequests, meters=meters)])


@pytest.fixture
async def client(app: Starlette) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://jifen.test") as asking:
        yield asking


async def _read(client: httpx.AsyncClient) -> dict[str, float]:
    answer = await client.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200
    samples = [each for family in text_string_to_metric_families(answer.text) for each in family.samples]
    return {f"{each.name}{sorted(each.labels.values())}": each.value for each in samples}


async def _say(measured: MeasuredConversations, text: str, number: int = 1) -> None:
    key = ConversationKey("wechat", "somebody-secret", "somebody-secret")
    await measured.handle(Incoming(f"event-{number}", key, text))


async def test_turns_are_counted_by_what_they_did(measured: MeasuredConversations, client: httpx.AsyncClient) -> None:
    for number, text in enumerate(("个人密码忘了怎么办", "今天天气怎么样", "测算")):
        await _say(measured, text, number)
    read = await _read(client)
    assert read["jifen_message_seconds_count['wechat']"] == 3
    assert read["jifen_questions_total['answered']"] == 1
    assert read["jifen_entry_answers_total['reset-personal-password']"] == 1
    assert read["jifen_acts_total['flow']"] == 1
    assert read["jifen_outbox_waiting['wechat']"] >= 3
    await measured.handle(Incoming("thumb", ConversationKey("wechat", "x", "x"), option="good:reprint-notice"))
    assert (await _read(client))["jifen_feedback_total['helpful']"] == 1
    assert read["jifen_part_works['telegram']"] == 0
    assert read["jifen_part_works['database']"] == 1


async def test_the_outbox_is_empty_again_once_all_is_sent(
    measured: MeasuredConversations, store: Store, client: httpx.AsyncClient
) -> None:
    await store.announce(Delivery(0, ConversationKey("wechat", "a", "a"), Reply("x"), "e"), NOW)
    assert (await _read(client))["jifen_outbox_waiting['wechat']"] == 1
    await measured.settle([each.row for each in await measured.pending("wechat")], "sent")
    assert "jifen_outbox_waiting['wechat']" not in await _read(client)


async def test_nobody_stands_in_it(measured: MeasuredConversations, client: httpx.AsyncClient) -> None:
    await _say(measured, "我叫张三丰，身份证310101199001011234，电话13812345678，密码忘了怎么办")
    await client.get("/telegram/a-secret-path")
    await client.get("/made-up-by-anybody")
    answer = await client.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})
    for secret in ("张三丰", "310101", "138123", "somebody-secret", "a-secret-path", "made-up"):
        assert secret not in answer.text
    read = await _read(client)
    assert read["jifen_http_requests_total['404', 'telegram']"] == 1
    assert read["jifen_http_requests_total['404', 'other']"] == 1


async def test_a_failure_is_counted_by_its_kind(
    measured: MeasuredConversations, store: Store, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_: Incoming, **_more: object) -> None:
        raise OSError("could not find 张三丰")

    monkeypatch.setattr(store, "find", broken)
    with pytest.raises(OSError, match="张三丰"):
        await _say(measured, "你好")
    assert (await _read(client))["jifen_message_failures_total['OSError', 'wechat']"] == 1


async def test_what_was_counted_is_told_without_a_database(
    client: httpx.AsyncClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def gone(_: object) -> None:
        raise OperationalError("select", {}, OSError("gone"))

    await client.get("/livez")
    monkeypatch.setattr(store, "read", gone)
    assert (await _read(client))["jifen_http_requests_total['200', 'livez']"] == 1


@pytest.mark.parametrize("given", ["", "Bearer", "Bearer wrong", f"Basic {TOKEN}"])
async def test_without_the_token_nothing_is_shown(client: httpx.AsyncClient, given: str) -> None:
    answer = await client.get("/metrics", headers={"authorization": given})
    assert answer.status_code == 401
    assert "jifen_" not in answer.text


async def test_its_own_port_asks_for_no_token(store: Store, meters: Meters) -> None:
    transport = httpx.ASGITransport(app=Scraping(meters, store, all_well, lambda: NOW).app())
    async with httpx.AsyncClient(transport=transport, base_url="http://jifen.test") as asking:
        plain = await asking.get("/metrics")
        open_metrics = await asking.get("/metrics", headers={"accept": "application/openmetrics-text; version=1.0.0"})
        assert (await asking.get("/")).status_code == 404
    assert "process_resident_memory_bytes" in plain.text
    assert open_metrics.text.endswith("# EOF\n")


def _names(meters: Meters) -> set[str]:
    names = set()
    for family in meters.registry.collect():
        kinds = {"counter": ("_total",), "histogram": ("_bucket", "_count", "_sum")}.get(family.type, ("",))
        names |= {f"{family.name}{ending}" for ending in kinds}
    return names


def test_dashboard_and_alerts_ask_for_what_is_there(meters: Meters) -> None:
    dashboard = json.loads((DEPLOY / "grafana-dashboard.json").read_text(encoding="utf-8"))
    rules = yaml.safe_load((DEPLOY / "prometheus-rules.yml").read_text(encoding="utf-8"))
    asked = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    asked += [rule["expr"] for group in rules["groups"] for rule in group["rules"]]
    used = {name for expression in asked for name in re.findall(r"\b(?:jifen|process)_[a-z_]+", expression)}
    assert used <= _names(meters)
    assert {name for name in _names(meters) if name.startswith("jifen_") and not name.endswith("_sum")} <= used
