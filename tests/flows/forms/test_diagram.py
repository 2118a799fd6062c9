"""The diagrams of the forms are those of their data."""

import os
from pathlib import Path

import pytest

from bot.content.yaml_files import read_yaml
from flows.forms.form import Form
from flows.forms.form_files import parse_forms
from tests.flows.forms.diagram import diagram

ROOT = Path(__file__).parents[3]
FORMS = parse_forms(
    {path.name: read_yaml(path).value for path in sorted((ROOT / "flows" / "content" / "forms").glob("*.yaml"))}
)


def page(form: Form) -> str:
    note = "Drawn from `flows/content/forms`; `make draw` draws it anew."
    return f"# {form.title}\n\n{note}\n\n```mermaid\n{diagram(form)}\n```\n"


@pytest.mark.parametrize("name", FORMS)
def test_the_drawn_diagram_is_up_to_date(name: str) -> None:
    path = ROOT / "docs" / "forms" / f"{name}.md"
    if os.environ.get("JIFEN_DRAW"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(FORMS[name]), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page(FORMS[name]), "run `make draw` and commit what it draws"


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_every_question_is_reached_by_an_arrow(form: Form) -> None:
    lines = diagram(form).splitlines()
    for field in form.fields:
        node = "q_" + field.field.replace(".", "_")
        assert any(line.endswith(f"> {node}") for line in lines), field.field
        assert sum(f"{node}[" in line for line in lines) == 1
