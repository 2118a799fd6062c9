"""The numbers of the policy in force by their dotted names: `age.cap`, `si_base.tiers.1x.points`."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from flows.policy import DATED, PolicyInForce
from flows.rules.rule import Rule

ABOUT = frozenset(Rule.model_fields)
# So many periods of the policy are remembered; every answer of an entry asks for the numbers of one.
PERIODS = 64


@lru_cache(maxsize=PERIODS)
def parameters(in_force: PolicyInForce) -> Mapping[str, int | None]:
    """Return every number by its name: the item, then the keys of its file. None where no number is known.

    Tiers are named by their `multiple`.
    """
    items = {item: getattr(in_force, item).model_dump(exclude=ABOUT) for item in DATED}
    return dict(found for item, value in items.items() for found in _numbers(item, value))


def _numbers(name: str, value: Any) -> Iterator[tuple[str, int | None]]:
    if isinstance(value, Mapping):
        for key, below in value.items():
            yield from _numbers(f"{name}.{key}", below)
    elif isinstance(value, tuple):
        for each in value:
            if isinstance(each, Mapping):
                yield from _numbers(f"{name}.{each['multiple']}", each)
    elif value is None or isinstance(value, int):
        yield name, value
