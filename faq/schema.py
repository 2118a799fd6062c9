"""JSON Schema of the content files, for completion and checks while an editor types."""

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from faq.entries import kind_of


class Untitled(GenerateJsonSchema):
    """Leaves out the titles that would only repeat the keys."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 (the shape of pydantic's hook)
        """Say no for every key."""
        return False


def json_schema(file_name: str) -> dict[str, Any]:
    """Return the JSON Schema of a content file called `file_name`: entries, or what its name stands for."""
    kind = kind_of(file_name)
    adapter = TypeAdapter(list[kind])  # type: ignore[valid-type]
    return adapter.json_schema(by_alias=True, schema_generator=Untitled)
