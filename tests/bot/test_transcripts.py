"""Talks that people wrote down, replayed over the turn; the session is read from the store again between turns."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.content.content import Content
from bot.content.yaml_files import read_yaml
from bot.conversation import Conversations
from bot.storage.store import Store
from tests.bot.talk import Talk
from tests.made_databases import sqlite_database

FOLDER = Path(__file__).parents[1] / "cases" / "transcripts"
GROUP = "-1001"
TRANSCRIPTS = {path.stem: read_yaml(path).value for path in sorted(FOLDER.glob("*.yaml"))}


def check(turn: dict[str, Any], talk: Talk) -> None:
    """Compare what was replied with what the turn expects; a bar between two wordings means either."""
    said = "\n".join(reply.text for reply in talk.replies)
    for expected in turn.get("expects", ()):
        assert any(each in said for each in str(expected).split("|")), (turn, said)
    for never in turn.get("never", ()):
        assert never not in said, (turn, said)
    for option in turn.get("options", ()):
        assert option in [each.label for each in talk.options], (turn, talk.options)
    assert not re.search(r"\{[a-z_.]+\}", said)


@pytest.mark.parametrize("name", TRANSCRIPTS)
async def test_a_transcript(name: str, tmp_path: Path, content: Content) -> None:
    await replay(TRANSCRIPTS[name], tmp_path, content)


async def replay(
    transcript: dict[str, Any], folder: Path, content: Content, hear: Callable[[dict[str, Any], Talk], Any] = check
) -> None:
    """Hold the talk again, on a store of its own in `folder`; `hear` is told each turn once it was answered."""
    now = datetime.fromisoformat(transcript["now"])
    url = sqlite_database(folder / "replay.db")
    store = await Store.open(url)
    try:
        talk = _talk(_house(store, content, now), group=transcript.get("group", False))
        for turn in transcript["turns"]:
            if turn.get("restart"):
                await store.close()
                store = await Store.open(url)
                talk.moved_to(_house(store, content, now))
                continue
            if turn.get("by_link"):
                talk = _talk(_house(store, content, now), group=False)
            await _say(turn, talk)
            hear(turn, talk)
    finally:
        await store.close()


def _house(store: Store, content: Content, now: datetime) -> Conversations:
    return Conversations(store, lambda: content, lambda: now)


def _talk(house: Conversations, *, group: bool) -> Talk:
    return Talk(house, GROUP if group else "1", "1", group=group)


async def _say(turn: dict[str, Any], talk: Talk) -> None:
    """Say or press; a turn "by link" opens a private chat that goes on with what was begun in the group."""
    if "presses" in turn:
        await talk.choose(turn["presses"])
    elif turn.get("by_link"):
        await talk.say(turn["says"], continues=GROUP)
    else:
        await talk.say(turn["says"])
