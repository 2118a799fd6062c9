"""Strict YAML: a file becomes plain values, and every value keeps the line it stands on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.yaml_hints import wide_colon

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One decoded file.

    Attributes:
        value: what the file holds; mappings, lists, strings, numbers, true/false and null only.
        lines: the 1-based line of each value, by its path of keys and indexes; `()` is the whole file.

    """

    value: Any
    lines: Mapping[KeyPath, int]

    def line(self, path: KeyPath) -> int:
        """Return the line of `path`, or of the nearest enclosing value that is in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class YamlError(ValueError):
    """A file that is no YAML as we read it. Carries the 1-based line and a message that says what to do."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class _StrictLoader(yaml.CSafeLoader):
    """Only null, true/false, integers and decimals are typed; no dates, octals, sexagesimals, yes/no or merges."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 (the shape PyYAML asks for)


for _tag, _pattern, _first in (
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("bool", r"^(?:true|false)$", list("tf")),
    ("int", r"^(?:0|-?[1-9][0-9]*)$", list("-0123456789")),
    ("float", r"^-?(?:0|[1-9][0-9]*)\.[0-9]+$", list("-0123456789")),
):
    _StrictLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)


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
        return _Decoder(text).document()
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
        self._lines: dict[KeyPath, int] = {(): 1}
        self._seen: set[int] = set()

    def document(self) -> Document:
        try:
            root = self._loader.get_single_node()
            value = None if root is None else self._value(root, ())
        finally:
            self._loader.dispose()
        return Document(value, self._lines)

    def _value(self, node: yaml.Node, path: KeyPath) -> Any:
        line = node.start_mark.line + 1
        if id(node) in self._seen:
            # An alias that is expanded may grow without end; content has no need of any.
            raise YamlError(line, "uses an anchor or alias (& or *): write the value out")
        self._seen.add(id(node))
        self._lines.setdefault(path, line)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*path, index)) for index, item in enumerate(node.value)]
        return self._loader.construct_object(node)

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                raise YamlError(line, "has a key that is not a word: write a plain key")
            key = str(key_node.value)
            if key in result:
                raise YamlError(line, f"has the key '{key}' a second time: remove one of the two")
            self._lines[*path, key] = line
            result[key] = self._value(value_node, (*path, key))
        return result
