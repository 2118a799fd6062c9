"""Talks that go to a person of the company, and come back: by the desk's own rules, in the platform's own states."""

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.conversation import Conversations
from bot.desk.desk import Desk
from bot.desk.hearing import DeskEars
from bot.desk.hours import Hours
from bot.desk.rows import open_talks
from bot.storage.store import Store
from tests.bot.channels.wecom.conftest import Process, Start
from tests.bot.desk.conftest import QUIET, Clock
from tests.wechat_double.kf_platform import KfPlatform

SUNDAY = datetime(2026, 11, 29, 10, tzinfo=SHANGHAI)
QUESTION = "通知书丢了怎么办"


class House(Conversations):
    """A house with people behind its customer service, and nowhere else."""

    def __init__(self, store: Store, content: Content, clock: Clock, hours_at: str = "09:00-18:00") -> None:
        super().__init__(store, lambda: content, clock)
        self.desk = Desk(None, Hours.of("02:00-03:00"), QUIET, {"wecom_kf": Hours.of(hours_at)})
        self.serve_desk(self.desk)
        self.ears = DeskEars(self.desk, store, self, lambda: content.texts, clock)

    async def quiet_is_seen_by(self, process: Process) -> None:
        """Look for talks in which nobody writes, as the process does every few seconds."""
        self.desk.on_news(process.channel.wake)
        await self.ears.end_quiet()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def house(store: Store, content: Content, clock: Clock) -> House:
    return House(store, content, clock)


@pytest.fixture
def with_zhang(platform: KfPlatform) -> KfPlatform:
    platform.receiving = ["zhang"]
    return platform


async def silence(process: Process, person: str, text: str) -> None:
    """Let a person write something that nobody of us answers."""
    got = len(process.platform.of(person))
    process.platform.writes(person, text)
    await process.told()
    await process.quiet()
    assert len(process.platform.of(person)) == got


async def handed(process: Process, person: str = "p1", state: int = 3) -> None:
    """Let a person ask for people, and wait until the platform and the house know."""
    process.platform.writes(person, "转人工")
    await process.shows(person)
    await process.until(lambda: process.platform.talks[person].state == state)
    await process.quiet()


async def test_a_wish_for_a_person_reaches_one_who_is_there(
    start: Start, with_zhang: KfPlatform, house: House, words: dict[str, str]
) -> None:
    async with start(house) as process:
        await handed(process)
        assert with_zhang.of("p1")[-1].text == words["to_person"]
        await silence(process, "p1", QUESTION)
        await silence(process, "p1", "好的谢谢")
        with_zhang.is_taken("p1", 4, 3)
        assert "我接着帮你" in (await process.shows("p1", 2))[-1].text
        with_zhang.writes("p1", QUESTION)
        assert "能补" in (await process.shows("p1", 3))[-1].text


async def test_a_question_beside_the_wish_is_answered_first(start: Start, platform: KfPlatform, house: House) -> None:
    async with start(house) as process:
        platform.writes("p1", f"{QUESTION}？我要找人工客服")
        await process.shows("p1", 2)
        assert "排上队" in platform.of("p1")[-1].text
        assert "来源" in platform.of("p1")[0].text


async def test_in_the_queue_the_assistant_is_silent_and_whoever_takes_it_is_announced(
    start: Start, platform: KfPlatform, house: House
) -> None:
    async with start(house) as process:
        await handed(process, state=2)
        assert "排上队" in platform.of("p1")[-1].text
        await silence(process, "p1", QUESTION)
        platform.is_taken("p1", 3, 1)
        assert "同事来了" in (await process.shows("p1", 2))[-1].text
        await silence(process, "p1", "你好")


