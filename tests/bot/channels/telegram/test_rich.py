"""The itemised result as a rich message, and plainly where the server takes none."""

from dataclasses import replace

import pytest

from bot.cards import Part, ResultCard, Score
from bot.channels.telegram.rich import RICH_BLOCKS, rich_html
from bot.messages import Option, Reply
from bot.storage.store import Store
from tests.bot.channels.conftest import running
from tests.bot.channels.echo_house import EchoHouse
from tests.telegram_double import Failure, Person, Sent, Telegram
from tests.telegram_double.rich import rich_text

ANNA = Person(7001, "Anna")
WORDS = {"rich_item": "项目", "rich_points": "分", "rich_all": "全部说明"}
PARTS = (Part("年龄", 30), Part("学历 <双证>", 90), Part("扣分", -150))
CARD = ResultCard(Score(120, 120, 120, 120, PARTS, "enough", "够 120 分"), "", "2026-11-30", "办法")
RESULT = Reply("估算：120 分\n\n学历 & 学位：90 分", (Option("怎么算的", "do:trace"),), card=CARD)
REFUSALS = (Failure(404, "Not Found: method not found"), Failure(400, "Bad Request: RICH_MESSAGE_INVALID"))


async def said(telegram: Telegram, store: Store, words: dict[str, str], *, rich: bool, count: int = 1) -> list[Sent]:
    """Return what Anna gets to so many messages."""
    async with running(telegram, EchoHouse(store, lambda _: (RESULT,)), store, words, rich=rich) as at_work:
        for number in range(count):
            await telegram.says(ANNA, f"结果 {number}")
        heard = await telegram.heard(count)
        await at_work.stop()
    return heard


async def test_a_result_is_a_table_with_all_that_is_said_folded_below(
    telegram: Telegram, store: Store, words: dict[str, str]
) -> None:
    (sent,) = await said(telegram, store, words, rich=True)
    assert sent.text.splitlines()[:3] == ["120 · 够 120 分", "项目", "分"]
    assert "<td>学历 &lt;双证&gt;</td><td>90</td>" in sent.rich
    assert "<td>-150</td>" in sent.rich
    assert "<p>学历 &amp; 学位：90 分</p></details>" in sent.rich
    assert sent.labels == [["怎么算的"]]


async def test_it_is_said_plainly_unless_it_is_wished(telegram: Telegram, store: Store, words: dict[str, str]) -> None:
    (sent,) = await said(telegram, store, words, rich=False)
    assert (sent.text, sent.rich) == (RESULT.text, "")


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda each: str(each.status))
async def test_a_server_that_takes_none_is_asked_once_in_a_run(
    telegram: Telegram, store: Store, words: dict[str, str], refusal: Failure
) -> None:
    telegram.fail("sendRichMessage", refusal)
    sent = await said(telegram, store, words, rich=True, count=3)
    assert [(each.text, each.rich, each.labels) for each in sent] == [(RESULT.text, "", [["怎么算的"]])] * 3
    assert len(telegram.called("sendRichMessage")) == 1


async def test_one_call_too_many_is_made_again(telegram: Telegram, store: Store, words: dict[str, str]) -> None:
    telegram.fail("sendRichMessage", Failure.too_many_requests(1))
    (sent,) = await said(telegram, store, words, rich=True)
    assert sent.rich


def test_what_does_not_fit_is_said_plainly() -> None:
    most = "\n".join(["行"] * (RICH_BLOCKS - 10))
    for text, fits in ((most, True), (most + "\n行" * 20, False), ("字" * 32_000, True), ("<" * 9_000, False)):
        html = rich_html(replace(RESULT, text=text), WORDS)
        assert (html is not None) == fits
        assert html is None or rich_text(html) is not None


def test_only_a_result_is_rich() -> None:
    assert rich_html(Reply("答"), WORDS) is None
    assert rich_html(replace(RESULT, picture=True), WORDS) is None
