"""A talk read back from a real store: what was said, what was replied, what is known."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from bot.cards import Action, ResultCard
from bot.content.content import Content
from bot.conversation import Conversations
from bot.messages import ConversationKey, Incoming
from bot.storage.store import Store
from bot.talks_shown import TalksShown
from tests.bot.conftest import NOW

KEY = ConversationKey("web", "one", "one")
Say = Callable[..., object]


class Visitor:
    """Somebody on the page."""

    def __init__(self, conversations: Conversations, key: ConversationKey = KEY) -> None:
        self._conversations, self._key = conversations, key

    async def say(self, text: str = "", **more: object) -> tuple[int, ...]:
        """Send a message of the page; return the rows of its replies."""
        incoming = Incoming(str(uuid4()), self._key, text, shown_again=True, **more)  # type: ignore[arg-type]
        return tuple(delivery.row for delivery in await self._conversations.handle(incoming))


@pytest.fixture
def now() -> list[datetime]:
    return [NOW]


@pytest.fixture
def conversations(store: Store, content: Content, now: list[datetime]) -> Conversations:
    """Return conversations whose clock goes on by a second at every look."""

    def tick() -> datetime:
        now[0] += timedelta(seconds=1)
        return now[0]

    return Conversations(store, lambda: content, tick)


@pytest.fixture
def shown(store: Store, content: Content) -> TalksShown:
    return TalksShown(store, lambda: content, lambda: NOW)


@pytest.fixture
def visitor(conversations: Conversations) -> Visitor:
    return Visitor(conversations)


async def test_a_talk_is_read_back_in_order_with_its_words(shown: TalksShown, visitor: Visitor) -> None:
    rows = [
        await visitor.say("测算"),
        await visitor.say(option="a:education:college"),
        await visitor.say("通知书丢了怎么办"),
    ]
    talk = await shown.talk(KEY)
    assert [exchange.said for exchange in talk] == ["测算", "大专（高职）", "通知书丢了怎么办"]
    assert [tuple(each.row for each in exchange.deliveries) for exchange in talk] == rows
    assert await shown.talk(KEY, limit=1) == talk[-1:]


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("edit:education", "改学历"),
        ("do:outlook", "以后会变吗"),
        ("faq:who-can-apply", "申请居住证积分要什么条件？"),
        ("steer:skip", "跳过"),
        ("who:", "算你的"),
        ("nobody:knows", ""),
        ("edit:education:老婆", "改你老婆的学历"),
        ("edit:education:", "改你的学历"),
        ("do:compare", "放在一起比"),
        ("edit:nothing", ""),
        ("faq:nothing", ""),
    ],
)
async def test_a_press_is_named_by_what_it_does(shown: TalksShown, visitor: Visitor, option: str, words: str) -> None:
    await visitor.say(option=option)
    assert [exchange.said for exchange in await shown.talk(KEY)] == [words]


async def test_what_must_not_be_kept_is_masked_and_commands_say_nothing(shown: TalksShown, visitor: Visitor) -> None:
    await visitor.say("我的身份证是310101199001011234")
    await visitor.say("/help")
    said = [exchange.said for exchange in await shown.talk(KEY)]
    assert "310101199001011234" not in said[0]
    assert said[1] == ""


async def test_a_channel_that_shows_nothing_again_keeps_no_words(
    shown: TalksShown, conversations: Conversations
) -> None:
    await conversations.handle(Incoming("1", KEY, "测算"))
    assert await shown.talk(KEY) == ()


async def test_forgetting_leaves_nothing_to_show(shown: TalksShown, visitor: Visitor) -> None:
    await visitor.say("我35岁，大专，社保5年")
    assert await shown.facts(KEY) is not None
    await visitor.say("忘掉我")
    assert await shown.talk(KEY) == ()
    assert await shown.facts(KEY) is None


async def test_replies_behind_a_row_are_found_for_one_and_for_all(
    shown: TalksShown, visitor: Visitor, conversations: Conversations
) -> None:
    first, *_ = await visitor.say("你好")
    other = Visitor(conversations, ConversationKey("web", "two", "two"))
    second, *_ = await other.say("测算")
    missed = await shown.missed(KEY, first - 1)
    assert (missed[0].said, missed[0].deliveries[0].row) == ("你好", first)
    assert {each.deliveries[0].key.person for each in missed} == {"one"}
    everybody = await shown.since("web", first)
    assert second in {each.deliveries[0].row for each in everybody}
    assert await shown.newest_row("web") >= second
    assert await shown.newest_row("telegram") == 0


async def test_facts_are_everybody_with_scores_and_ways_to_change(shown: TalksShown, visitor: Visitor) -> None:
    await visitor.say("我1983年5月生，大专，社保8年")
    await visitor.say("我老婆1990年3月生，本科有学位，社保6年")
    summary = await shown.facts(KEY)
    assert summary is not None
    assert [person.name for person in summary.people] == ["你", "你老婆"]
    assert [person.score.total for person in summary.people if person.score] == [104, 138]
    assert summary.current == summary.people[1]
    assert summary.people[0].turn_to == "who:"
    facts = {fact.name: (fact.value, fact.change) for fact in summary.people[1].facts}
    assert facts["学历"] == ("本科，有学士学位", "edit:education")
    own = {fact.name: (fact.value, fact.change) for fact in summary.people[0].facts}
    assert own["社保年限"] == ("8 年", "edit:si_years:")
    assert summary.compare == Action("放在一起比", "do:compare")
    # There is a wife already, so neither husband nor wife is offered.
    assert [each.value for each in summary.to_add] == ["who:朋友", "who:同事"]
    await visitor.say(option="who:")
    turned = await shown.facts(KEY)
    assert turned is not None
    assert turned.people[0].current


async def test_facts_are_in_the_writers_script(shown: TalksShown, visitor: Visitor) -> None:
    await visitor.say("我35歲，大專學歷，社保繳了5年")
    summary = await shown.facts(KEY)
    assert summary is not None
    assert any(fact.name == "學歷" for fact in summary.people[0].facts)


async def test_an_unreadable_state_shows_no_facts(shown: TalksShown, store: Store, visitor: Visitor) -> None:
    await visitor.say("我35岁")
    await store.write(lambda connection: connection.exec_driver_sql("UPDATE sessions SET state = '{'"))
    assert await shown.facts(KEY) is None


async def test_a_newcomer_sees_a_real_estimate_and_common_questions(shown: TalksShown) -> None:
    welcome = await shown.welcome()
    assert isinstance(welcome.example, ResultCard)
    assert welcome.example.score.standing == "short"
    assert welcome.example.open
    assert len(welcome.questions) == 4
    assert await shown.welcome() is welcome
