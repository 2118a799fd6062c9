"""`jifen faq report`: an edit is held against the last commit."""

import json
import subprocess
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app

CARD = ["居住证丢了去哪", "居住证遗失了", "居住证卡丢了", "居住证不见了", "补居住证卡", "居住证卡遗失补办"]


@pytest.fixture
def folder(tmp_path: Path, files: Mapping[str, Any], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of a few entries in a work tree; nothing is committed yet."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    content = tmp_path / "work" / "faq"
    content.mkdir(parents=True)
    _write(content, files)
    monkeypatch.setenv("JIFEN_FAQ_DIR", str(content))
    monkeypatch.setenv("JIFEN_DATA_DIR", str(tmp_path / "data"))
    return content


def _write(folder: Path, files: Mapping[str, Any]) -> None:
    for name, value in files.items():
        # JSON is YAML too.
        (folder / name).write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")


def _commit(folder: Path) -> None:
    git = ["git", "-C", str(folder), "-c", "user.name=editor", "-c", "user.email=editor@example.org"]
    for words in (["init", "-q", ".."], ["add", "."], ["commit", "-q", "-m", "content"]):
        subprocess.run([*git, *words], check=True)


def _report() -> list[str]:
    result = CliRunner().invoke(app, ["faq", "report"])
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


def test_an_edit_that_harms_is_worse_than_the_last_commit(folder: Path, files: Mapping[str, Any]) -> None:
    _commit(folder)
    edited = deepcopy(dict(files))
    edited["entries.yaml"][0]["phrasings"] += CARD
    edited["entries.yaml"].append({**deepcopy(files["entries.yaml"][0]), "id": "fees", **_of_fees()})
    _write(folder, edited)
    lines = _report()
    (summary,) = (line for line in lines if line.startswith("since the last commit: phrasings "))
    changed = lines[lines.index(summary) + 1 :]
    worse = changed[changed.index("worse:") + 1 : changed.index("new:")]
    assert any(line.strip().startswith(("reprint-notice: ", "lost-card: ")) for line in worse)
    assert changed[changed.index("new:") + 1].strip().startswith("fees: - -> ")


def _of_fees() -> dict[str, Any]:
    said = [f"办理要{kind}{end}" for kind in ("收费", "交钱", "花多少钱", "付费") for end in ("吗", "么", "不")]
    return {"question": "要收费吗？", "phrasings": said, "ask": ["办这个要掏钱吗"], "not": ["股票要多少钱"]}


def test_an_edit_of_an_answer_alone_changes_no_figure(folder: Path, files: Mapping[str, Any]) -> None:
    _commit(folder)
    edited = deepcopy(dict(files))
    edited["entries.yaml"][0]["answer"] = "先补办，再挂失。"
    _write(folder, edited)
    assert _report()[-1] == "no question, phrasing or test changed since the last commit"


def test_without_git_it_says_so_and_compares_with_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parents[1]))
    assert _report()[-1].startswith("compared with nothing: fatal: not a git repository")


def test_before_the_first_commit_there_is_nothing_to_compare_with(folder: Path) -> None:
    subprocess.run(["git", "init", "-q", str(folder.parent)], check=True)
    assert _report()[-1].startswith("compared with nothing: ")


def test_a_commit_that_does_not_pass_todays_check_is_not_compared_with(folder: Path, files: Mapping[str, Any]) -> None:
    (folder / "entries.yaml").write_text("- id: a\n", "utf-8")
    _commit(folder)
    _write(folder, files)
    assert _report()[-1] == "compared with nothing: the entries of the last commit do not pass today's check"
