"""What the files say against each other: ids or phrasings twice, references to nothing, tests that are phrasings."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from faq.faults import Fault
from faq.text import normalize

Path = tuple[str | int, ...]


def collisions(parsed: Mapping[str, Sequence[Any]]) -> list[Fault]:
    """Return every fault that only shows across entries.

    Args:
        parsed: the checked entries, openings and outside groups by file name, in the order of the file.

    """
    taught = [(path, identity, text, _key(text)) for path, identity, text in _phrasings(parsed)]
    return [
        *_ids_twice(parsed),
        *_unknown_related(parsed),
        *_phrasings_twice(taught),
        *_tests_that_are_phrasings(parsed, {key: identity for _, identity, _, key in taught}),
    ]


def _items(parsed: Mapping[str, Sequence[Any]]) -> Iterator[tuple[Path, Any]]:
    for name, items in parsed.items():
        for index, item in enumerate(items):
            yield (name, index), item


def _ids_twice(parsed: Mapping[str, Sequence[Any]]) -> Iterator[Fault]:
    first: dict[tuple[type, str], Path] = {}
    for path, item in _items(parsed):
        key = (type(item), item.id)
        if key in first:
            yield Fault((*path, "id"), f"the id '{item.id}' stands already in {first[key][0]}: rename one of the two")
        first.setdefault(key, path)


def _unknown_related(parsed: Mapping[str, Sequence[Any]]) -> Iterator[Fault]:
    known = {item.id for _, item in _items(parsed) if hasattr(item, "related")}
    for path, item in _items(parsed):
        for index, other in enumerate(getattr(item, "related", ())):
            if other not in known:
                yield Fault((*path, "related", index), f"no entry has the id '{other}': correct or remove it")
            elif other == item.id:
                yield Fault((*path, "related", index), f"'{other}' is this entry itself: remove it")


def _key(text: str) -> str:
    return normalize(text).replace(" ", "") or text


def _phrasings(parsed: Mapping[str, Sequence[Any]]) -> Iterator[tuple[Path, str, str]]:
    for path, item in _items(parsed):
        for index, text in enumerate(item.phrasings):
            yield (*path, "phrasings", index), item.id, text


def _phrasings_twice(taught: Sequence[tuple[Path, str, str, str]]) -> Iterator[Fault]:
    first: dict[str, tuple[str, str]] = {}
    for path, identity, text, key in taught:
        if key in first:
            file, other = first[key]
            yield Fault(path, f"the phrasing '{text}' stands already in '{other}' ({file}): keep one of the two")
        first.setdefault(key, (str(path[0]), identity))


def _tests_that_are_phrasings(parsed: Mapping[str, Sequence[Any]], taught: Mapping[str, str]) -> Iterator[Fault]:
    asked: dict[str, str] = {}
    for path, item in _items(parsed):
        for index, text in enumerate(getattr(item, "ask", ())):
            key = _key(text)
            where = (*path, "ask", index)
            if key in taught:
                yield Fault(where, f"'{text}' is a phrasing of '{taught[key]}': a test must be worded otherwise")
            elif key in asked:
                yield Fault(where, f"'{text}' stands already in 'ask' of '{asked[key]}': remove one of the two")
            asked.setdefault(key, item.id)
