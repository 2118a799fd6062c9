"""The admins' page over HTTP: by forms alone, for whoever knows the token, and nobody else."""

import html
import re
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest

from bot.admin.page import ATTEMPTS, AdminPage
from bot.admin.signing_in import COOKIE, COOKIE_OVER_HTTPS, SigningIn
from bot.content.files import ContentFiles
from bot.inbox.inbox import Inbox
from bot.server import build_server
from bot.storage.store import Store
from tests.bot.channels.scripted import all_well, web_words
from tests.bot.inbox.conftest import keep

SECRET = "correct horse battery staple"  # noqa: S105 - of our own tests
ASKED, ALSO = "通知书被猫撕了咋整", "通知书被猫撕掉了怎么整"
Files = Callable[[], dict[str, bytes]]


@pytest.fixture
async def client(inbox: Inbox, files: ContentFiles) -> AsyncIterator[httpx.AsyncClient]:
    words = web_words()
    page = AdminPage(inbox, files, SigningIn(SECRET, "key"), words)
    transport = httpx.ASGITransport(app=build_server(page.routes(), all_well, words))
    async with httpx.AsyncClient(transport=transport, base_url="http://jifen") as opened:
        yield opened


async def token(client: httpx.AsyncClient) -> str:
    found = re.search(r'name="token" value="([0-9a-f]{32})"', (await client.get("/admin/inbox")).text)
    assert found
    return found[1]


async def post(client: httpx.AsyncClient, path: str = "/admin/inbox", **fields: object) -> httpx.Response:
    return await client.post(path, data={"token": await token(client), **fields})


async def sign_in(client: httpx.AsyncClient) -> None:
    assert (await post(client, "/admin/sign-in", secret=SECRET)).status_code == 303


async def test_nothing_is_shown_or_done_without_signing_in(
    client: httpx.AsyncClient, either: Store, content_of: Files
) -> None:
    before = content_of()
    await keep(either, ASKED)
    shown = await client.get("/admin/inbox")
    assert shown.status_code == 401
    assert ASKED not in shown.text
    assert (await post(client, do="ignore", number=1)).status_code == 401
    client.cookies.set(COOKIE, "admin.AAAA.made-up")
    assert (await post(client, entry="reprint-notice", number=1)).status_code == 401
    assert content_of() == before
    assert [
        each.decision
        for each in await either.read(lambda each: each.exec_driver_sql("SELECT decision FROM unanswered").all())
    ] == [None]


async def test_a_wrong_token_is_refused_and_guessing_is_slowed(client: httpx.AsyncClient) -> None:
    answers = [(await post(client, "/admin/sign-in", secret="guess")).status_code for _ in range(ATTEMPTS + 1)]
    assert answers == [403] * ATTEMPTS + [429]
    assert (await post(client, "/admin/sign-in", secret=SECRET)).status_code == 429


async def test_the_cookie_is_for_the_browser_alone(client: httpx.AsyncClient) -> None:
    answer = await post(client, "/admin/sign-in", secret=f" {SECRET} ")
    cookie = answer.headers["set-cookie"]
    assert all(each in cookie for each in ("HttpOnly", "SameSite=strict", f"{COOKIE}="))
    assert SECRET not in cookie
    over_https = await client.get("https://jifen/admin/inbox")
    found = re.search(r'name="token" value="([0-9a-f]{32})"', over_https.text)
    assert found
    sent = {"token": found[1], "secret": SECRET}
    secure = (await client.post("https://jifen/admin/sign-in", data=sent)).headers["set-cookie"]
    assert "Secure" in secure
    assert secure.startswith(COOKIE_OVER_HTTPS)


async def test_another_token_or_key_knows_nobody(client: httpx.AsyncClient, inbox: Inbox, files: ContentFiles) -> None:
    await sign_in(client)
    for other in (SigningIn("another", "key"), SigningIn(SECRET, "another")):
        app = build_server(AdminPage(inbox, files, other, web_words()).routes(), all_well, web_words())
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://jifen", cookies=client.cookies) as stranger:
            assert (await stranger.get("/admin/inbox")).status_code == 401


