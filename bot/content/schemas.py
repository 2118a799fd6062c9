"""`jifen schema`: the JSON Schema of every content file, written for the editors' completion."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bot.content.content import ROOT
from faq.entries import FLOWS_FILE, OUTSIDE_FILE
from faq.phrasing_files import ENDING, is_phrasing_file
from faq.schema import Untitled, json_schema
from flows.days.calendar import CalendarFile
from flows.forms.form import Form
from flows.rules.policy_files import FILES

SHIPPED = ROOT / "docs" / "schema"
# The newest that every editor's YAML server understands; nothing here needs a later one.
DIALECT = "http://json-schema.org/draft-07/schema#"
ENTRIES, PHRASINGS, FORM, CALENDAR = "entries.json", "phrasings.json", "form.json", "calendar.json"


def schemas() -> Mapping[str, dict[str, Any]]:
    """Return every schema by its path below the folder of schemas."""
    policies = {policy_schema(item): _of(model) for item, model in FILES.items()}
    return {
        ENTRIES: json_schema(ENTRIES),
        PHRASINGS: json_schema(ENDING),
        schema_of(FLOWS_FILE): json_schema(FLOWS_FILE),
        schema_of(OUTSIDE_FILE): json_schema(OUTSIDE_FILE),
        FORM: _of(Form),
        CALENDAR: _of(CalendarFile),
        **policies,
    }


def policy_schema(item: str) -> str:
    """Return the path of the schema of a policy file that holds `item`."""
    return f"policy/{item}.json"


def schema_of(file_name: str) -> str:
    """Return the path of the schema of an FAQ file."""
    if is_phrasing_file(file_name):
        return PHRASINGS
    return file_name.replace(".yaml", ".json") if file_name in {FLOWS_FILE, OUTSIDE_FILE} else ENTRIES


def write_schemas(folder: Path) -> list[Path]:
    """Write every schema below `folder` and return the files. Raises OSError when that cannot be."""
    written = []
    for name, schema in schemas().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_text(schema), encoding="utf-8")
        written.append(path)
    return written


def as_text(schema: Mapping[str, Any]) -> str:
    """Return a schema as it stands in its file."""
    return json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=1) + "\n"


def _of(kind: Any) -> dict[str, Any]:
    return TypeAdapter(kind).json_schema(by_alias=True, schema_generator=Untitled)
