"""Words that steer, where there is nothing to steer, and what is offered beside an open question."""

from collections.abc import Callable

import pytest

from tests.bot.talk import Talk

People = Callable[..., Talk]


@pytest.mark.parametrize("word", ["继续", "上一步", "跳过", "先看结果", "改"])
async def test_steering_nothing_says_so_and_shows_a_way_in(talk: People, word: str) -> None:
    person = talk()
    assert "现在没有没填完的测算" in await person.say(word)
    assert "多大" in await person.press("测算") + await person.say("大专")


async def test_going_on_in_a_form_repeats_its_question_and_counts_no_miss(talk: People) -> None:
    person = talk()
    await person.say("测算")
    said = await person.say("继续")
    assert "接着上次的来" in said
    assert "没看懂" not in said


@pytest.mark.parametrize("word", ["help", "English", "english please", "英文"])
async def test_english_help(talk: People, word: str) -> None:
    assert "Shanghai residence-permit points" in await talk().say(word)


async def test_what_is_offered_beside_a_question_is_named_and_none_of_it_leads_back(talk: People) -> None:
    person = talk()
    await person.say("测算")
    await person.say("大专")
    said = await person.say("要交社保吗")
    offered = [each.label for each in person.options if each.value.startswith("faq:")]
    assert offered
    assert all(f"· {label}" in said for label in offered)
    assert "多大" in await person.say("都不是")


async def test_nothing_is_announced_that_does_not_come(talk: People) -> None:
    assert "我来问几个问题" not in await talk(chat="g", group=True).say("/estimate 35岁 本科双证 社保五年半")
