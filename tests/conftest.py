"""What holds for every test."""

import os

import pytest
from hypothesis import settings

# A machine that does other things meanwhile is slow without anything being wrong: how long things take is for the
# benchmarks.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out the long proofs unless they are asked for: the suite is run before every commit."""
    if os.environ.get("JIFEN_LONG"):
        return
    for item in items:
        if item.get_closest_marker("long") is not None:
            item.add_marker(pytest.mark.skip(reason="a long proof: JIFEN_LONG=1 make test runs it too"))
