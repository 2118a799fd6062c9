"""JSON Schema of the content files, for completion and checks while an editor types."""

from typing import Any

from pydantic import TypeAdapter

from faq.entries import kind_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(file_name: str) -> dict[str, Any]:
    """Return the JSON Schema of a content file called `file_name`: entries, or what its name stands for."""
    kind = kind_of(file_name)
    schema = TypeAdapter(list[kind]).json_schema(by_alias=True)  # type: ignore[valid-type]
    return {"$schema": DIALECT, "title": kind.__name__, **schema}
