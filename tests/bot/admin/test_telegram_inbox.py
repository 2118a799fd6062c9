"""The inbox on Telegram: one item at a time, a button for each thing to do, for admins alone."""

from collections.abc import Callable

import pytest

from bot.content.files import ContentFiles
from bot.storage.store import Store
from tests.bot.admin.conftest import ADMIN, ANNA
from tests.bot.inbox.conftest import keep
from tests.telegram_double import Group, Person, Sent, Telegram

GROUP = Group(-1001234567890, "supergroup")
ASKED, ALSO = "通知书被猫撕了咋整", "通知书被猫撕掉了怎么整"
pytestmark = pytest.mark.usefixtures("channel")


async def says(telegram: Telegram, person: Person, text: str, replies: int = 1) -> list[Sent]:
    """Say something and return so many new messages."""
    before = len(telegram.said(person.id))
    await telegram.says(person, text)
    await telegram.until(lambda: len(telegram.said(person.id)) >= before + replies, 60)
    return telegram.said(person.id)[before:]


async def presses(telegram: Telegram, sent: Sent, label: str, replies: int) -> list[Sent]:
    """Press the button whose label begins so, and return so many new messages."""
    before = len(telegram.said(ADMIN.id))
    whole = next(each for row in sent.labels for each in row if each.startswith(label))
    await telegram.presses(ADMIN, sent, whole)
    await telegram.until(lambda: len(telegram.said(ADMIN.id)) >= before + replies, 60)
    return telegram.said(ADMIN.id)[before:]


async def test_an_item_is_taught_and_undone_with_two_presses(
    telegram: Telegram, either: Store, content_of: Callable[[], dict[str, bytes]]
) -> None:
    before = content_of()
    await keep(either, ASKED, "a", candidates=("reprint-notice",))
    await keep(either, ALSO, "b", candidates=("reprint-notice",))
    (item,) = await says(telegram, ADMIN, "/inbox")
    assert ASKED in item.text
    assert "2 人" in item.text
    _, done, rest = await presses(telegram, item, "归入：积分通知书", 3)
    assert ALSO in done.text
    assert "空的" in rest.text
    assert ASKED in content_of()["lost.phrasings.yaml"].decode()
    undone, again = await presses(telegram, done, "撤销", 2)
    assert "已撤销" in undone.text
    assert ASKED in again.text
    assert content_of() == before


async def test_ignoring_a_draft_and_leafing_through(
    telegram: Telegram, either: Store, content_of: Callable[[], dict[str, bytes]]
) -> None:
    for number, text in enumerate(("医保断了怎么办", "档案在哪里", "新城怎么加分")):
        await keep(either, text, f"p{number}", days=number)
    (first,) = await says(telegram, ADMIN, "/inbox")
    (second,) = await presses(telegram, first, "下一条", 1)
    assert "档案在哪里" in second.text
    _, third = await presses(telegram, second, "忽略", 2)
    assert "医保断了" in third.text
    draft, _ = await presses(telegram, third, "新条目", 2)
    assert "drafts/question-1.yaml" in draft.text
    assert "drafts/question-1.yaml" in content_of()
    (stale, last) = await presses(telegram, third, "忽略", 2)
    assert "已经有人处理" in stale.text
    assert "新城" in last.text


async def test_an_entry_can_be_named_in_words_and_what_is_refused_says_why(telegram: Telegram, either: Store) -> None:
    await keep(either, "居住证丢在地铁上了")
    _, refused = await says(telegram, ADMIN, "/inbox 1 reprint-notice", 2)
    assert "lost-card" in refused.text
    _, unknown = await says(telegram, ADMIN, "/inbox 1 no-such-entry", 2)
    assert "no-such-entry" in unknown.text


@pytest.mark.parametrize("text", ["/inbox", "/stats", "/reload", "/broadcast 你好"])
async def test_for_everybody_else_these_are_unknown_commands(
    telegram: Telegram, files: ContentFiles, text: str
) -> None:
    (answer,) = await says(telegram, ANNA, text)
    assert answer.text == files.live().texts.say("talk.help").strip()


async def test_in_a_group_an_admin_is_nobody_special(telegram: Telegram, either: Store) -> None:
    await keep(either, ASKED)
    await telegram.says(ADMIN, "/inbox@jifen_bot", GROUP)
    await telegram.until(lambda: telegram.said(GROUP.id), 60)
    assert ASKED not in telegram.said(GROUP.id)[-1].text


async def test_a_press_of_somebody_else_changes_nothing(telegram: Telegram, either: Store) -> None:
    await keep(either, ASKED)
    (item,) = await says(telegram, ADMIN, "/inbox")
    label = next(each for row in item.labels for each in row if each.startswith("忽略"))
    await telegram.presses(ANNA, item, label)
    await telegram.until(lambda: telegram.said(ANNA.id), 60)
    (again,) = await says(telegram, ADMIN, "/inbox")
    assert ASKED in again.text


@pytest.mark.parametrize(
    "text",
    [
        "/inbox " + "x" * 1900,
        "/inbox 99999999999999999999 reprint-notice",
        "/inbox ../../etc/passwd x",
        "/inbox 1 ../../x",
        "/stats -1",
        "/stats 99999999999999999999",
        "/stats csv csv csv x",
        "/broadcast " + "长" * 3900,
    ],
)
async def test_rubbish_gets_a_kind_answer(telegram: Telegram, text: str) -> None:
    assert all(each.text for each in await says(telegram, ADMIN, text))
    (answer, *_) = await says(telegram, ADMIN, "/stats 7")
    assert "提问" in answer.text


async def test_a_second_delivery_does_it_once(telegram: Telegram, either: Store) -> None:
    await keep(either, ASKED)
    (item,) = await says(telegram, ADMIN, "/inbox")
    label = next(each for row in item.labels for each in row if each.startswith("忽略"))
    await telegram.presses(ADMIN, item, label)
    update = dict(telegram.updates[-1]) if telegram.updates else {}
    await telegram.until(lambda: len(telegram.said(ADMIN.id)) >= 3, 60)
    if update:
        await telegram.again(update)
    (progress,) = await says(telegram, ADMIN, "/inbox")
    assert "空的" in progress.text
    assert len(telegram.said(ADMIN.id)) == 4
