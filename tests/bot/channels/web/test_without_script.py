"""The page without script: plain forms, guarded against forgery, and the talk so far in what comes back."""

import re
from collections.abc import AsyncIterator
from html.parser import HTMLParser
from uuid import uuid4

import httpx
import pytest

from bot.cards import QuestionCard
from bot.channels.web.channel import web_routes
from bot.messages import ConversationKey, Exchange, Option, Reply
from bot.server import build_server
from tests.bot.channels.scripted import ScriptedConversations, all_well, question, web_words

WORDS = web_words()
SEVERAL = Reply(
    "有哪些？",
    (Option("应届", "t:bonuses:fresh"), Option("表彰", "t:bonuses:award"), Option("都没有", "a:bonuses:none")),
    card=QuestionCard("estimate", "bonuses", "加分项", "有哪些？", "", "", "several"),
)
BORN = Reply("哪年生？", card=QuestionCard("estimate", "age", "年龄", "哪年生？", "", "", "date"))
SCRIPT = {
    "测算": (question("学历？", "本科", "硕士"),),
    "加分": (SEVERAL,),
    "年龄": (BORN,),
    "坏": (Reply("<script>alert(1)</script> <img src=x onerror=alert(1)> \"'&"),),
    "忘掉我": (Reply("好，已经全部删除。"),),
}


class Forms(HTMLParser):
    """Reads the forms of a page: their hidden fields and what can be pressed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.hidden: dict[str, str] = {}
        self.pressed: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a browser would send."""
        values = {name: value or "" for name, value in attrs}
        if tag == "input" and values.get("type") == "hidden":
            self.hidden.setdefault(values["name"], values.get("value", ""))
        if tag == "button" and "name" in values:
            self.pressed.append((values["name"], values.get("value", "")))


@pytest.fixture
def conversations() -> ScriptedConversations:
    return ScriptedConversations(SCRIPT)


@pytest.fixture
async def client(conversations: ScriptedConversations) -> AsyncIterator[httpx.AsyncClient]:
    app = build_server(web_routes(conversations, WORDS), all_well, WORDS)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://page.test") as someone:
        yield someone


async def token(client: httpx.AsyncClient) -> str:
    return Forms((await client.get("/")).text).hidden["token"]


async def test_a_typed_sentence_comes_back_with_the_talk(
    client: httpx.AsyncClient, conversations: ScriptedConversations
) -> None:
    answer = await client.post("/", data={"text": "测算", "token": await token(client)})
    assert answer.status_code == 200
    assert "测算" in answer.text
    assert "学历？" in answer.text
    assert ("option", "pick:本科") in Forms(answer.text).pressed
    assert conversations.settled == [((1,), "sent")]
    again = await client.get("/")
    assert "学历？" in again.text


async def test_a_pressed_option_answers(client: httpx.AsyncClient, conversations: ScriptedConversations) -> None:
    await client.post("/", data={"text": "测算", "token": await token(client)})
    answer = await client.post("/", data={"option": "pick:本科", "token": await token(client)})
    assert [each.option for each in conversations.handled] == [None, "pick:本科"]
    assert Forms(answer.text).pressed.count(("option", "pick:本科")) == 0


async def test_ticks_are_one_message_and_none_counts_alone(
    client: httpx.AsyncClient, conversations: ScriptedConversations
) -> None:
    page = await client.post("/", data={"text": "加分", "token": await token(client)})
    assert page.text.count('type="checkbox"') == 2
    ticked = {"several": "1", "option": ["t:bonuses:fresh", "t:bonuses:award"], "token": await token(client)}
    await client.post("/", data=ticked)
    one = {"several": "1", "option": ["t:bonuses:fresh"], "token": await token(client)}
    await client.post("/", data=one)
    none = {"several": "1", "option": ["t:bonuses:fresh", "a:bonuses:none"], "token": await token(client)}
    await client.post("/", data=none)
    heard = [(each.options, each.option) for each in conversations.handled[1:]]
    assert heard == [
        (("t:bonuses:fresh", "t:bonuses:award"), None),
        (("t:bonuses:fresh",), None),
        ((), "a:bonuses:none"),
    ]


async def test_boxes_are_joined_to_a_sentence(client: httpx.AsyncClient, conversations: ScriptedConversations) -> None:
    page = await client.post("/", data={"text": "年龄", "token": await token(client)})
    assert page.text.count('name="said"') == 2
    boxes = {"before": ["", "年"], "after": ["", "月"], "token": await token(client)}
    await client.post("/", data={**boxes, "said": ["1983", "5"]})
    await client.post("/", data={**boxes, "said": [" 35 ", ""]})
    assert [each.text for each in conversations.handled[1:]] == ["1983年5月", "35"]


async def test_a_form_sent_twice_is_handled_once(
    client: httpx.AsyncClient, conversations: ScriptedConversations
) -> None:
    fields = {"text": "你好", "token": await token(client), "event_id": str(uuid4())}
    first, second = await client.post("/", data=fields), await client.post("/", data=fields)
    assert len(conversations.handled) == 1
    assert first.text.count("1: 你好") == second.text.count("1: 你好") > 0


