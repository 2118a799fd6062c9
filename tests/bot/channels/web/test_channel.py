"""The web channel and the server over HTTP."""

import base64
import hashlib
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
import structlog
from jinja2 import UndefinedError
from starlette.applications import Starlette

from bot.channels.web.channel import web_routes
from bot.channels.web.files import PAGE
from bot.messages import Attachment, Delivery, Incoming, Reply
from bot.server import BODY_LIMIT, build_server
from tests.bot.channels.scripted import ScriptedConversations, all_well, question, web_words
from tests.bot.server.secured import assert_secured
from tests.loopback import serving_from_a_thread

ROOT = Path(__file__).parents[4]
WORDS = web_words()
SCRIPT = {
    "测算": (Reply("好。"), question("学历？", "本科", "硕士")),
    "文件": (Reply("给你。", attachment=Attachment("a.ics", "text/calendar", b"BEGIN:VCALENDAR")),),
}


def server(conversations: ScriptedConversations) -> Starlette:
    return build_server(web_routes(conversations, WORDS), all_well, WORDS)


@asynccontextmanager
async def visitor(app: Starlette, base_url: str = "http://page.test") -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=base_url) as client:
        yield client


async def post(client: httpx.AsyncClient, event_id: str | None = None, **said: Any) -> httpx.Response:
    return await client.post("/api/messages", json={"event_id": event_id or str(uuid4()), **said})


@pytest.fixture
def conversations() -> ScriptedConversations:
    return ScriptedConversations(SCRIPT)


@pytest.fixture
async def client(conversations: ScriptedConversations) -> AsyncIterator[httpx.AsyncClient]:
    async with visitor(server(conversations)) as someone:
        yield someone


async def test_a_text_gets_its_replies(client: httpx.AsyncClient, conversations: ScriptedConversations) -> None:
    answer = await post(client, text="测算")
    assert answer.status_code == 200
    first = answer.json()["replies"][0]
    told = {name: first[name] for name in ("text", "options", "attachment", "private_link", "id", "said")}
    assert told == {"text": "好。", "options": [], "attachment": None, "private_link": False, "id": 1, "said": ""}
    assert "<script" not in first["html"]
    assert 'data-row="1"' in first["html"]
    option = {"label": "硕士", "value": "pick:硕士", "by_word": False, "letter": ""}
    assert answer.json()["replies"][1]["options"][1] == option
    assert conversations.settled == [((1, 2), "sent")]


async def test_a_file_comes_with_its_reply(client: httpx.AsyncClient) -> None:
    reply = (await post(client, text="文件")).json()["replies"][0]
    assert reply["attachment"] == {"name": "a.ics", "media_type": "text/calendar", "content": "BEGIN:VCALENDAR"}


async def test_an_option_arrives_as_an_option(client: httpx.AsyncClient, conversations: ScriptedConversations) -> None:
    event = str(uuid4())
    await post(client, event, option="pick:本科")
    key = conversations.handled[0].key
    assert conversations.handled == [Incoming(event, key, option="pick:本科", shown_again=True)]
    assert (key.channel, key.chat) == ("web", key.person)


async def test_a_second_delivery_says_the_same_once(
    client: httpx.AsyncClient, conversations: ScriptedConversations
) -> None:
    await post(client, text="first")
    event = str(uuid4())
    answers = [await post(client, spelling, text="hello") for spelling in (event, event.upper(), event)]
    rows = [[reply["id"] for reply in answer.json()["replies"]] for answer in answers]
    assert rows[0] == rows[1] == rows[2]
    assert {answer.json()["replies"][0]["text"] for answer in answers} == {"2: hello"}
    assert [each.text for each in conversations.handled] == ["first", "hello"]


async def test_a_visitor_is_known_by_a_strict_random_cookie(client: httpx.AsyncClient) -> None:
    assert "jifen=" not in (await client.get("/")).headers["set-cookie"]
    cookie = (await post(client, text="a")).headers["set-cookie"]
    assert re.match(r"jifen=[0-9a-f]{32}\.[\w-]{43}; HttpOnly; Max-Age=15552000; Path=/; SameSite=strict$", cookie)
    again = await post(client, text="b")
    assert again.json()["replies"][0]["text"] == "2: b"
    assert again.headers["set-cookie"] == cookie


async def test_the_cookie_is_secure_over_https(conversations: ScriptedConversations) -> None:
    async with visitor(server(conversations), "https://page.test") as someone:
        assert "; Secure" in (await post(someone, text="a")).headers["set-cookie"]


async def test_two_visitors_have_two_conversations(conversations: ScriptedConversations) -> None:
    app = server(conversations)
    async with visitor(app) as one, visitor(app) as other:
        await post(one, text="a")
        assert (await post(other, text="b")).json()["replies"][0]["text"] == "1: b"


