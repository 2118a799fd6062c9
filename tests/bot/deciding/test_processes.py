"""Messages decided in other processes when many wait: the same answers, whatever becomes of those processes."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.channels.chatwoot import events
from bot.channels.wechat import passive
from bot.channels.wecom import robot_messages
from bot.channels.wecom.kf_rendering import limits as kf_limits
from bot.content.content import Content
from bot.deciding import places
from bot.deciding.deciding import Deciding
from bot.deciding.places import MANY, spare_cores
from bot.deciding.process import DecidingProcess, can_fork
from bot.desk.turns import Decided, decide
from bot.dialogue.context import Context
from bot.messages import ConversationKey, Incoming, Limits
from bot.session import Session
from tests.bot.conftest import NOW

pytestmark = pytest.mark.skipif(not can_fork(), reason="processes are only forked on Linux")

SAID = ("我38，大专，社保9年", "通知书丢了怎么办", "帮我同事小何看看，29岁，本科双证", "取消", "几天能批", "👍", "查查")
PATIENCE = 10.0


@pytest.fixture(autouse=True)
def _always_worth_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have another process asked for what this one remembers as well."""
    monkeypatch.setattr(places, "WORTH_ASKING", 0)


def context(content: Content, text: str) -> Context:
    return Context(Incoming("e", ConversationKey("test", "a", "a"), text), text, content, NOW)


async def decided_at_once(deciding: Deciding, content: Content, texts: list[str]) -> list[Decided]:
    asked = (deciding.decided(Session(), context(content, each), None) for each in texts)
    return list(await asyncio.gather(*asked))


def is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def held_by(process: int) -> set[str]:
    return {str(each.readlink()) for each in Path(f"/proc/{process}/fd").iterdir()}


@asynccontextmanager
async def busy(processes: int = 1, budget: float = PATIENCE) -> AsyncIterator[Deciding]:
    deciding = Deciding(budget, processes)
    try:
        yield deciding
    finally:
        await deciding.end()


def the_process(deciding: Deciding) -> DecidingProcess:
    return deciding._places._processes[0]


async def test_what_another_process_decides_is_what_this_one_would(content: Content) -> None:
    texts = [*SAID] * 4
    async with busy() as deciding:
        got = await decided_at_once(deciding, content, texts)
        assert the_process(deciding).answers > 0
    assert got == [decide(Session(), context(content, each), None) for each in texts]


async def test_while_few_wait_there_is_no_other_process(content: Content) -> None:
    async with busy() as deciding:
        await decided_at_once(deciding, content, [*SAID][: MANY - 1])
        assert not deciding._places._processes


async def test_a_process_that_dies_takes_no_message_with_it(content: Content) -> None:
    texts = [*SAID] * 6
    async with busy() as deciding:
        asked = [asyncio.create_task(deciding.decided(Session(), context(content, each), None)) for each in texts]
        await asked[MANY]
        killed = the_process(deciding)
        os.kill(killed._process, signal.SIGKILL)
        got = await asyncio.gather(*asked)
        await decided_at_once(deciding, content, texts)
        assert the_process(deciding) is not killed
    assert got == [decide(Session(), context(content, each), None) for each in texts]


async def test_a_content_that_changed_has_a_process_of_its_own(content: Content) -> None:
    changed = replace(content)
    async with busy() as deciding:
        await decided_at_once(deciding, content, [*SAID] * 3)
        earlier = the_process(deciding)
        got = await decided_at_once(deciding, changed, [*SAID] * 3)
        assert the_process(deciding).content is changed
        assert earlier.is_over
        await earlier.ended()
        assert not is_there(earlier._process)
    assert got == [decide(Session(), context(changed, each), None) for each in [*SAID] * 3]


async def test_what_takes_too_long_there_is_ended_and_says_so(content: Content) -> None:
    async with busy(budget=0) as deciding:
        got = await decided_at_once(deciding, content, [*SAID] * 3)
        assert any(each.outcome.did == ("unread",) for each in got)
        assert all("分成几句" in each.outcome.replies[0].text for each in got if each.outcome.did == ("unread",))


