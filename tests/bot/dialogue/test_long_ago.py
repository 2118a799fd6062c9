"""A talk taken up again after long: what is old is said once, and can be told anew."""

from datetime import timedelta

import pytest

from bot.content.content import Content
from bot.conversation import Conversations
from bot.storage.store import Store
from tests.bot.conftest import NOW
from tests.bot.talk import Talk


class Later:
    """A person whose clock can be moved."""

    def __init__(self, store: Store, content: Content) -> None:
        self.days = 0
        self.talk = Talk(Conversations(store, lambda: content, lambda: NOW + timedelta(days=self.days)))


@pytest.fixture
def later(store: Store, content: Content) -> Later:
    return Later(store, content)


async def test_a_result_of_a_year_ago_says_since_when_and_offers_to_renew(later: Later) -> None:
    person = later.talk
    await person.say("我43岁，大专，社保5年")
    assert "说的，过了这么久" not in await person.say("先看结果")
    later.days = 380
    said = await person.say("现在几分")
    assert "年龄、社保年限是 2026-11-23 说的" in said
    assert {"改年龄", "改社保年限"} <= {each.label for each in person.options}
    assert "年龄：44 岁" in await person.say("我44了")
    said = await person.say("看结果")
    assert "（社保年限是 2026-11-23 说的" in said
    assert "你 44 周岁" in said


async def test_a_birth_moves_the_age_by_itself(later: Later) -> None:
    person = later.talk
    await person.say("我1983年5月生，本科双证")
    later.days = 380
    said = await person.say("看结果")
    assert "你 44 周岁" in said
    assert "过了这么久" not in said


@pytest.mark.parametrize("text", ["/start", "继续", "测算"])
async def test_who_comes_back_is_told_once_that_the_talk_goes_on(later: Later, text: str) -> None:
    person = later.talk
    await person.say("测算")
    await person.say("大专")
    later.days = 20
    said = await person.say(text)
    assert said.startswith("好久不见！20 天前的测算还在，接着来就行")
    assert said.count("接着") == 1
    assert said.count("你今年多大") == 1
