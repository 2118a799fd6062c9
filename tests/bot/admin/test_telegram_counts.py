"""Counts and content on Telegram."""

import asyncio
from pathlib import Path

import pytest

from bot.content.files import ContentFiles
from bot.storage.store import Store
from bot.storage.tables import daily_counts
from tests.bot.admin.conftest import ADMIN, ANNA
from tests.bot.admin.test_telegram_inbox import says
from tests.telegram_double import Telegram

pytestmark = pytest.mark.usefixtures("channel")


async def counted(store: Store) -> int:
    return len(await store.read(lambda each: each.execute(daily_counts.select()).all()))


async def test_stats_tell_what_was_asked_and_how_far_forms_got(telegram: Telegram, either: Store) -> None:
    await says(telegram, ANNA, "通知书丢了")
    await says(telegram, ANNA, "测算")
    (answer,) = await says(telegram, ADMIN, "/stats")
    while "测算：开始 1" not in answer.text:
        await asyncio.sleep(0.05)
        (answer,) = await says(telegram, ADMIN, "/stats")
    assert "提问 1：答上 1" in answer.text
    assert "学历 1" in answer.text
    assert "1. 积分通知书丢了能补吗？ 1" in answer.text
    (table,) = [each for each in await says(telegram, ADMIN, "/stats csv", 2) if each.document]
    assert table.document == "jifen-2026-11-17-2026-11-23.csv"
    assert table.content.decode().splitlines()[0] == "day,name,label,count"
    assert "2026-11-23,entries,reprint-notice,1" in table.content.decode()
    assert str(ANNA.id) not in table.content.decode()
    assert await counted(either) > 3


async def test_reload_says_what_changed_what_is_refused_and_that_nothing_did(
    telegram: Telegram, files: ContentFiles, faq: Path
) -> None:
    _, same = await says(telegram, ADMIN, "/reload", 2)
    assert "没有变化" in same.text
    path = faq / "lost.yaml"
    path.write_text(path.read_text("utf-8").replace("先挂失，再补办。", "先补办，再挂失。", 1), "utf-8")
    _, changed = await says(telegram, ADMIN, "/reload", 2)
    assert "有改动：reprint-notice、faq/lost.yaml" in changed.text
    assert files.live().catalogue.entries["reprint-notice"].answer.startswith("先补办")
    path.write_text(path.read_text("utf-8").replace("  answer: |", "  answer: [", 1), "utf-8")
    _, refused = await says(telegram, ADMIN, "/reload", 2)
    assert "lost.yaml:" in refused.text
    assert files.live().catalogue.entries["reprint-notice"].answer.startswith("先补办")
