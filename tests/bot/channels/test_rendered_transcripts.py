"""Every transcript as each channel shows it, compared with the pictures kept in tests/cases/rendered."""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
from telegram import InputFile, MessageId

from bot.channels.telegram.connection import RawBot
from bot.channels.telegram.keyboard import Keyboard
from bot.channels.telegram.sending import TEXT_UNITS, Sender
from bot.content.content import Content
from bot.messages import Delivery
from bot.render import number_options
from bot.reply_json import reply_to_dict
from tests.bot.talk import Talk
from tests.bot.test_transcripts import FOLDER, TRANSCRIPTS, replay

RENDERED = FOLDER.parent / "rendered"
DATA_BYTES = 64
RICH = {"rich_item": "", "rich_points": "", "rich_all": ""}


class Told:
    """Stands where the Bot API is and keeps what it was told; everything up to the wire is the real sender."""

    username = "jifen_bot"

    def __init__(self) -> None:
        self.lines: list[str] = []

    async def put(self, method: str, message: Mapping[str, Any]) -> int:
        assert method == "sendMessage"
        assert message["chat_id"]
        assert len(message["text"].encode("utf-16-le")) <= 2 * TEXT_UNITS
        self.lines.append(message["text"])
        self._show(message["reply_markup"])
        return len(self.lines)

    def _show(self, reply_markup: Keyboard | None) -> None:
        for row in reply_markup["inline_keyboard"] if reply_markup else ():
            for button in row:
                assert "url" in button or 0 < len(button["callback_data"].encode()) <= DATA_BYTES
            self.lines.append(" ".join(f"[{button['text']}]{button.get('url', '')}" for button in row))

    async def send_document(self, chat: str, document: InputFile, **_: object) -> MessageId:
        assert chat
        self.lines.append(f"<{document.filename}>")
        return MessageId(len(self.lines))


async def telegram(delivery: Delivery) -> str:
    told = Told()
    for call in Sender(
        cast("RawBot", told), {"open_private": "→", "only_private": "", "faceless": "", **RICH}, lambda _: None
    ).calls(delivery):
        await call()
    return "\n".join(told.lines)


async def terminal(delivery: Delivery) -> str:
    return number_options(delivery.reply)


async def web(delivery: Delivery) -> str:
    shown = reply_to_dict(delivery.reply)
    if "card" in shown:
        shown["card"] = shown["card"]["kind"]
    if shown["attachment"]:
        shown["attachment"] = shown["attachment"]["name"]
    return json.dumps(shown, ensure_ascii=False, indent=1)


CHANNELS: dict[str, Callable[[Delivery], Any]] = {"telegram": telegram, "terminal": terminal, "web": web}


@pytest.mark.parametrize("name", TRANSCRIPTS)
async def test_a_transcript_as_every_channel_shows_it(name: str, tmp_path: Path, content: Content) -> None:
    heard: list[tuple[str, tuple[Delivery, ...]]] = []

    def hear(turn: dict[str, Any], talk: Talk) -> None:
        heard.append((str(turn.get("says", turn.get("presses"))), talk.deliveries))

    await replay(TRANSCRIPTS[name], tmp_path, content, hear)
    for channel in CHANNELS:
        rendered = await _rendered(channel, heard)
        path = RENDERED / channel / f"{name}.txt"
        if os.environ.get("JIFEN_DRAW"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(rendered, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == rendered, "look at the difference; `make draw` keeps the new picture"


async def _rendered(channel: str, heard: list[tuple[str, tuple[Delivery, ...]]]) -> str:
    parts = []
    for said, deliveries in heard:
        shown = [await CHANNELS[channel](delivery) for delivery in deliveries]
        parts.append("\n".join([f"» {said}", *shown]))
    return "\n\n".join(parts) + "\n"