@pytest.mark.parametrize("forged", ["", "1", "0" * 32, "0" * 32 + "." + "A" * 43, "telegram"])
async def test_a_cookie_that_is_not_ours_is_replaced(
    client: httpx.AsyncClient, conversations: ScriptedConversations, forged: str
) -> None:
    answer = await client.post(
        "/api/messages", json={"event_id": str(uuid4()), "text": "a"}, headers={"cookie": f"jifen={forged}"}
    )
    assert answer.status_code == 200
    assert re.fullmatch(r"[0-9a-f]{32}", conversations.handled[0].key.person)
    assert conversations.handled[0].key.person != forged


EVENT = "7a1fd0a2-0b1f-4b58-9f3e-0f8f6a1f3c11"
UNREADABLE = [
    "",
    "null",
    "[]",
    "{",
    '"text"',
    "{}",
    f'{{"event_id": "{EVENT}"}}',
    '{"text": "a"}',
    '{"event_id": "1", "text": "a"}',
    '{"event_id": 1, "text": "a"}',
    f'{{"event_id": "{EVENT}", "text": 1}}',
    f'{{"event_id": "{EVENT}", "text": null}}',
    f'{{"event_id": "{EVENT}", "text": ["a"]}}',
    f'{{"event_id": "{EVENT}", "text": "a", "option": "b"}}',
    f'{{"event_id": "{EVENT}", "option": ""}}',
    f'{{"event_id": "{EVENT}", "option": "{"x" * 65}"}}',
    f'{{"event_id": "{EVENT}", "text": "a", "person": "someone else"}}',
    f'{{"event_id": "{EVENT}", "text": "\\ud800"}}',
    "[" * 100_000,
    b"\xff\xfe",
]


@pytest.mark.parametrize("body", UNREADABLE, ids=lambda body: str(body[:60]))
async def test_what_is_no_message_is_refused_kindly(
    client: httpx.AsyncClient, conversations: ScriptedConversations, body: str | bytes
) -> None:
    answer = await client.post("/api/messages", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()) == (400, {"error": WORDS["error_fields"]})
    assert conversations.handled == []


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", "", "application/jsonp"])
async def test_only_json_is_taken(
    client: httpx.AsyncClient, conversations: ScriptedConversations, media_type: str
) -> None:
    body = json.dumps({"event_id": EVENT, "text": "a"})
    answer = await client.post("/api/messages", content=body, headers={"content-type": media_type})
    assert (answer.status_code, answer.json()) == (415, {"error": WORDS["error_media_type"]})
    assert conversations.handled == []


@pytest.mark.parametrize("text", ["", "\0", "\u202e反", "😀" * 50, "x" * 100_000, "<script>alert(1)</script>"])
async def test_any_text_reaches_the_conversation_unchanged(
    client: httpx.AsyncClient, conversations: ScriptedConversations, text: str
) -> None:
    assert (await post(client, text=text)).status_code == 200
    assert conversations.handled[0].text == text


async def test_a_body_above_the_limit_is_refused(
    client: httpx.AsyncClient, conversations: ScriptedConversations
) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(5):
            yield b" " * (BODY_LIMIT // 4)

    declared = await post(client, text="x" * BODY_LIMIT)
    streamed = await client.post("/api/messages", content=chunks(), headers={"content-type": "application/json"})
    for answer in (declared, streamed):
        assert (answer.status_code, answer.json()) == (413, {"error": WORDS["status_413"]})
    assert conversations.handled == []


async def test_a_body_just_within_the_limit_is_taken(client: httpx.AsyncClient) -> None:
    empty = json.dumps({"event_id": EVENT, "text": ""}).encode()
    body = empty[:-2] + b"x" * (BODY_LIMIT - len(empty)) + b'"}'
    headers = {"content-type": "application/json"}
    assert (await client.post("/api/messages", content=body, headers=headers)).status_code == 200
    assert (await client.post("/api/messages", content=body + b" ", headers=headers)).status_code == 413


class Broken(ScriptedConversations):
    """Fails with the person's words in the error, as a database driver does."""

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        raise RuntimeError(f"could not store {incoming.text}")


async def test_a_failure_is_told_kindly_and_logged_without_the_words() -> None:
    async with visitor(server(Broken())) as someone:
        with structlog.testing.capture_logs() as logs:
            answer = await post(someone, text="我的身份证号")
    assert (answer.status_code, answer.json()) == (500, {"error": WORDS["status_500"]})
    assert [entry["error"] for entry in logs] == ["RuntimeError"]
    assert "could not store" in logs[0]["where"]
    assert "我的身份证号" not in str(logs)


class Unsettled(ScriptedConversations):
    """Answers, but cannot note that it did."""

    async def settle(self, rows: object, status: str) -> None:
        raise RuntimeError(f"{rows} not {status}")


async def test_an_answer_stands_when_it_cannot_be_settled() -> None:
    async with visitor(server(Unsettled())) as someone:
        with structlog.testing.capture_logs() as logs:
            answer = await post(someone, text="a")
    assert answer.json()["replies"][0]["text"] == "1: a"
    assert len(logs) == 1


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/nothing", 404), ("GET", "/api/messages", 405), ("PUT", "/", 405)]
)
async def test_a_wrong_address_is_answered_in_words(
    client: httpx.AsyncClient, method: str, path: str, status: int
) -> None:
    answer = await client.request(method, path)
    assert (answer.status_code, answer.json()) == (status, {"error": WORDS[f"status_{status}"]})


