"""A small FAQ in a folder of its own, laid out as people lay it out, with an inbox on each kind of database."""

import json
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.content.content import Folders
from bot.content.files import ContentFiles
from bot.content.models import Models
from bot.inbox.inbox import Inbox
from bot.inbox.opening import open_inbox
from bot.storage.store import Store
from bot.storage.tables import unanswered
from tests.bot.conftest import NOW
from tests.faq.conftest import CARD, ESTIMATE, GREETING, NOTICE, OTHER

HEAD = "# yaml-language-server: $schema=../../docs/schema/entries.json\n"
ENTRY = """\
- id: {identity}  # never change it
  question: {question}

  answer: |
    先挂失，再补办。
  source: {{title: 上海市居住证管理办法, grade: reprint}}
  checked_on: 2026-11-23
  phrasings:
  {phrasings}
{ask}
# ---- what follows is another matter ----

"""
FURTHER = """\
# Wordings by the dozen.
- id: reprint-notice
  phrasings:
  - 通知单 补办   # said at the counter
  - 学校催我交那张积分的单子

# Lost cards.
- id: lost-card
  phrasings: [卡丢了几天了, 居住证在火车上丢了]
"""
TAUGHT = """\
- id: {identity}
{question}  phrasings:
    {phrasings}
"""


def _lines(phrasings: str, indent: str) -> str:
    return f"\n{indent}".join(f"- {each.strip()}" for each in phrasings.split(" / "))


def write_faq(folder: Path) -> None:
    """Write the small FAQ: two entries, one opening, two groups outside the subject."""
    notice = "  ask:\n    - 通知书弄没了能不能再打\n"
    folder.mkdir()
    entries = HEAD
    for identity, question, phrasings, ask in (
        ("reprint-notice", "积分通知书丢了能补吗？", NOTICE, notice),
        ("lost-card", "居住证丢了怎么补？", CARD, ""),
    ):
        entries += ENTRY.format(identity=identity, question=question, phrasings=_lines(phrasings, "  "), ask=ask)
    opening = TAUGHT.format(
        identity="estimate", question="  question: 帮我估算积分\n", phrasings=_lines(ESTIMATE, "    ")
    )
    outside = "".join(
        TAUGHT.format(identity=identity, question="", phrasings=_lines(phrasings, "    "))
        for identity, phrasings in (("greeting", GREETING), ("other", OTHER))
    )
    files = {
        "lost.yaml": entries,
        "lost.phrasings.yaml": FURTHER,
        "flows.yaml": opening,
        "out_of_scope.yaml": outside,
    }
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Models:
    """Give a folder of models, in which the small FAQ is learned once."""
    return Models(tmp_path_factory.mktemp("models"))


@pytest.fixture
def faq(tmp_path: Path) -> Path:
    """Give the folder of the small FAQ."""
    write_faq(tmp_path / "faq")
    return tmp_path / "faq"


@pytest.fixture
def files(faq: Path, models: Models) -> ContentFiles:
    return ContentFiles(Folders(faq=faq), models, lambda _: None, lambda: NOW)


@pytest.fixture
async def either(database: str) -> AsyncIterator[Store]:
    """Open an empty store of each kind in turn."""
    opened = await Store.open(database)
    yield opened
    await opened.close()


@pytest.fixture
def inbox(either: Store, files: ContentFiles) -> Inbox:
    return open_inbox(either, files, lambda: NOW)


@pytest.fixture
def content_of(faq: Path) -> Callable[[], dict[str, bytes]]:
    """Return what is in the folder of the FAQ, file by file."""
    return lambda: {str(each.relative_to(faq)): each.read_bytes() for each in sorted(faq.rglob("*")) if each.is_file()}


async def keep(  # noqa: PLR0917 - what is kept of a question
    store: Store,
    text: str,
    person: str = "anna",
    kind: str = "declined",
    candidates: tuple[str, ...] = (),
    days: float = 0,
    now: datetime = NOW,
) -> None:
    """Keep a question as the assistant does."""
    values = {
        "kind": kind,
        "text": text,
        "candidates": json.dumps(candidates),
        "channel": "test",
        "person": person,
        "asked_at": (now - timedelta(days=days)).isoformat(),
    }
    await store.write(lambda connection: connection.execute(insert(unanswered), values))
