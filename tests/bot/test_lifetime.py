"""Jobs end together: the first to end or fail stops the others, and one that will not end is cut short."""

import asyncio

import pytest

from bot.program.lifetime import together


async def test_a_failure_stops_the_others_and_is_raised() -> None:
    stop, ended = asyncio.Event(), []

    async def patient() -> None:
        await stop.wait()
        ended.append("patient")

    async def failing() -> None:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        await together([patient(), failing()], stop)
    assert ended == ["patient"]


async def test_a_job_that_does_not_end_is_cut_short() -> None:
    stop, closed = asyncio.Event(), []

    async def endless() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            closed.append("endless")

    stop.set()
    async with asyncio.timeout(60):
        await together([endless()], stop, orderly=0.05)
    assert closed == ["endless"]
