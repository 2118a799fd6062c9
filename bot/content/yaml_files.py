"""Strict YAML: a file becomes plain values, and of every value the line it stands on can be found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.content.yaml_hints import wide_colon
from language import lazy

KeyPath = tuple[str | int, ...]
TEXT = "tag:yaml.org,2002:str"


@dataclass(frozen=True, slots=True)
class Document:
    """One decoded file.

    Attributes:
        value: what the file holds; mappings, lists, strings, numbers, true/false and null only.
        text: what it was decoded from; lines are only looked for where a fault has to be shown.

    """

    value: Any
    text: str

    def line(self, path: KeyPath) -> int:
        """Return the 1-based line of `path`, or of the nearest enclosing value that is in the file."""
        lines = _lines(self.text)
        while path and path not in lines:
            path = path[:-1]
        return lines.get(path, 1)


class YamlError(ValueError):
    """A file that is no YAML as we read it. Carries the 1-based line and a message that says what to do."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class _StrictLoader(yaml.CSafeLoader):
    """Only null, true/false, integers and decimals are typed; no dates, octals, sexagesimals, yes/no or merges."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 (the shape PyYAML asks for)

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Return the tag of a node: the library's own way asks the same of a plain value with many more steps."""
        if kind is not yaml.ScalarNode or not implicit[0]:
            return super().resolve(kind, value, implicit)  # type: ignore[no-untyped-call]
        likely = self.yaml_implicit_resolvers.get(value[:1], ())
        return next((tag for tag, pattern in likely if pattern.match(value)), TEXT)


for _tag, _pattern, _first in (
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("bool", r"^(?:true|false)$", list("tf")),
    ("int", r"^(?:0|-?[1-9][0-9]*)$", list("-0123456789")),
    ("float", r"^-?(?:0|[1-9][0-9]*)\.[0-9]+$", list("-0123456789")),
):
    _StrictLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", lazy.compile(_pattern), _first)


def read_yaml(path: Path) -> Document:
    """Decode the file at `path`. Raises YamlError with the line, OSError when it cannot be read."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise YamlError(1, f"is not UTF-8 text ({error.reason}): save it as UTF-8") from error
    return decode_yaml(text)


def decode_yaml(text: str) -> Document:
    """Decode `text`. Raises YamlError with the line of the first fault."""
    try:
        return Document(_Decoder(text).value(), text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        line, message = wide_colon(text, line) or (line, f"is no valid YAML: {error.problem or error.context}")
        raise YamlError(line, message) from error
    except yaml.YAMLError as error:
        raise YamlError(1, f"is no valid YAML: {error}") from error
    except RecursionError as error:
        raise YamlError(1, "is nested too deeply: flatten it") from error


class _Decoder:
    """Walks the node tree of one text once."""

    def __init__(self, text: str) -> None:
        self._loader = _StrictLoader(text)
        self._seen: set[int] = set()

    def value(self) -> Any:
        try:
            root = self._loader.get_single_node()
            return None if root is None else self._value(root)
        finally:
            self._loader.dispose()

    def _value(self, node: yaml.Node) -> Any:
        if id(node) in self._seen:
            # An alias that is expanded may grow without end; content has no need of any.
            raise YamlError(_line(node), "uses an anchor or alias (& or *): write the value out")
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item) for item in node.value]
        return node.value if node.tag == TEXT else self._loader.construct_object(node)

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise YamlError(_line(key_node), "has a key that is not a word: write a plain key")
            key = str(key_node.value)
            if key in result:
                raise YamlError(_line(key_node), f"has the key '{key}' a second time: remove one of the two")
            result[key] = self._value(value_node)
        return result


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


@lru_cache(maxsize=2)
def _lines(text: str) -> Mapping[KeyPath, int]:
    """Return the line of each value of a text that was decoded before; a key's own line where it has one."""
    loader = _StrictLoader(text)
    try:
        root = loader.get_single_node()
    finally:
        loader.dispose()
    return {} if root is None else dict(_lines_below(root, (), 1))


def _lines_below(node: yaml.Node, path: KeyPath, line: int) -> Iterator[tuple[KeyPath, int]]:
    yield path, line
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _lines_below(value, (*path, str(key.value)), _line(key))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _lines_below(item, (*path, index), _line(item))