@pytest.mark.parametrize("forged", [None, "", "0" * 32, "x", "0" * 31])
async def test_a_forged_form_is_refused_in_the_page(
    client: httpx.AsyncClient, conversations: ScriptedConversations, forged: str | None
) -> None:
    await token(client)
    fields = {"text": "你好"} if forged is None else {"text": "你好", "token": forged}
    answer = await client.post("/", data=fields)
    assert answer.status_code == 403
    assert WORDS["error_token"] in answer.text
    assert conversations.handled == []


async def test_a_form_without_the_cookie_is_refused(
    client: httpx.AsyncClient, conversations: ScriptedConversations
) -> None:
    stolen = await token(client)
    client.cookies.clear()
    assert (await client.post("/", data={"text": "你好", "token": stolen})).status_code == 403
    assert conversations.handled == []


@pytest.mark.parametrize(
    ("content", "media_type", "status"),
    [
        (b"text=a", "text/plain", 415),
        (b"text=a", "multipart/form-data", 415),
        (b"\xff\xfe=%zz", "application/x-www-form-urlencoded", 400),
        (b"&".join(b"a=1" for _ in range(200)), "application/x-www-form-urlencoded", 400),
    ],
)
async def test_what_is_no_form_is_refused_kindly(
    client: httpx.AsyncClient, content: bytes, media_type: str, status: int
) -> None:
    answer = await client.post("/", content=content, headers={"content-type": media_type})
    assert answer.status_code == status
    assert "Traceback" not in answer.text


async def test_no_reply_breaks_out_of_its_place(client: httpx.AsyncClient) -> None:
    answer = await client.post("/", data={"text": "坏", "token": await token(client)})
    assert "<script>alert" not in answer.text
    assert "<img src=x" not in answer.text
    evil = '"><script>alert(2)</script>'
    answer = await client.post("/", data={"text": evil, "token": await token(client)})
    assert "<script>alert(2)" not in answer.text


class Forgetful(ScriptedConversations):
    """Keeps no talk to show again."""

    async def talk(self, key: ConversationKey, limit: int = 100) -> tuple[Exchange, ...]:  # noqa: ARG002
        """Return nothing."""
        return ()


async def test_after_forgetting_the_page_says_so_and_begins_anew() -> None:
    forgetful = Forgetful(SCRIPT)
    app = build_server(web_routes(forgetful, WORDS), all_well, WORDS)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://page.test") as someone:
        asks = await someone.get("/forget")
        assert WORDS["clear_question"] in asks.text
        fields = {"text": WORDS["clear_says"], "token": Forms(asks.text).hidden["token"]}
        answer = await someone.post("/", data=fields)
    assert "好，已经全部删除。" in answer.text
    assert WORDS["tell"] in answer.text


async def test_the_look_is_kept_in_a_cookie_and_shown_at_once(client: httpx.AsyncClient) -> None:
    chosen = await client.post("/look", data={"theme": "dark", "token": await token(client)})
    assert (chosen.status_code, chosen.headers["location"]) == (303, "/")
    await client.post("/look", data={"script": "traditional", "token": await token(client)})
    page = await client.get("/")
    assert 'data-theme="dark"' in page.text
    assert '<html lang="zh-Hant"' in page.text
    assert "離 120 分，還差幾分？" in page.text
    assert (await client.post("/look", data={"theme": "light", "token": "x"})).status_code == 403
    client.cookies.set("jifen-look", '"><script>.x')
    assert re.search(r"<html lang=\"[\w-]+\">", (await client.get("/")).text)


async def test_no_request_is_needed_before_a_newcomer_acts(client: httpx.AsyncClient) -> None:
    page = (await client.get("/")).text
    assert WORDS["tell"] in page
    assert WORDS["one_by_one"] in page
    assert "通知书丢了怎么办" in page
    assert not re.search(r"<(?:iframe|object|embed)", page)


async def test_the_page_speaks_only_for_its_visitor(client: httpx.AsyncClient) -> None:
    await client.post("/", data={"text": "测算", "token": await token(client)})
    page = await client.get("/")
    assert page.headers["cache-control"] == "private, no-cache"
    assert "cookie" in page.headers["vary"]


async def test_everything_is_compressed_for_who_takes_it(client: httpx.AsyncClient) -> None:
    size = 0
    page = await client.get("/", headers={"accept-encoding": "gzip"})
    assert page.headers["content-encoding"] == "gzip"
    for address in {"/", *re.findall(r'(?:src|href)="(/page/[^"]+)"', page.text), "/page/figures.woff2"}:
        async with client.stream("GET", address, headers={"accept-encoding": "gzip"}) as answer:
            size += sum([len(chunk) async for chunk in answer.aiter_raw()])
    assert size <= 80_000