async def test_without_words_an_error_is_named_in_english(conversations: ScriptedConversations) -> None:
    async with visitor(build_server(web_routes(conversations, WORDS), all_well)) as someone:
        assert (await someone.get("/nothing")).json() == {"error": "Not Found"}
        assert (await post(someone, text="x" * BODY_LIMIT)).json() == {"error": HTTPStatus(413).phrase}


async def test_every_answer_carries_the_security_headers(client: httpx.AsyncClient) -> None:
    answers = [await client.get(path) for path in ("/", "/health", "/page/chat.js", "/nothing")]
    answers += [await post(client, text="a"), await post(client, text="x" * BODY_LIMIT), await post(client)]
    async with visitor(server(Broken())) as someone:
        answers.append(await post(someone, text="a"))
    assert [answer.status_code for answer in answers] == [200, 200, 200, 404, 200, 413, 400, 500]
    for answer in answers:
        assert_secured(answer)
        assert answer.headers["cache-control"] in {"no-store", "no-cache", "private, no-cache"}
    assert answers[4].headers["cache-control"] == "no-store"


async def test_the_page_is_whole_and_needs_nothing_from_elsewhere(client: httpx.AsyncClient) -> None:
    page = await client.get("/")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert not re.search(r"\bstyle=|\bon\w+=|<script(?![^>]*\bsrc=)|https?://", page.text)
    for address in set(re.findall(r'(?:src|href)="([^"]+)"', page.text)):
        assert (await client.get(address)).status_code == 200


async def test_the_page_holds_its_style_and_the_policy_allows_no_other(client: httpx.AsyncClient) -> None:
    page = await client.get("/")
    (style,) = re.findall(r"<style>(.*?)</style>", page.text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert page.headers["content-security-policy"].startswith(f"style-src 'self' 'sha256-{digest}'; default-src 'self'")
    assert "style-src" not in (await client.get("/forget")).headers["content-security-policy"]


async def test_scripts_import_only_what_is_served(client: httpx.AsyncClient) -> None:
    for script in PAGE.glob("*.js"):
        served = await client.get(f"/page/{script.name}")
        assert served.headers["content-type"].startswith("text/javascript")
        assert "innerHTML" not in served.text
        for name in re.findall(r'from "\./([^"]+)"', served.text):
            assert (await client.get(f"/page/{name}")).status_code == 200


async def test_an_unchanged_file_is_not_sent_twice(client: httpx.AsyncClient) -> None:
    first = await client.get("/page/page.css")
    second = await client.get("/page/page.css", headers={"if-none-match": f'W/"x", {first.headers["etag"]}'})
    assert (second.status_code, second.content) == (304, b"")
    other = await client.get("/page/page.css", headers={"if-none-match": '"x"'})
    assert other.content == first.content


@pytest.mark.parametrize("path", ["/page/page.html", "/page/../web.py", "/page/%2e%2e/web.py", "/page/"])
async def test_nothing_but_the_page_is_served(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 404


async def test_words_cannot_break_out_of_the_page(conversations: ScriptedConversations) -> None:
    words = {**WORDS, "title": '"><script>alert(1)</script>'}
    async with visitor(build_server(web_routes(conversations, words), all_well)) as someone:
        assert "<script>alert" not in (await someone.get("/")).text


def test_a_missing_word_is_found_at_the_start(conversations: ScriptedConversations) -> None:
    with pytest.raises(UndefinedError, match="send"):
        web_routes(conversations, {key: value for key, value in WORDS.items() if key != "send"})


def test_every_word_is_used_and_every_used_word_is_there() -> None:
    folders = [ROOT / "bot" / name for name in ("page_view", "score_card", "channels")]
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix in {".html", ".py"}]
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    in_templates = {
        word
        for path in files
        if path.suffix == ".html"
        for word in re.findall(r"words\.(\w+)", path.read_text(encoding="utf-8"))
    }
    used = in_templates | set(re.findall(r"""words\[["'](\w+)["']\]""", code))
    used |= set(re.findall(r'"(box_\w+)"', code)) | {"you_in_reasons"}
    built = ("status_", "error_", "effort_", "crosses_")
    assert {key for key in WORDS if not key.startswith(built)} - used == set()
    assert in_templates - WORDS.keys() == set()


def test_a_client_that_sends_too_much_still_reads_why(conversations: ScriptedConversations) -> None:
    with serving_from_a_thread(server(conversations)) as address, httpx.Client(base_url=address) as client:
        answer = client.post("/api/messages", json={"event_id": EVENT, "text": "长" * 1_000_000})
        assert (answer.status_code, answer.json()) == (413, {"error": WORDS["status_413"]})
        assert client.get("/livez").json() == {"status": "ok"}
