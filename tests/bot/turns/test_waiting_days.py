"""The twenty working days in a conversation: asked in one sentence, or day by day in the form."""

from collections.abc import Callable

import pytest

from tests.bot.talk import Talk

People = Callable[..., Talk]


@pytest.mark.parametrize("said", ["9月21日", "今年9月21号", "2026-09-21"])
async def test_the_form_takes_a_day_in_any_wording_and_gives_a_calendar_file(talk: People, said: str) -> None:
    person = talk()
    await person.say("/deadline")
    assert "2026年10月26日" in await person.say(said)
    assert [each.attachment.name for each in person.replies if each.attachment] == ["jifen-deadline.ics"]


async def test_a_day_that_only_the_calendar_knows_is_read_in_the_form_too(talk: People) -> None:
    person = talk()
    await person.say("/deadline")
    assert "2026年9月30日" in await person.say("国庆前最后一个工作日")


async def test_a_day_in_the_question_needs_no_form(talk: People) -> None:
    assert "2026年10月26日" in await talk().say("9月21日受理的，什么时候出结果")
