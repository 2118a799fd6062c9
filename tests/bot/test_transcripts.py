"""Talks that people wrote down, replayed over the turn; the session is read from the store again between turns."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.content import Content
from bot.conversation import Conversations
from bot.render import number_options, split
from bot.store import Store
from bot.yaml_files import read_yaml
from tests.bot.talk import Talk

FOLDER = Path(__file__).parents[1] / "cases" / "transcripts"
TRANSCRIPTS = {path.stem: read_yaml(path).value for path in sorted(FOLDER.glob("*.yaml"))}
TELEGRAM_LIMIT = 4096


@pytest.mark.parametrize("name", TRANSCRIPTS)
async def test_a_transcript(name: str, tmp_path: Path, content: Content) -> None:
    await replay(TRANSCRIPTS[name], tmp_path, content)


async def replay(transcript: dict[str, Any], folder: Path, content: Content) -> None:
    """Hold the talk again, on a store of its own in `folder`."""
    now = datetime.fromisoformat(transcript["now"])
    url = f"sqlite:///{folder / 'replay.db'}"
    store = await Store.open(url)
    try:
        talk = Talk(Conversations(store, lambda: content, lambda: now))
        for turn in transcript["turns"]:
            if turn.get("restart"):
                await store.close()
                store = await Store.open(url)
                talk = Talk(Conversations(store, lambda: content, lambda: now))
            else:
                await _take(turn, talk)
    finally:
        await store.close()


async def _take(turn: dict[str, Any], talk: Talk) -> None:
    said = await (talk.choose(turn["presses"]) if "presses" in turn else talk.say(turn["says"]))
    for expected in turn.get("expects", ()):
        assert any(each in said for each in str(expected).split("|")), (turn, said)
    for option in turn.get("options", ()):
        assert option in [each.label for each in talk.options], (turn, talk.options)
    for reply in talk.replies:
        rendered = number_options(reply)
        assert reply.text.strip() in rendered
        assert all(option.label in rendered for option in reply.options)
        assert all(len(part.encode("utf-16-le")) <= 2 * TELEGRAM_LIMIT for part in split(rendered, TELEGRAM_LIMIT))
        assert not re.search(r"\{[a-z_]+\}", rendered)
