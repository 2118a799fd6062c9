"""In which order tests run side by side: what starts processes and browsers begins, so that nobody waits for it last.

The runner gives each worker an equal share of the list in one piece, and lets who has finished take from the end of
another's share. So the tests of a file mostly stay together, and with them their one browser.
"""

from collections.abc import Iterable
from itertools import chain, groupby, islice

import pytest

# What a test weighs beside one that computes a little.
PROCESS, BROWSER = 100, 15


def heavy_first(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """Return the tests with the heavy files spread over the beginnings of the workers' shares; else as they come."""
    files = [list(file) for _, file in groupby(items, lambda item: item.path)]
    heavy = sorted((file for file in files if _weight(file)), key=_weight, reverse=True)
    light = chain.from_iterable(file for file in files if not _weight(file))
    beginnings: list[list[pytest.Item]] = [[] for _ in range(workers)]
    for file in heavy:
        min(beginnings, key=_weight).extend(file)
    ordered: list[pytest.Item] = []
    for number, beginning in enumerate(beginnings):
        share = (len(items) - len(ordered)) // (workers - number)
        ordered += [*beginning, *islice(light, max(share - len(beginning), 0))]
    return [*ordered, *light]


def _weight(items: Iterable[pytest.Item]) -> int:
    """Say how heavy tests are together; 0 when none needs more than this process."""
    return sum(
        PROCESS if item.get_closest_marker("process") else BROWSER
        for item in items
        if item.get_closest_marker("process") or item.get_closest_marker("browser")
    )
