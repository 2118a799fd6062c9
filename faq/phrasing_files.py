"""Files that hold nothing but further phrasings: `applying.phrasings.yaml` adds to what `applying.yaml` describes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from faq.faults import Fault

ENDING = ".phrasings.yaml"


def is_phrasing_file(file_name: str) -> bool:
    """Tell whether a file of this name holds further phrasings."""
    return file_name.endswith(ENDING)


def described_in(file_name: str) -> str:
    """Return the name of the file whose entries a file of further phrasings adds to."""
    return file_name.removesuffix(ENDING) + ".yaml"


def strangers(parsed: Mapping[str, Sequence[Any]]) -> Iterator[Fault]:
    """Yield a fault for every id of further phrasings that the file beside it does not describe."""
    for name, items in parsed.items():
        if is_phrasing_file(name):
            described = described_in(name)
            known = {item.id for item in parsed.get(described, ())}
            for index, item in enumerate(items):
                if item.id not in known:
                    yield Fault((name, index, "id"), f"{described} describes no '{item.id}': correct or remove it")


def joined(parsed: Mapping[str, Sequence[Any]]) -> Iterator[Any]:
    """Yield everything described, each with its phrasings and the further ones."""
    for name, items in parsed.items():
        if not is_phrasing_file(name):
            further = {item.id: item.phrasings for item in parsed.get(name.removesuffix(".yaml") + ENDING, ())}
            for item in items:
                yield item.model_copy(update={"phrasings": (*item.phrasings, *further.get(item.id, ()))})
