"""Whatever the bot tells people to say leads to the same in traditional characters as in simplified ones."""

import re
from collections.abc import Iterator

import pytest

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming
from bot.script import traditional
from bot.session import Session
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "p", "p")
QUOTED = re.compile(r"「([^「」{}…]+)」")
TALKS = {
    "nothing open": (),
    "a form open": ("测算", "大专", "39"),
    "a result": ("我39岁，大专，社保6年", "先看结果"),
    "eligibility open": ("/eligibility",),
}


def say(session: Session, content: Content, text: str) -> Outcome:
    return take_turn(session, Context(Incoming("e", KEY, text), text, content, NOW))


def told_to_say(content: Content) -> Iterator[str]:
    rooms = ("form.", "talk.", "estimate.", "eligibility.", "deadline.", "person.")
    for key in content.texts:
        if key.startswith(rooms):
            yield from QUOTED.findall(content.texts.template(key))
            if key.startswith("form.button.") or key in {f"form.{way}" for way in ("back", "skip", "why", "finish")}:
                yield content.texts.template(key)


@pytest.mark.no_cover
@pytest.mark.parametrize("before", TALKS)
def test_what_people_are_told_to_say_works_in_both_scripts(content: Content, before: str) -> None:
    session = Session()
    for text in TALKS[before]:
        session = say(session, content, text).session
    spelled = content.texts.below("traditional")
    phrases = sorted(set(told_to_say(content)))
    assert len(phrases) > 40
    for phrase in phrases:
        plain, written = (say(session, content, text) for text in (phrase, traditional(phrase, spelled)))
        assert [reply.text for reply in written.replies] == [reply.text for reply in plain.replies], phrase
        assert written.session.form == plain.session.form, phrase
