"""What is counted of turns: kinds and entries by day, nothing of a person, added up over all processes."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.clock import clock
from bot.content.content import Content
from bot.conversation import Conversations
from bot.dialogue.outcome import Outcome
from bot.metrics.tally import Tally
from bot.session import Session
from bot.storage.store import Store
from bot.storage.tables import daily_counts
from tests.bot.conftest import NOW
from tests.bot.talk import Talk

Counts = Counter[tuple[str, str]]


@pytest.fixture
async def either(database: str) -> AsyncIterator[Store]:
    """Open an empty store of each kind in turn."""
    opened = await Store.open(database)
    yield opened
    await opened.close()


@pytest.fixture
def counts() -> Counts:
    return Counter()


@pytest.fixture
def observed(store: Store, content: Content, counts: Counts) -> Conversations:
    return Conversations(store, lambda: content, lambda: NOW, lambda outcome: counts.update(outcome.counts))


def of(counts: Counts, name: str) -> dict[str, int]:
    return {label: count for (each, label), count in counts.items() if each == name}


async def test_questions_their_answers_and_what_did_not_help(observed: Conversations, counts: Counts) -> None:
    talk = Talk(observed)
    await talk.say("苹果园小区三号楼的土豆怎么种")
    await talk.say("通知书丢了怎么办")
    for value in ("good:reprint-notice", "bad:reprint-notice"):
        await talk.choose(value)
    await talk.say("/help")
    assert of(counts, "questions") == {"answered": 1, "declined": 1}
    assert of(counts, "entries") == {"reprint-notice": 1}
    assert of(counts, "feedback") == {"helpful": 1, "not_helpful": 1}
    assert of(counts, "people") == {"test": 1}
    assert of(counts, "messages") == {"test": 5}


async def test_what_helped_may_be_typed_and_is_no_question(
    observed: Conversations, counts: Counts, store: Store
) -> None:
    talk = Talk(observed)
    await talk.say("通知书丢了怎么办")
    assert "记下了" in await talk.say("有用")
    assert of(counts, "feedback") == {"helpful": 1}
    assert of(counts, "questions") == {"answered": 1}
    assert await store.kept_questions() == ()
    assert "按钮" in await talk.choose("good:no-such-entry")


async def test_the_way_through_a_form_is_counted_once_however_often_one_goes_back(
    observed: Conversations, counts: Counts
) -> None:
    talk = Talk(observed)
    await talk.say("测算")
    await talk.say("大专")
    await talk.say("上一步")
    await talk.say("大专")
    await talk.say("35")
    assert of(counts, "form_started") == {"estimate": 1}
    assert of(counts, "form_reached")["estimate.education"] == 1
    assert of(counts, "form_reached")["estimate.age"] == 1
    assert of(counts, "form_finished") == {}
    await talk.say("先看结果")
    asked = len(of(counts, "form_reached"))
    assert of(counts, "form_finished") == {"estimate": 1}
    assert of(counts, "questions_to_result") == {f"estimate.{asked}": 1}
    await talk.say("社保8年")
    await talk.say("改成35岁")
    assert of(counts, "form_finished") == {"estimate": 1}
    assert of(counts, "form_started") == {"estimate": 1}


async def test_who_leaves_a_form_by_word_is_counted_and_a_new_one_is_another(
    observed: Conversations, counts: Counts
) -> None:
    talk = Talk(observed)
    await talk.say("测算")
    await talk.say("取消")
    assert of(counts, "form_cancelled") == {"estimate": 1}
    await talk.say("测算")
    assert of(counts, "form_started") == {"estimate": 2}
    await talk.say("忘掉我")
    assert of(counts, "form_cancelled") == {"estimate": 1}


async def test_a_person_counts_once_a_day(store: Store, content: Content, counts: Counts) -> None:
    days = [NOW, NOW + timedelta(hours=13), NOW + timedelta(hours=15), NOW + timedelta(hours=16)]
    for now in days:
        house = Conversations(store, lambda: content, clock(now), lambda outcome: counts.update(outcome.counts))
        await Talk(house).say("你好")
    assert of(counts, "people") == {"test": 2}


async def test_processes_add_to_the_same_counts(either: Store) -> None:
    tallies = [Tally(either, lambda: NOW), Tally(either, lambda: NOW), Tally(either, lambda: NOW + timedelta(days=1))]
    for _ in range(2):
        for tally in tallies:
            tally.turn(Outcome(Session(), (), counts=(("questions", "answered"), ("entries", "a" * 200))))
            await tally.keep()
            await tally.keep()
    rows = await either.read(lambda each: each.execute(select(daily_counts)).all())
    found: dict[tuple[str, str], tuple[int, int]] = {(row.day, row.name): (row[3], len(row.label)) for row in rows}
    assert found == {
        ("2026-11-23", "questions"): (4, 8),
        ("2026-11-23", "entries"): (4, 96),
        ("2026-11-24", "questions"): (2, 8),
        ("2026-11-24", "entries"): (2, 96),
    }


async def test_what_could_not_be_kept_is_kept_later(either: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    tally = Tally(either, lambda: NOW)
    tally.turn(Outcome(Session(), (), counts=(("questions", "answered"),)))
    with monkeypatch.context() as broken:
        broken.setattr("bot.storage.daily_counts._insert", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            await tally.keep()
    tally.turn(Outcome(Session(), (), counts=(("questions", "answered"),)))
    await tally.keep()
    assert await either.read(lambda each: each.execute(select(daily_counts.c.count)).scalars().all()) == [2]


async def test_no_word_of_a_person_is_counted(observed: Conversations, counts: Counts) -> None:
    talk = Talk(observed, "苹果园", "苹果园")
    for text in ("苹果园的土豆怎么种", "我38，大专，老公苹果园", "测算", "苹果园", "/ask 苹果园"):
        await talk.say(text)
    assert "苹果园" not in repr(counts)
