"""The text of a message is changed after it was answered: what it said before counts no more."""

from collections.abc import Callable

from bot.conversation import Conversations
from bot.messages import ConversationKey, Incoming
from bot.session import Session
from bot.storage.store import Store
from tests.bot.talk import Talk

People = Callable[..., Talk]


async def facts(store: Store, talk: Talk) -> dict[str, object]:
    """Return what is known of the writer."""
    session = Session.from_json((await store.load(talk.key))[0])
    return {slot: value for state in session.of_person("") for slot, value in state.answers.items()}


async def test_a_changed_answer_takes_the_place_of_the_first(talk: People, store: Store) -> None:
    anna = talk()
    await anna.say("测算", message=1)
    await anna.say("大专", message=3)
    first = await anna.say("35", message=5)
    assert (await facts(store, anna))["age"] == 35
    second = await anna.say("45", message=5, edited=True)
    assert await facts(store, anna) == {"education": "college", "age": 45}
    assert first.splitlines()[-1] == second.splitlines()[-1]


async def test_it_may_be_changed_again_and_the_talk_goes_on_from_there(talk: People, store: Store) -> None:
    anna = talk()
    await anna.say("我35，大专", message=1)
    await anna.say("我36，本科双证", message=1, edited=True)
    await anna.say("我37", message=1, edited=True)
    assert await facts(store, anna) == {"age": 37}
    await anna.say("大专", message=2)
    assert (await facts(store, anna))["age"] == 37


async def test_a_changed_question_gets_the_other_answer(talk: People) -> None:
    anna, ben = talk(person="anna", chat="anna"), talk(person="ben", chat="ben")
    await anna.say("密码忘了怎么办", message=1)
    assert await anna.say("通知书丢了怎么办", message=1, edited=True) == await ben.say("通知书丢了怎么办", message=9)


async def test_an_older_message_changes_nothing_and_says_how_to_correct(talk: People, store: Store) -> None:
    anna = talk()
    await anna.say("我35", message=1)
    await anna.say("大专", message=2)
    assert "更早" in await anna.say("我45", message=1, edited=True)
    assert await facts(store, anna) == {"age": 35, "education": "college"}
    await anna.say("本科双证", message=2, edited=True)
    assert await facts(store, anna) == {"age": 35, "education": "bachelor_with_degree"}


async def test_in_a_group_an_older_message_is_passed_over_in_silence(talk: People) -> None:
    anna = talk(chat="g", group=True)
    await anna.say("/estimate", message=1)
    await anna.say("大专", message=2)
    assert await anna.say("/estimate", message=1, edited=True) == ""


async def test_a_message_that_was_not_heard_before_is_a_new_one(talk: People, store: Store) -> None:
    anna = talk(chat="g", group=True)
    await anna.say("/estimate", message=1)
    assert await anna.say("大专", message=2, edited=True)
    assert (await facts(store, anna))["education"] == "college"


async def test_a_press_is_not_undone_by_an_edit_of_what_was_said_before(talk: People, store: Store) -> None:
    anna = talk()
    await anna.say("测算", message=1)
    key = anna.key
    conversations: Conversations = anna._conversations
    press = Incoming("press", key, option="a:education:college", message=2)
    await conversations.handle(press)
    assert "更早" in await anna.say("你好", message=1, edited=True)
    assert (await facts(store, anna))["education"] == "college"


async def test_what_was_forgotten_does_not_come_back_by_an_edit(talk: People, store: Store) -> None:
    anna = talk()
    await anna.say("我35，大专", message=1)
    await anna.say("/forget", message=2)
    await anna.say("忘掉我", message=2)
    stored, _ = await store.load(anna.key)
    assert "35" not in (stored or "")
    await anna.say("你好", message=2, edited=True)
    assert await facts(store, anna) == {}


async def test_a_session_remembers_one_step_not_all(talk: People, store: Store) -> None:
    anna = talk()
    sizes = []
    for number in range(1, 12):
        await anna.say("密码忘了怎么办", message=number)
        sizes.append(len((await store.load(anna.key))[0] or ""))
    assert sizes[-1] < 1.1 * sizes[2]


async def test_a_channel_without_numbers_remembers_nothing(talk: People, store: Store) -> None:
    anna = talk()
    await anna.say("我35")
    assert Session.from_json((await store.load(ConversationKey("test", "p1", "p1")))[0]).before == ""
