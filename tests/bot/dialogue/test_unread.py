"""What cannot be understood is never answered with the same words more than twice, in a form and outside."""

from collections import Counter
from collections.abc import Callable

import pytest

from bot.storage.store import Store
from tests.bot.talk import Talk

People = Callable[..., Talk]
TIMES = 12


def answers(said: list[str], question: str) -> Counter[str]:
    return Counter(each.replace(question, "").strip() for each in said)


async def test_in_a_form_the_words_change_and_offer_a_way_past(talk: People) -> None:
    person = talk()
    question = (await person.say("测算")).rsplit("\n", 1)[-1]
    said = [await person.say(f"咕噜咕噜{'咚' * times}") for times in range(1, TIMES + 1)]
    assert all(question in each for each in said)
    counts = answers(said, question)
    assert all(count <= 2 for words, count in counts.items() if words)
    together = "".join(said[2:6])
    assert all(way in together for way in ("「跳过」", "12333", "「先看结果」"))
    assert "最高学历" not in await person.say("大专")


async def test_outside_the_words_change_and_offer_questions(talk: People) -> None:
    person = talk()
    said, offered = [], []
    for times in range(1, 9):
        said.append(await person.say(f"克里昂星球第{times * 111}舰队的补给"))
        offered.append(len(person.options))
    kept = [text for text in said if "是不是" not in text]
    assert len(kept) > 5
    assert max(Counter(kept).values()) <= 2
    assert offered[-1] > 1


async def test_an_answer_in_between_begins_the_count_anew(talk: People) -> None:
    person = talk()
    first = await person.say("克里昂星球第一舰队的补给")
    await person.say("通知书丢了怎么办")
    assert await person.say("克里昂星球第二舰队的补给") == first


async def test_a_question_in_a_form_that_finds_no_answer_counts_as_unread_and_is_kept(
    talk: People, store: Store
) -> None:
    person = talk()
    await person.say("测算")
    first, second = await person.say("克里昂星球的舰队怎么补给？"), await person.say("克里昂星球的舰队怎么加油？")
    assert "没看懂" in first
    assert first != second
    kept = await store.kept_questions()
    assert any("克里昂星球" in each.text for each in kept)


@pytest.mark.parametrize("value", ["500", "600"])
async def test_a_limit_told_again_and_again_offers_a_way_past(talk: People, value: str) -> None:
    person = talk()
    await person.say("测算")
    await person.say("大专")
    said = [await person.say(value) for _ in range(4)]
    assert all("16 到 75 周岁" in each for each in said)
    assert "「跳过」" not in said[0]
    assert "「跳过」" in said[2]


async def test_small_talk_beside_a_question_is_answered_twice_at_most_in_a_row(talk: People) -> None:
    person = talk()
    await person.say("测算")
    said = [await person.say("你好") for _ in range(4)]
    assert ["你好！" in each for each in said] == [True, True, False, True]
    assert "没看懂" in said[2]
