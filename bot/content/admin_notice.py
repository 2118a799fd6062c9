"""A refused edit is told to the admin: short, masked, through the outbox like every other message."""

from collections.abc import Callable, Sequence
from datetime import datetime

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.masking import clean, mask
from bot.messages import ConversationKey, Delivery, Reply
from bot.storage.store import Store
from bot.texts import Texts

SHOWN_PROBLEMS = 3
SHOWN_CHARACTERS = 200

log = structlog.get_logger(__name__)


class AdminNotice:
    """Tells one chat of a channel what became of the content."""

    def __init__(
        self,
        store: Store,
        chat: ConversationKey,
        texts: Callable[[], Texts],
        now: Callable[[], datetime],
        wake: Callable[[], None],
    ) -> None:
        """Tell `chat` through `store`, in the words of `texts`; `wake` has the channel look into its outbox."""
        self._store = store
        self._chat = chat
        self._texts = texts
        self._now = now
        self._wake = wake

    async def tell(self, problems: Sequence[str]) -> None:
        """Say that an edit was refused for `problems`, or, when there are none, that the content is good again."""
        now = self._now()
        reply = Reply(notice(problems, self._texts()))
        try:
            await self._store.announce(Delivery(0, self._chat, reply, f"content:{now.isoformat()}"), now)
        except SQLAlchemyError as error:
            # The log has said it already; the content must go on being watched.
            log.warning("the admin could not be told", error=type(error).__name__)
            return
        self._wake()


def notice(problems: Sequence[str], texts: Texts) -> str:
    """Return what is said: the first problems, each a line, and how many more there are."""
    if not problems:
        return texts.say("admin.good")
    lines = [mask(clean(problem.replace("\n", " ")))[:SHOWN_CHARACTERS] for problem in problems[:SHOWN_PROBLEMS]]
    left = len(problems) - len(lines)
    said = texts.say("admin.refused", problems="\n".join(lines))
    return f"{said}\n{texts.say('admin.more', count=left)}" if left else said
