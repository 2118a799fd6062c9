"""What holds for every test."""

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import settings

from tests.in_memory import keep_files_in_memory
from tests.ordering import heavy_first

# A machine that does other things meanwhile is slow without anything being wrong: how long things take is for the
# benchmarks.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
# So many cases of one test are measured for coverage: the others go the same ways through the program, and measuring
# takes as long again as running. So do tests that make up their cases, and those marked `no_cover`.
MEASURED_CASES = 8


def pytest_configure() -> None:
    """Let what tests write stay in memory."""
    keep_files_in_memory()


def pytest_collection() -> None:
    """Begin to remember what content means; not sooner, because coverage is not measured before."""
    from tests.remembered_content import remember  # noqa: PLC0415

    remember()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out the long proofs, do not measure what only repeats, and begin with what is heavy."""
    _skip_long(items)
    for item in _repeating(items):
        item.add_marker("no_cover")
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if workers > 1:
        items[:] = heavy_first(items, workers)


def _skip_long(items: Iterable[pytest.Item]) -> None:
    """Leave out the long proofs: the suite is run before every commit."""
    if os.environ.get("JIFEN_LONG"):
        return
    for item in items:
        if item.get_closest_marker("long") is not None:
            item.add_marker(pytest.mark.skip(reason="a long proof: JIFEN_LONG=1 make test runs it too"))


def _repeating(items: Iterable[pytest.Item]) -> Iterable[pytest.Item]:
    """Yield what makes up its cases, and all cases of a test but a few, spread evenly and the same in every run."""
    cases: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in sorted(items, key=lambda item: item.nodeid):
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            yield item
        else:
            cases[item.nodeid.partition("[")[0]].append(item)
    for all_of_one in cases.values():
        yield from _beside_the_spread(all_of_one)


def _beside_the_spread(cases: Sequence[pytest.Item]) -> Iterable[pytest.Item]:
    last = max(len(cases) - 1, 1)
    measured = {round(number * last / (MEASURED_CASES - 1)) for number in range(MEASURED_CASES)}
    return (case for number, case in enumerate(cases) if number not in measured)
