"""What the files say against each other: ids or phrasings twice, references to nothing, tests that are phrasings."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from faq.faults import Fault
from faq.text import unspaced

Path = tuple[str | int, ...]


def collisions(parsed: Mapping[str, Sequence[Any]]) -> list[Fault]:
    """Return every fault that only shows across entries.

    Args:
        parsed: the checked entries, openings and outside groups by file name, in the order of the file.

    """
    phrasings = list(_phrasings(parsed))
    keys = _keys([text for _, _, text in phrasings])
    taught = [(*phrasing, key) for phrasing, key in zip(phrasings, keys, strict=True)]
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


def _keys(texts: Sequence[str]) -> list[str]:
    """Return what each text is compared by with others: its words, or all of it where it has none."""
    return [key or text for key, text in zip(unspaced(texts), texts, strict=True)]


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
        texts = getattr(item, "ask", ())
        for index, (text, key) in enumerate(zip(texts, _keys(texts), strict=True)):
            where = (*path, "ask", index)
            if key in taught:
                yield Fault(where, f"'{text}' is a phrasing of '{taught[key]}': a test must be worded otherwise")
            elif key in asked:
                yield Fault(where, f"'{text}' stands already in 'ask' of '{asked[key]}': remove one of the two")
            asked.setdefault(key, item.id)
