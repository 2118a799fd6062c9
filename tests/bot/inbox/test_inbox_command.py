"""`jifen inbox` and `jifen stats`: what they print, and how they end."""

import asyncio
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.storage.daily_counts import add
from bot.storage.store import Store
from tests.bot.conftest import NOW
from tests.bot.inbox.conftest import keep, write_faq

run = CliRunner()
ASKED, ALSO = "通知书被猫撕了咋整", "通知书被猫撕掉了怎么整"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a small FAQ and a database with kept questions and counts, and settings that name both."""
    write_faq(tmp_path / "faq")
    url = f"sqlite:///{tmp_path / 'jifen.db'}"
    for name, value in (
        ("JIFEN_FAQ_DIR", str(tmp_path / "faq")),
        ("JIFEN_DATA_DIR", str(tmp_path / "data")),
        ("JIFEN_DATABASE_URL", url),
        ("JIFEN_NOW", NOW.isoformat()),
    ):
        monkeypatch.setenv(name, value)

    async def fill() -> None:
        store = await Store.open(url)
        await keep(store, ASKED, "a", candidates=("reprint-notice",))
        await keep(store, ALSO, "b", candidates=("reprint-notice",))
        await keep(store, "我叫王小明，卡丢了", "c")
        counted = [(("2026-11-23", "questions", "answered"), 3), (("2026-11-23", "entries", "lost-card"), 2)]
        await store.write(lambda connection: add(connection, counted))
        await store.close()

    asyncio.run(fill())
    return tmp_path


def test_an_editor_lists_shows_teaches_and_takes_back(place: Path) -> None:
    before = {each.name: each.read_bytes() for each in (place / "faq").iterdir()}
    listed = run.invoke(app, ["inbox", "list"])
    assert listed.exit_code == 0
    assert run.invoke(app, ["inbox"]).stdout == listed.stdout
    assert listed.stdout.splitlines()[0] == f"1  2 people  2026-11-23  {ASKED}  → reprint-notice"
    shown = run.invoke(app, ["inbox", "show", "1"])
    assert f"  asked: {ALSO}" in shown.stdout
    assert "  entry: reprint-notice  积分通知书丢了能补吗？" in shown.stdout
    taught = run.invoke(app, ["inbox", "to", "1", "reprint-notice"])
    assert (taught.exit_code, f"test: {ALSO}" in taught.stderr) == (0, True)
    assert ASKED in (place / "faq" / "lost.phrasings.yaml").read_text("utf-8")
    assert run.invoke(app, ["inbox", "ignore", "3"]).exit_code == 0
    assert run.invoke(app, ["inbox", "undo"]).exit_code == 0
    assert run.invoke(app, ["inbox", "undo"]).exit_code == 0
    assert {each.name: each.read_bytes() for each in (place / "faq").iterdir()} == before
    log = run.invoke(app, ["inbox", "log"]).stdout.splitlines()
    assert [line.split("  ")[2:4] for line in log] == [["terminal", "ignore"], ["terminal", "to_entry reprint-notice"]]
    assert all("undone" in line for line in log)


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["to", "1", "no-such"], 1, "no entry 'no-such'"),
        (["to", "99", "lost-card"], 1, "no open item 99"),
        (["to", "3", "lost-card"], 1, "--as"),
        (["show", "2000"], 1, "no open item"),
        (["undo"], 1, "nothing to undo"),
        (["undo", "7"], 1, "nothing to undo"),
        (["to", "one", "lost-card"], 2, "Invalid value"),
        (["new"], 2, "Missing argument"),
        (["list", "--limit", "0"], 2, "Invalid value"),
    ],
)
def test_what_cannot_be_done_ends_with_one_line_of_why(arguments: list[str], code: int, said: str) -> None:
    result = run.invoke(app, ["inbox", *arguments])
    assert result.exit_code == code
    assert said in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["list", "show", "to", "new", "ignore", "undo", "log"])
def test_every_command_has_an_example(command: str) -> None:
    result = run.invoke(app, ["inbox", command, "--help"])
    assert result.exit_code == 0
    assert f"jifen inbox {command}" in result.output


def test_a_draft_is_named(place: Path) -> None:
    result = run.invoke(app, ["inbox", "new", "1"])
    assert result.exit_code == 0
    assert "drafts/question-1.yaml" in result.stderr
    assert (place / "faq" / "drafts" / "question-1.yaml").exists()


@pytest.mark.usefixtures("place")
def test_counts_are_printed_and_given_as_csv() -> None:
    result = run.invoke(app, ["stats"])
    assert result.exit_code == 0
    assert "questions answered: 3" in result.stdout.splitlines()
    assert "entry lost-card: 2" in result.stdout.splitlines()
    table = run.invoke(app, ["stats", "--csv", "--days", "1"])
    assert table.stdout.splitlines() == [
        "day,name,label,count",
        "2026-11-23,entries,lost-card,2",
        "2026-11-23,questions,answered,3",
    ]
    assert run.invoke(app, ["stats", "--days", "0"]).exit_code == 2