@pytest.mark.parametrize(
    ("now", "when"),
    [
        (SUNDAY, "明天 09:00"),
        (datetime(2026, 11, 23, 18, 0, tzinfo=SHANGHAI), "明天 09:00"),
        (datetime(2026, 10, 1, 10, 0, tzinfo=SHANGHAI), "10 月 8 日 09:00"),
    ],
)
async def test_out_of_hours_it_says_when_by_the_calendar_of_the_desk(  # noqa: PLR0917 - one door, its house and clock
    start: Start, platform: KfPlatform, house: House, clock: Clock, now: datetime, when: str
) -> None:
    clock.now = now
    async with start(house) as process:
        platform.writes("p1", "转人工")
        assert when in (await process.shows("p1"))[-1].text
        await process.quiet()
        assert platform.talks["p1"].state == 0
        platform.writes("p1", "谢谢")
        assert "不客气" in (await process.shows("p1", 2))[-1].text


async def test_a_saturday_that_is_worked_is_in_hours(
    start: Start, platform: KfPlatform, house: House, clock: Clock
) -> None:
    clock.now = datetime(2026, 10, 10, 10, tzinfo=SHANGHAI)
    async with start(house) as process:
        await handed(process, state=2)
        assert "排上队" in platform.of("p1")[-1].text


async def test_who_is_there_out_of_hours_is_reached_too(
    start: Start, with_zhang: KfPlatform, house: House, clock: Clock, words: dict[str, str]
) -> None:
    clock.now = SUNDAY
    async with start(house) as process:
        await handed(process)
        assert with_zhang.of("p1")[-1].text == words["to_person"]


async def test_who_has_just_left_is_told_so(
    start: Start, with_zhang: KfPlatform, house: House, clock: Clock, words: dict[str, str]
) -> None:
    clock.now = SUNDAY
    with_zhang.faults["kf/service_state/trans"] = [95014]
    async with start(house) as process:
        with_zhang.writes("p1", "转人工")
        assert (await process.shows("p1", 2))[-1].text == words["not_reached"]
        with_zhang.writes("p1", "谢谢")
        assert "不客气" in (await process.shows("p1", 3))[-1].text


async def test_without_an_api_for_people_the_hotline_is_named(start: Start, platform: KfPlatform, house: House) -> None:
    platform.faults["kf/servicer/list"] = [95017]
    async with start(house) as process:
        platform.writes("p1", "转人工")
        assert "12333" in (await process.shows("p1"))[-1].text
        platform.writes("p1", "谢谢")
        assert "不客气" in (await process.shows("p1", 2))[-1].text


@pytest.mark.parametrize("state", [2, 3])
@pytest.mark.parametrize("wish", ["回到机器人", "不用人工了"])
async def test_the_person_goes_back_in_their_own_words(
    start: Start, platform: KfPlatform, house: House, state: int, wish: str
) -> None:
    platform.receiving = ["zhang"] if state == 3 else []
    async with start(house) as process:
        await handed(process, state=state)
        platform.writes("p1", wish)
        assert "我接着帮你" in (await process.shows("p1", 2))[-1].text
        assert platform.talks["p1"].state == 4
        platform.writes("p1", QUESTION)
        assert "能补" in (await process.shows("p1", 3))[-1].text


async def test_going_back_and_asking_in_one_message_serves_both_in_one(
    start: Start, with_zhang: KfPlatform, house: House
) -> None:
    async with start(house) as process:
        await handed(process)
        with_zhang.writes("p1", f"回到机器人，{QUESTION}")
        said = (await process.shows("p1", 2))[-1].text
        assert "我接着帮你" in said
        assert "能补" in said


async def test_where_the_platform_leaves_nobody_out_of_the_queue_it_is_said_once(
    start: Start, platform: KfPlatform, house: House, words: dict[str, str]
) -> None:
    platform.queue_ends = False
    async with start(house) as process:
        await handed(process, state=2)
        platform.writes("p1", "回到机器人")
        assert (await process.shows("p1", 2))[-1].text == words["still_queued"]
        await silence(process, "p1", QUESTION)
        platform.is_taken("p1", 4, 3)
        assert "我接着帮你" in (await process.shows("p1", 3))[-1].text


