"""The public commands: shapes, exit codes, kind errors."""

import json
import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.answers.json_lines import answer_lines
from bot.cli import app
from tests.bot.refused_start import refused_start

run = CliRunner()


def lines(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_ask_answers_with_the_shape_of_the_contract() -> None:
    result = run.invoke(app, ["ask", "个人密码忘了怎么办"])
    assert result.exit_code == 0
    (answer,) = lines(result.stdout)
    assert set(answer) == {"text", "kind", "id", "confidence", "suggestions", "answer"}
    assert answer["kind"] == "answer"
    assert answer["id"] == "reset-personal-password"
    suggestions = answer["suggestions"]
    assert isinstance(suggestions, list)
    assert len(suggestions) == 3


def test_ask_shows_the_numbers_in_force() -> None:
    (answer,) = lines(run.invoke(app, ["ask", "年龄最高能得多少分"]).stdout)
    assert answer["id"] == "age-points"
    assert str(answer["answer"]).startswith("43周岁及以下30分，44岁29分，往后每大1岁少2分")


def test_a_bad_line_is_answered_in_its_place() -> None:
    rows = '{"text": "通知书丢了"}\nnonsense\n{"text": 3}\n{}\n[]\n{"text": "你好"}\n'
    result = run.invoke(app, ["ask", "--jsonl"], input=rows)
    assert result.exit_code == 1
    out = lines(result.stdout)
    assert [each.get("line") for each in out] == [None, 2, 3, 4, 5, None]
    assert out[2]["field"] == "text"
    assert out[5]["kind"] == "fallback"


_GOOD = {
    "ask": '{"text": "积分怎么查询"}',
    "read": '{"text": "我28岁"}',
    "estimate": '{"as_of": "2026-11-23", "age": 28}',
}
_FIELD = {"ask": "text", "read": "text", "estimate": "age"}


@pytest.mark.parametrize("command", ["ask", "read", "estimate"])
def test_what_no_json_can_mean_is_an_error_of_its_line(command: str) -> None:
    field = _FIELD[command]
    rows = [
        _GOOD[command].encode(),
        f'{{"{field}": "\\udfff"}}'.encode(),
        f'{{"{field}": {"7" * 6000}}}'.encode(),
        b'{"' + field.encode() + b'": "\xb0\xa1"}',
        f'{{"{field}": -1e999}}'.encode(),
        f'{{"{field}": ["a", {{"\\ud83d": 1}}]}}'.encode(),
        b'{"\\udc00": 1}',
        _GOOD[command].encode(),
    ]
    result = run.invoke(app, [command, "--jsonl"], input=b"\n".join(rows))
    assert result.exit_code == 1
    first, *bad, last = lines(result.stdout)
    assert first == last
    assert "error" not in first
    assert [(each["line"], each["field"]) for each in bad] == [
        (2, field),
        (3, field),
        (4, None),
        (5, field),
        (6, field),
        (7, "?"),
    ]


def test_lines_may_be_text_or_bytes() -> None:
    written: list[str] = []
    assert answer_lines(['{"a": 1}', " "], dict, written.append)
    assert answer_lines([b'{"a": 1}\r\n', b"\n"], dict, written.append)
    assert not answer_lines([b"\xff\n"], dict, written.append)
    assert written[:2] == ['{"a": 1}'] * 2
    assert json.loads(written[2])["line"] == 1


def test_read_gives_slots() -> None:
    result = run.invoke(app, ["read", "我三十六，大专，交了四年社保"])
    assert lines(result.stdout)[0]["slots"] == {"age": 36, "education": "college", "si_years": 4}


def test_estimate_takes_a_file_and_lines(tmp_path: Path) -> None:
    profile = tmp_path / "p.json"
    profile.write_text(
        json.dumps({"as_of": "2026-11-23", "age": 35, "education": "bachelor_with_degree"}), encoding="utf-8"
    )
    result = run.invoke(app, ["estimate", str(profile)])
    assert result.exit_code == 0
    assert lines(result.stdout)[0]["total"] == 120
    bad = run.invoke(
        app, ["estimate", "--jsonl"], input='{"age": -1}\n{"wrong": 1}\n{"as_of": "2012-01-01"}\n{"age": NaN}\n'
    )
    assert bad.exit_code == 1
    assert [each["field"] for each in lines(bad.stdout)] == ["age", "wrong", "as_of", None]


@pytest.mark.parametrize("content", ["", "[]", "{", '{"age": "x"}', '{"age": 1, "age": 2}'])
def test_a_bad_profile_is_refused_without_a_traceback(tmp_path: Path, content: str) -> None:
    profile = tmp_path / "p.json"
    profile.write_text(content, encoding="utf-8")
    result = run.invoke(app, ["estimate", str(profile)])
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_deadline_counts_twenty_working_days() -> None:
    result = run.invoke(app, ["deadline", "2026-09-21", "--json"])
    (answer,) = lines(result.stdout)
    assert answer["due"] == "2026-10-26"
    assert answer["certain"] is True
    assert {"date": "2026-09-25", "why": "中秋节"} in answer["skipped"]  # type: ignore[operator]


@pytest.mark.parametrize("arguments", [["nonsense"], ["2026-13-01"], ["2026-09-21", "--days", "0"], ["1999-01-01"]])
def test_a_bad_deadline_is_told_in_words(arguments: list[str]) -> None:
    result = run.invoke(app, ["deadline", *arguments])
    assert result.exit_code == 1
    assert result.stderr.strip()


def test_called_wrongly_exits_with_2() -> None:
    assert run.invoke(app, ["ask"]).exit_code == 2
    assert run.invoke(app, ["ask", "x", "--jsonl"]).exit_code == 2
    assert run.invoke(app, ["nothing"]).exit_code == 2


@pytest.mark.parametrize(
    "command",
    ["ask", "read", "estimate", "deadline", "check", "schema", "chat", "run", "backup", "restore", "migrate"],
)
def test_every_command_helps_with_an_example(command: str) -> None:
    result = run.invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert f"Example: jifen {command}" in result.stdout


def test_check_names_file_line_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("- id: a\n  question: b\n  answr: c\n", encoding="utf-8")
    result = run.invoke(app, ["check", str(tmp_path)])
    assert result.exit_code == 1
    assert "x.yaml:3" in result.stdout


def test_check_of_an_empty_folder_says_so(tmp_path: Path) -> None:
    result = run.invoke(app, ["check", str(tmp_path)])
    assert result.exit_code == 1
    assert "no .yaml file" in result.stdout


def test_estimate_against_another_day_says_what_changed() -> None:
    told = '{"as_of": "2026-11-23", "age": 30, "suburb_area": "north_south", "suburb_years": 6}\n'
    result = run.invoke(app, ["estimate", "--jsonl", "--against", "2022-12-31"], input=told)
    (compared,) = lines(result.stdout)
    assert compared["before"] == {"policy": compared["before"]["policy"], "total": 30}  # type: ignore[index]
    assert compared["after"]["total"] == 42  # type: ignore[index]
    assert "远郊：0 → 12" in str(compared["text"])
    for day in ("2012-01-01", "yesterday"):
        bad = run.invoke(app, ["estimate", "--jsonl", "--against", day], input=told)
        assert bad.exit_code == 1
        assert lines(bad.stdout)[0]["field"] == "against"


def test_the_database_is_backed_up_and_restored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIFEN_DATABASE_URL", f"sqlite:///{tmp_path / 'jifen.db'}")
    file = str(tmp_path / "backup.db")
    missing = run.invoke(app, ["backup", file])
    assert missing.exit_code == 1
    assert "no such file" in missing.stderr
    assert "(before: none)" in run.invoke(app, ["migrate"]).stderr
    assert run.invoke(app, ["backup", file]).exit_code == 0
    again = run.invoke(app, ["backup", file])
    assert again.exit_code == 1
    assert "exists already" in again.stderr
    assert "is kept as" in run.invoke(app, ["restore", file]).stderr
    assert "version 0001 (before" in run.invoke(app, ["migrate", "--to", "0001"]).stderr
    assert run.invoke(app, ["migrate", "--to", "x"]).exit_code == 1
    monkeypatch.setenv("JIFEN_DATABASE_URL", "postgresql://u:secret@127.0.0.1:1/x")
    for command in (["backup", f"{file}2"], ["restore", file], ["migrate"]):
        refused = run.invoke(app, command)
        assert refused.exit_code == 1
        assert len(refused.stderr.splitlines()) == 1
        assert "secret" not in refused.output


def test_chat_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIFEN_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("JIFEN_DATABASE_URL", raising=False)

    def chat(said: str) -> str:
        done = run.invoke(app, ["chat"], input=said)
        assert done.exit_code == 0, done.output
        return done.stdout

    assert "多大" in chat("测算\n大专\n")
    again = chat("35\n")
    assert "接着来" in again
    assert "80 分" in again


def test_a_taken_port_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        said = refused_start(monkeypatch, {"JIFEN_DATA_DIR": str(tmp_path), "JIFEN_PORT": port})
    assert "JIFEN_PORT" in said
    assert "Traceback" not in said
