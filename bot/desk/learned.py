"""What people answered, kept for the editor: a question and its answer can become a phrasing or an entry."""

from sqlalchemy import Connection, insert

from bot.masking import mask
from bot.messages import ConversationKey
from bot.store import Store
from bot.tables import unanswered

KIND = "answered_by_person"


async def keep_answered_question(
    store: Store, question_masked: str, answer_text: str, asked_at: str, whose: ConversationKey
) -> None:
    """Keep a question that a person answered, with the answer, among the questions for the editor.

    Args:
        store: where they are kept.
        question_masked: what was asked, with nothing in it that names a person.
        answer_text: what was answered; numbers that name a person are masked here.
        asked_at: an ISO time.
        whose: who asked, with whom it is forgotten.

    """
    text = f"{question_masked}\n→ {mask(answer_text)}"
    owner = {"channel": whose.channel, "person": whose.person}
    values = {"kind": KIND, "text": text, "candidates": "[]", "asked_at": asked_at, **owner}

    def keep(connection: Connection) -> None:
        connection.execute(insert(unanswered), values)

    await store.write(keep)
