"""The bot's own sentences, by key."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError


class Texts:
    """Sentences out of `bot/texts/*.yaml`: the file's stem and the keys below it, joined by dots, name a sentence."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        self._sentences = dict(sentences)
        self._below: dict[str, dict[str, str]] = {}

    def say(self, key: str, /, **values: object) -> str:
        """Return the sentence `key` with `values` filled in. Raises KeyError for an unknown key or a missing value."""
        return self._sentences[key].format(**values).rstrip("\n")

    def template(self, key: str) -> str:
        """Return the sentence `key` as it was written, its names not filled in."""
        return self._sentences[key]

    def below(self, room: str) -> dict[str, str]:
        """Return the sentences whose key begins with `room` and a dot, by the rest of their key, as they were written.

        Names that stand in braces are filled in by whoever shows them.
        """
        if room not in self._below:
            lead = f"{room}."
            self._below[room] = {
                key.removeprefix(lead): self.template(key).rstrip("\n") for key in self if key.startswith(lead)
            }
        return self._below[room]

    def __contains__(self, key: str) -> bool:
        return key in self._sentences

    def __iter__(self) -> Iterator[str]:
        return iter(self._sentences)


def parse_texts(files: Mapping[str, Any]) -> Texts:
    """Flatten decoded files into sentences.

    Args:
        files: decoded YAML by file name; nested mappings whose leaves are strings.

    Raises:
        ValidationError: a leaf that is no string or no valid template; `loc` is the file name and the path in it.

    """
    sentences: dict[str, str] = {}
    errors: list[InitErrorDetails] = []
    for name, decoded in files.items():
        for path, leaf in _leaves(decoded, ()):
            fault = _fault(leaf)
            if fault is None:
                sentences[".".join((name.removesuffix(".yaml"), *path))] = leaf
            else:
                kind = PydanticCustomError("sentence", "{fault}", {"fault": fault})
                errors.append(InitErrorDetails(type=kind, loc=(name, *path), input=leaf))
    if errors:
        raise ValidationError.from_exception_data("texts", errors)
    return Texts(sentences)


def _leaves(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(value, dict) and value:
        for key, below in value.items():
            yield from _leaves(below, (*path, key))
    else:
        yield path, value


def _fault(leaf: Any) -> str | None:
    if not isinstance(leaf, str):
        return "is not a sentence: write text here, in quotes if it is a number"
    try:
        leaf.format_map(_AnyValue())
    except (ValueError, IndexError, AttributeError) as error:
        return f"is no valid template ({error}): write {{name}} for a value and {{{{ }}}} for braces"
    return None


class _AnyValue(dict[str, object]):
    """Answers every name, so that only the form of a template is tried."""

    def __missing__(self, key: str) -> "_AnyValue":
        return _AnyValue()

    def __format__(self, spec: str) -> str:
        return ""
