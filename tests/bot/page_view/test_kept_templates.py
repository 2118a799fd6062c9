"""Compiled templates are kept and used again; what cannot be kept, or is damaged, is compiled as ever."""

from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from jinja2 import compiler

from bot.page_view.kept_templates import KeptTemplates
from bot.page_view.view import TEMPLATES, compile_templates


def files_in(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


@pytest.fixture
def compiles_nothing(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let nothing be compiled from the call on."""

    def forbid() -> None:
        monkeypatch.setattr(compiler, "generate", None)
        monkeypatch.setattr(jinja2.environment, "generate", None)

    return forbid


def test_each_template_is_kept_and_compiled_no_more(tmp_path: Path, compiles_nothing: Callable[[], None]) -> None:
    compile_templates(KeptTemplates(tmp_path, write=True))
    assert len(files_in(tmp_path)) == len([*TEMPLATES.iterdir()])
    compiles_nothing()
    compile_templates(KeptTemplates(tmp_path, write=True))


def test_nothing_is_kept_where_nothing_is_to_be_written(tmp_path: Path) -> None:
    compile_templates(KeptTemplates(tmp_path / "none", write=False))
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("damage", [b"", b"rubbish", None])
def test_a_damaged_one_is_compiled_anew(
    tmp_path: Path, damage: bytes | None, compiles_nothing: Callable[[], None]
) -> None:
    compile_templates(KeptTemplates(tmp_path, write=True))
    for each in tmp_path.iterdir():
        each.write_bytes(each.read_bytes()[:-9] if damage is None else damage)
    compile_templates(KeptTemplates(tmp_path, write=True))
    compiles_nothing()
    compile_templates(KeptTemplates(tmp_path, write=True))


def test_a_file_in_the_place_of_the_folder_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    compile_templates(KeptTemplates(tmp_path / "taken", write=True))