async def test_a_process_without_work_ends(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "UNUSED", 0.5)
    async with busy() as deciding:
        await decided_at_once(deciding, content, [*SAID] * 3)
        process = the_process(deciding)
        async with asyncio.timeout(PATIENCE):
            await process.ended()
        assert not is_there(process._process)
        assert not deciding._places._processes
        assert len(await decided_at_once(deciding, content, [*SAID] * 3)) == len(SAID) * 3


async def test_a_fault_in_another_process_is_raised_here(content: Content) -> None:
    process = await DecidingProcess.fork(content)
    with pytest.raises(AttributeError):
        await process.decided(None, context(content, "你好"), None)  # type: ignore[arg-type]
    assert (await process.decided(Session(), context(content, "你好"), None)).outcome.replies
    process.end()
    await process.ended()
    assert not is_there(process._process)
    with pytest.raises(ConnectionError):
        await process.decided(Session(), context(content, "你好"), None)


async def test_no_room_for_another_process_is_no_fault(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", full)
    async with busy() as deciding:
        assert len(await decided_at_once(deciding, content, [*SAID] * 3)) == len(SAID) * 3
        assert not deciding._places._processes


@pytest.mark.parametrize(
    "limits",
    [passive.limits(tappable=True), passive.limits(tappable=False), robot_messages.LIMITS, kf_limits(), events.LIMITS],
)
async def test_what_each_channel_can_carry_is_handed_over(content: Content, limits: Limits) -> None:
    process = await DecidingProcess.fork(content)
    asked = context(content, "材料要带什么")
    asked = replace(asked, incoming=replace(asked.incoming, limits=limits))
    assert await process.decided(Session(), asked, None) == decide(Session(), asked, None)
    process.end()
    await process.ended()


async def test_what_cannot_be_handed_over_is_decided_here(content: Content) -> None:
    limits = replace(events.LIMITS, measure=lambda text: 2 * len(text))
    asked = context(content, "材料要带什么")
    asked = replace(asked, incoming=replace(asked.incoming, limits=limits))
    async with busy() as deciding:
        got = await asyncio.gather(*(deciding.decided(Session(), asked, None) for _ in range(3 * MANY)))
    assert got == [decide(Session(), asked, None)] * (3 * MANY)


async def test_another_process_holds_nothing_of_the_first(content: Content, tmp_path: Path) -> None:
    with (tmp_path / "held").open("w"):
        process = await DecidingProcess.fork(content)
        await process.decided(Session(), context(content, "你好"), None)
        held = held_by(process._process)
        process.end()
        await process.ended()
    assert not any("held" in each for each in held)
    assert sum(each.startswith("socket:") for each in held) == 1


def test_a_process_ends_with_the_one_that_forked_it() -> None:
    code = """
import asyncio, sys
from bot.config.settings import Settings
from bot.deciding.process import DecidingProcess

async def main():
    process = await DecidingProcess.fork(None)
    print(process._process, flush=True)
    await asyncio.sleep(60)

asyncio.run(main())
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        process = int(first.stdout.readline())
        assert is_there(process)
        first.kill()
    ends = time.monotonic() + PATIENCE
    while is_there(process) and Path(f"/proc/{process}/stat").read_text("ascii").split()[2] != "Z":
        assert time.monotonic() < ends
        time.sleep(0.01)


def test_one_core_is_left_to_the_first() -> None:
    assert spare_cores() < max(2, os.cpu_count() or 1)


async def test_what_is_decided_at_once_is_not_handed_over(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "WEIGHT_OF_ONE", 1)
    monkeypatch.setattr(places, "WORTH_ASKING", PATIENCE)
    async with busy() as deciding:
        await decided_at_once(deciding, content, ["几天能批"])
        assert len(await decided_at_once(deciding, content, [*SAID] * 3)) == len(SAID) * 3
        assert not deciding._places._processes


async def test_who_gives_up_waiting_takes_no_place_along(content: Content) -> None:
    async with busy() as deciding:
        asked = [asyncio.create_task(deciding.decided(Session(), context(content, each), None)) for each in [*SAID] * 4]
        await asyncio.sleep(0)
        for each in asked[::2]:
            each.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        assert len(await decided_at_once(deciding, content, [*SAID] * 3)) == len(SAID) * 3
