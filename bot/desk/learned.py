"""What people answered, put into the editors' inbox: a question and its answer can become a phrasing or an entry."""

from datetime import datetime

from bot.inbox import questions
from bot.messages import ConversationKey
from bot.storage.store import Store


async def keep_answered_question(
    store: Store, question: str, answer: str, now: datetime, whose: ConversationKey
) -> None:
    """Keep a question that a person answered, with the answer, among the questions for the editor.

    Args:
        store: where they are kept.
        question: what was asked, with nothing in it that names a person.
        answer: what was answered, likewise.
        now: the time, with its zone.
        whose: who asked, with whom it is forgotten.

    """
    await store.write(lambda each: questions.keep_answered_question(each, question, answer, now, whose))