@pytest.mark.parametrize(
    ("wish", "said"), [("忘掉我", "我删不掉"), ("/mydata", "找人工 1 次"), ("/privacy", "接手的同事")]
)
async def test_what_only_the_assistant_can_answer_brings_it_back(  # noqa: PLR0917 - one door, its house, a case
    start: Start, with_zhang: KfPlatform, house: House, store: Store, wish: str, said: str
) -> None:
    async with start(house) as process:
        await handed(process)
        with_zhang.writes("p1", wish)
        assert said in (await process.shows("p1", 2))[-1].text
        assert with_zhang.talks["p1"].state == 4
        assert await store.read(open_talks) == ()


async def test_after_a_quiet_hour_the_assistant_comes_back(
    start: Start, with_zhang: KfPlatform, house: House, clock: Clock
) -> None:
    async with start(house) as process:
        await handed(process)
        clock.passes(minutes=50)
        with_zhang.servicer_writes("p1", "带身份证去窗口")
        await process.told()
        await process.quiet()
        clock.passes(minutes=50)
        await house.quiet_is_seen_by(process)
        await silence(process, "p1", "在不在")
        clock.passes(minutes=61)
        await house.quiet_is_seen_by(process)
        assert "有一阵子没人说话" in (await process.until(lambda: len(with_zhang.of("p1")) > 1, "p1"))[-1].text
        assert with_zhang.talks["p1"].state == 4
        with_zhang.writes("p1", QUESTION)
        assert "能补" in (await process.shows("p1", 3))[-1].text


async def test_whom_nobody_comes_to_is_told_so(start: Start, platform: KfPlatform, house: House, clock: Clock) -> None:
    async with start(house) as process:
        await handed(process, state=2)
        clock.passes(minutes=61)
        platform.writes("p1", QUESTION)
        said = (await process.shows("p1", 2))[-1].text
        assert said.index("没能接手") < said.index("能补")


async def test_a_person_who_took_over_in_the_console_is_not_interrupted(
    start: Start, platform: KfPlatform, house: House
) -> None:
    async with start(house) as process:
        platform.writes("p1", "谢谢")
        await process.shows("p1")
        platform.talks["p1"].state = 3
        platform.servicer_writes("p1", "你好，我来帮你")
        await process.told()
        await silence(process, "p1", QUESTION)
        assert platform.calls.count("kf/send_msg") == 1


async def test_who_took_over_unseen_is_seen_at_the_first_refusal(
    start: Start, platform: KfPlatform, house: House
) -> None:
    async with start(house) as process:
        platform.writes("p1", "谢谢")
        await process.shows("p1")
        platform.talks["p1"].state = 3
        await silence(process, "p1", QUESTION)
        assert "kf/service_state/get" in platform.calls
        sent = platform.calls.count("kf/send_msg")
        await silence(process, "p1", QUESTION)
        assert platform.calls.count("kf/send_msg") == sent


async def test_a_killed_process_leaves_it_known_who_talks(
    start: Start, with_zhang: KfPlatform, house: House, make_house: Callable[[], House]
) -> None:
    async with start(house) as process:
        await handed(process)
        await process.kill()
    async with start(make_house()) as process:
        await silence(process, "p1", QUESTION)
        with_zhang.is_taken("p1", 4, 3)
        assert "我接着帮你" in (await process.shows("p1", 2))[-1].text


@pytest.fixture
def make_house(store: Store, content: Content, clock: Clock) -> Callable[[], House]:
    """Lend another process's house on the same store."""
    return lambda: House(store, content, clock)


@pytest.mark.usefixtures("with_zhang")
async def test_nothing_that_is_said_to_a_person_is_kept(start: Start, house: House, store: Store) -> None:
    async with start(house) as process:
        await handed(process)
        await silence(process, "p1", "我叫李小明，手机13800138000")
        (talk,) = await store.read(open_talks)
        assert (talk.asked, talk.answered) == ("", "")
