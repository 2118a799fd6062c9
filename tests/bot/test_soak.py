"""The short form of the soak: a steady load with small mishaps loses nothing and doubles nothing."""

import pytest

from tests.benchmarks.soak import soaked

pytestmark = [pytest.mark.process, pytest.mark.timeout(400)]
# What is remembered by text is still being filled; the long form, ten minutes, says whether memory grows.
FILLING = 80.0


async def test_a_steady_load_with_mishaps_loses_nothing_and_doubles_nothing() -> None:
    found = await soaked(seconds=8, rate=8)
    assert found.messages > 50
    assert found.mishaps > 0
    assert (found.lost, found.doubled) == (0, 0)
    assert found.growth < FILLING
