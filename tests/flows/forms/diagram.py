"""A form as a Mermaid flow chart, drawn from its data."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from flows.forms.fields import Field, Limit
from flows.forms.form import Form

BEGIN, END = "begin", "finish"


def diagram(form: Form) -> str:
    """Draw the questions in order; a dashed arrow leads to one that is asked only where it matters."""
    return "\n".join(["flowchart TD", *_nodes(form), *_edges(form)])


def _nodes(form: Form) -> Iterator[str]:
    yield f'    {BEGIN}(["{_quoted(form.title)}"])'
    for field in form.fields:
        yield f'    {_node(field.field)}["{_quoted(field.name)}<br/>{_quoted(field.ask)}{_options(field)}"]'
    yield f'    {END}(["✓"])'


def _edges(form: Form) -> Iterator[str]:
    """Join the questions that are always asked, and lead to every other one from what it depends on."""
    settles = {slot: field.field for field in form.fields for slot in (*field.settled_by, field.field)}
    always = [field.field for field in form.fields if not field.when]
    path = [BEGIN, *map(_node, always), END]
    yield from (f"    {one} --> {other}" for one, other in pairwise(path))
    for field in form.fields:
        for alternative in field.when:
            for slot, test in alternative.items():
                asked = _node(settles[slot]) if slot in settles else BEGIN
                yield f'    {asked} -. "{_quoted(_condition(slot, test))}" .-> {_node(field.field)}'


def _condition(slot: str, test: Any) -> str:
    return f"{slot} < {test.below:g}" if isinstance(test, Limit) else f"{slot}: {', '.join(map(str, test))}"


def _options(field: Field) -> str:
    return "".join(f"<br/>· {_quoted(option.label)}" for option in field.options)


def _node(name: str) -> str:
    """Return a name that Mermaid takes: letters, digits and underscores."""
    return "q_" + "".join(character if character.isalnum() else "_" for character in name)


def _quoted(text: str) -> str:
    return text.replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;") if text else text
