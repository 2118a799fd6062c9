"""The schemas that editors complete by: up to date, explained, and named by every content file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.content.content import Folders
from bot.content.schemas import SHIPPED, as_text, policy_schema, schema_of, schemas
from bot.content.yaml_files import read_yaml

MODELINE = "# yaml-language-server: $schema="
FOLDERS = Folders()
CONTENT = sorted(
    path for folder in (FOLDERS.faq, FOLDERS.forms, FOLDERS.policy, FOLDERS.calendar) for path in folder.glob("*.yaml")
)


def test_the_schemas_in_the_repository_are_those_of_the_program() -> None:
    made = {name: as_text(schema) for name, schema in schemas().items()}
    kept = {str(path.relative_to(SHIPPED)): path.read_text("utf-8") for path in SHIPPED.rglob("*.json")}
    assert kept == made, "write them anew: jifen schema"


def test_the_command_writes_them_where_it_is_told(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["schema", str(tmp_path / "new")])
    assert result.exit_code == 0
    written = {str(path.relative_to(tmp_path / "new")) for path in (tmp_path / "new").rglob("*.json")}
    assert written == set(schemas())


def test_a_folder_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    result = CliRunner().invoke(app, ["schema", str(tmp_path / "file")])
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.name)
def test_a_content_file_names_its_schema_on_the_first_line(path: Path) -> None:
    first = path.read_text("utf-8").split("\n", 1)[0]
    assert first.startswith(MODELINE)
    assert (path.parent / first.removeprefix(MODELINE)).resolve() == SHIPPED / _schema(path)


def _schema(path: Path) -> str:
    if path.parent == FOLDERS.policy:
        return policy_schema(read_yaml(path).value["item"])
    return {FOLDERS.forms: "form.json", FOLDERS.calendar: "calendar.json"}.get(path.parent, schema_of(path.name))


def test_completion_explains_every_key() -> None:
    silent = {
        (name, key)
        for name, schema in schemas().items()
        for key, value in _properties(schema)
        if "description" not in {**_referred(schema, value), **value}
    }
    assert silent == set()


def _referred(schema: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = schema.get("$defs", {}).get(value.get("$ref", "").removeprefix("#/$defs/"), {})
    return found


def _properties(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    if isinstance(node, dict):
        yield from node.get("properties", {}).items()
    for each in below:
        yield from _properties(each)