async def test_a_form_without_its_token_is_refused(client: httpx.AsyncClient, either: Store) -> None:
    await keep(either, ASKED)
    await sign_in(client)
    assert (await client.post("/admin/inbox", data={"do": "ignore", "number": "1"})).status_code == 403
    forged = {"do": "ignore", "number": "1", "token": "0" * 32}
    assert (await client.post("/admin/inbox", data=forged)).status_code == 403
    assert ASKED in (await client.get("/admin/inbox")).text


async def test_an_item_is_taught_and_taken_back(client: httpx.AsyncClient, either: Store, content_of: Files) -> None:
    before = content_of()
    await keep(either, ASKED, "a", candidates=("reprint-notice",))
    await keep(either, ALSO, "b", candidates=("reprint-notice",))
    await sign_in(client)
    page = (await client.get("/admin/inbox")).text
    assert 'name="entry" value="reprint-notice"' in page
    done = await post(client, number=1, entry="reprint-notice", wording=ASKED)
    assert done.status_code == 200
    assert f"测试句：{ALSO}" in done.text
    assert content_of() != before
    undone = await post(client, do="undo", number=1)
    assert "已撤销" in undone.text
    assert content_of() == before
    assert ASKED in undone.text


async def test_in_other_words_to_an_entry_by_its_id(
    client: httpx.AsyncClient, either: Store, content_of: Files
) -> None:
    await keep(either, "我叫王小明，通知书被狗叼走了", "a")
    await sign_in(client)
    fields: dict[str, Any] = {"number": 1, "do": "to", "other": "reprint-notice"}
    refused = await post(client, **fields)
    assert refused.status_code == 409
    assert "遮掉" in refused.text
    done = await post(client, **fields, wording="通知书被狗叼走了", test="狗把积分通知书叼跑了")
    assert done.status_code == 200
    assert "  - 通知书被狗叼走了\n" in content_of()["lost.phrasings.yaml"].decode()


async def test_a_draft_and_what_is_ignored(client: httpx.AsyncClient, either: Store, content_of: Files) -> None:
    await keep(either, ASKED)
    await keep(either, "今天股市怎么样呀", "b")
    await sign_in(client)
    assert "drafts/question-1.yaml" in (await post(client, do="new", number=1)).text
    assert "drafts/question-1.yaml" in content_of()
    assert "待处理 0 条" in (await post(client, do="ignore", number=2)).text
    assert (await post(client, do="ignore", number=2)).status_code == 409


@pytest.mark.parametrize(
    "fields",
    [
        {"do": "ignore", "number": "x"},
        {"do": "undo", "number": "9" * 30},
        {"number": "-1", "entry": "reprint-notice"},
        {},
    ],
)
async def test_made_up_forms_are_refused(client: httpx.AsyncClient, fields: dict[str, str]) -> None:
    await sign_in(client)
    assert (await post(client, **fields)).status_code == 400


async def test_what_people_type_is_text_and_never_markup(client: httpx.AsyncClient, either: Store) -> None:
    hostile = "<script>alert(1)</script>\"'&{{ 7*7 }}" + "长" * 1900
    await keep(either, hostile)
    await sign_in(client)
    page = (await client.get("/admin/inbox?page=999999999")).text
    assert "<script" not in page
    assert html.escape("<script>alert(1)</script>") in page
    assert "{{ 7*7 }}" in page
    assert (await post(client, number=1, entry="../../etc", wording="x")).status_code == 409


async def test_many_items_stand_on_several_pages(client: httpx.AsyncClient, either: Store) -> None:
    for number in range(25):
        await keep(either, chr(0x4E00 + 97 * number) * 9, f"p{number}", days=number)
    await sign_in(client)
    first, second = [(await client.get(f"/admin/inbox?page={page}")).text for page in (1, 2)]
    assert (first.count("<article>"), second.count("<article>")) == (20, 5)
    assert "page=2" in first


async def test_signing_out_forgets(client: httpx.AsyncClient) -> None:
    await sign_in(client)
    assert (await client.get("/admin/inbox")).status_code == 200
    await post(client, "/admin/sign-out")
    assert (await client.get("/admin/inbox")).status_code == 401
