"""Folders and YAML of content (`bot/content/`): what is read, what only looks like it, and slips an editor makes."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.content.content import Folders, check
from bot.content.folder import content_paths, unread
from bot.content.reading import ContentError
from bot.content.yaml_files import YamlError, decode_yaml
from bot.content.yaml_hints import cut_texts
from flows.named_entries import NamedEntry

ENTRY = """- id: {id}
  question: 居住证丢了怎么办？
  answer: 挂失后补一张。
  source: {{title: 上海市居住证管理办法, grade: reprint}}
  checked_on: {day}
  related: [{related}]
  phrasings: [{phrasings}]
"""
RESOURCE_FORK = bytes([0, 5, 22, 7, 255, 254])


def _entry(identity: str, related: str = "", day: str = "2026-11-23") -> str:
    phrasings = ", ".join(f"{identity} 怎么办 {number}" for number in range(12))
    return ENTRY.format(id=identity, related=related, phrasings=phrasings, day=day)


def _problems(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as refused:
        check(Folders(faq=folder))
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("  question: ", "  question： ", "write 'question: '"),
        ("  checked_on: ", "  checked_on：", "write 'checked_on: '"),
        ("answer: 挂失", 'answer: "挂失', "is no valid YAML"),
        ("  related: [", "  related: [[", "is no valid YAML"),
    ],
)
def test_a_file_that_cannot_be_read_is_reported_alone(tmp_path: Path, old: str, new: str, words: str) -> None:
    (tmp_path / "cards.yaml").write_text(_entry("card").replace(old, new, 1), "utf-8")
    (tmp_path / "fees.yaml").write_text(_entry("fee", "card"), "utf-8")
    (tmp_path / "cards.phrasings.yaml").write_text("- id: card\n  phrasings: [卡不见了]\n", "utf-8")
    (problem,) = _problems(tmp_path)
    assert "cards.yaml:" in problem
    assert words in problem


def test_what_stands_between_sound_files_is_still_judged(tmp_path: Path) -> None:
    (tmp_path / "fees.yaml").write_text(_entry("fee", "card"), "utf-8")
    (problem,) = _problems(tmp_path)
    assert "no entry has the id 'card'" in problem


def test_the_wide_colon_is_named_on_its_own_line() -> None:
    with pytest.raises(YamlError, match="full-width colon after 'answer'") as error:
        decode_yaml("- id: a\n  question: b\n  answer：丙\n  related: []\n")
    assert error.value.line == 3


def test_check_and_bot_see_the_same_files(tmp_path: Path) -> None:
    (tmp_path / "cards.yaml").write_text(_entry("card"), "utf-8")
    (tmp_path / "._cards.yaml").write_bytes(RESOURCE_FORK)
    (tmp_path / "folder.yaml").mkdir()
    assert [path.name for path in content_paths(tmp_path)] == ["cards.yaml"]
    result = CliRunner().invoke(app, ["check", str(tmp_path)])
    assert result.exit_code == 0, result.output
    assert "1 entries" in result.output


def test_what_nobody_reads_is_said(tmp_path: Path) -> None:
    (tmp_path / "more.yml").write_text("- id: x", "utf-8")
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "cards.yaml").write_text("- id: x", "utf-8")
    (tmp_path / ".idea").mkdir()
    (tmp_path / ".idea" / "x.yaml").write_text("", "utf-8")
    said = {path.name: message for path, message in unread(tmp_path)}
    assert said == {
        "more.yml": "is not read, its name must end with .yaml: rename it",
        "cards.yaml": f"is not read, it lies in a folder below: move it to {tmp_path.name}/",
    }


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("- 排第 #1 的窗口", [1]),
        ("answer: 带上 #3 号表\nquestion: 怎么办", [1]),
        ('- "排第 #1 的窗口"', []),
        ("- 排第#1的窗口", []),
        ("# 说明\n- 怎么办", []),
        ("answer: |\n  带上 #3 号表", []),
        ("points: 5 # 2017 年起", []),
    ],
)
def test_a_text_that_is_cut_is_found(text: str, cut: list[int]) -> None:
    assert list(cut_texts(text)) == cut


def test_a_day_that_is_still_to_come_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cards.yaml").write_text(_entry("card", day="2031-01-01"), "utf-8")
    result = CliRunner().invoke(app, ["check", str(tmp_path)])
    assert result.exit_code == 1
    assert "cards.yaml:5: checked_on: 2031-01-01 is still to come" in result.stdout


def test_an_entry_that_the_program_names_and_that_is_missing_is_said(tmp_path: Path) -> None:
    (tmp_path / "cards.yaml").write_text(_entry("approval-time"), "utf-8")

    result = CliRunner().invoke(app, ["check", str(tmp_path)])

    assert result.exit_code == 0, result.output
    (remark,) = [line for line in result.output.splitlines() if "leads people" in line]
    assert "lost-card" in remark
    assert "approval-time" not in remark


def test_the_program_names_no_entry_that_is_not_there() -> None:
    assert set(NamedEntry) <= set(check(Folders()).catalogue.entries)
