"""Values out of a JSON Schema, as the description of `/v1` is written: mostly of the shape, now and then beside it."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

Schema = Mapping[str, Any]

NOISE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
DAYS = st.dates().map(str) | st.sampled_from(("2026-09-21", "2026-12-31", "2017-12-31", "2038-01-01"))


def anything_like(schema: Schema, components: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    """Return values that `schema` describes, and a few that it does not.

    Args:
        schema: the part of the description.
        components: the schemas that its references name, by their names.

    """
    return st.one_of(*[_described(schema, components)] * 9, NOISE)


def _described(schema: Schema, components: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    if "$ref" in schema:
        return anything_like(components[schema["$ref"].rpartition("/")[2]], components)
    if "enum" in schema or "const" in schema:
        return st.sampled_from(schema.get("enum", [schema.get("const")]))
    alternatives = schema.get("anyOf") or schema.get("oneOf")
    if alternatives:
        return st.one_of(*(anything_like(each, components) for each in alternatives))
    kind = _KINDS.get(schema.get("type", ""))
    return kind(schema, components) if kind is not None else NOISE


def _object(schema: Schema, components: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    fields = {name: anything_like(each, components) for name, each in schema.get("properties", {}).items()}
    needed = {name: each for name, each in fields.items() if name in schema.get("required", ())}
    return st.fixed_dictionaries(needed, optional={name: fields[name] for name in fields if name not in needed})


def _array(schema: Schema, components: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    return st.lists(anything_like(schema.get("items", {}), components), max_size=4)


def _integer(schema: Schema, _: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    return st.integers(schema.get("minimum", -10), schema.get("maximum", 10_000))


def _number(schema: Schema, _: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    return st.floats(schema.get("minimum", -10), schema.get("maximum", 10_000), allow_nan=False, allow_infinity=False)


def _string(schema: Schema, _: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    return DAYS if schema.get("format") == "date" else st.text(max_size=60) | DAYS


_KINDS = {
    "object": _object,
    "array": _array,
    "integer": _integer,
    "number": _number,
    "string": _string,
    "boolean": lambda *_: st.booleans(),
    "null": lambda *_: st.none(),
}
