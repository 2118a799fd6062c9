"""A talk that was recorded replays as the test it was written as."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.app import chat
from bot.channels.terminal import TerminalChannel
from bot.clock import SHANGHAI
from bot.config.settings import Settings
from bot.content.content import Content
from bot.content.yaml_files import decode_yaml
from bot.conversation import Conversations
from bot.messages import Option, Reply
from bot.recording import Recorder, Said, transcript
from tests.bot.conftest import NOW
from tests.bot.test_transcripts import replay

SAID = ["测算", "大专", "35", "为什么问这个", "通知书丢了怎么办", "5年半", "上一步", "exit"]


async def test_a_recorded_talk_is_a_test_that_passes_and_can_fail(
    conversations: Conversations, content: Content, tmp_path: Path
) -> None:
    recorder, lines = Recorder(tmp_path / "talk.yaml"), iter(SAID)
    await TerminalChannel(conversations, lambda: next(lines), lambda _: None, note=recorder.note).run()
    recorder.write(NOW)
    recorded = decode_yaml((tmp_path / "talk.yaml").read_text(encoding="utf-8")).value
    assert [turn["says"] for turn in recorded["turns"]] == ["/start", *SAID[:-1]]
    await replay(recorded, tmp_path, content)
    recorded["turns"][3]["expects"].append("不会出现的一句")
    (tmp_path / "replay.db").unlink()
    with pytest.raises(AssertionError):
        await replay(recorded, tmp_path, content)


async def test_the_command_records_a_talk_begun_from_nothing(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'jifen.db'}", now=NOW)
    for name in ("first.yaml", "second.yaml"):
        lines = iter(("测算", "exit"))
        await chat(settings, lines.__next__, lambda _: None, lambda _: None, Recorder(tmp_path / name))
    first, second = ((tmp_path / name).read_text(encoding="utf-8") for name in ("first.yaml", "second.yaml"))
    assert "最高学历" in first
    assert second == first.replace("name: first", "name: second")


async def test_a_number_of_a_person_is_masked_as_in_the_store_and_the_talk_still_replays(
    conversations: Conversations, content: Content, tmp_path: Path
) -> None:
    recorder, lines = Recorder(tmp_path / "talk.yaml"), iter(["我的手机13912345678，通知书丢了怎么办", "exit"])
    await TerminalChannel(conversations, lambda: next(lines), lambda _: None, note=recorder.note).run()
    recorder.write(NOW)
    written = (tmp_path / "talk.yaml").read_text(encoding="utf-8")
    assert "139" not in written
    assert "我的手机[***]" in written
    assert "我已经遮掉" in written
    await replay(decode_yaml(written).value, tmp_path, content)


def test_a_file_that_exists_is_never_written_over(tmp_path: Path) -> None:
    taken = tmp_path / "taken.yaml"
    taken.write_text("mine", encoding="utf-8")
    with pytest.raises(ValueError, match="exists already"):
        Recorder(taken)
    with pytest.raises(ValueError, match="no folder"):
        Recorder(tmp_path / "nowhere" / "talk.yaml")
    late = Recorder(tmp_path / "late.yaml")
    (tmp_path / "late.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        late.write(NOW)


def test_every_line_is_expected_and_a_bar_never_means_or() -> None:
    turns = [Said("12:30", (Reply("一|二\n\n三", (Option("四", "x"),)),))]
    written = decode_yaml(transcript("t", datetime(2026, 11, 24, tzinfo=SHANGHAI), turns)).value
    assert written["turns"] == [{"says": "12:30", "expects": ["一", "三"], "options": ["四"]}]
