"""What the FAQ says to a few words, with no conversation behind them and nothing kept: for results shown elsewhere."""

from collections.abc import Callable
from datetime import datetime

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.dialogue.offers import FIRST_QUESTIONS
from bot.dialogue.replies.entries import entry_reply
from bot.masking import clean, mask
from bot.messages import ConversationKey, Incoming, Passage
from bot.script import Script, in_script, script_of

NOBODY = ConversationKey("passages", "", "")


class Passages:
    """The FAQ as passages."""

    def __init__(self, content: Callable[[], Content], now: Callable[[], datetime]) -> None:
        """Take the content in force and the clock."""
        self._content = content
        self._now = now

    def find(self, text: str) -> tuple[Passage, ...]:
        """Return what answers `text`, the best first; for an empty text what people ask most; none when none does."""
        content, masked = self._content(), mask(clean(text))
        context = Context(Incoming("", NOBODY, masked), masked, content, self._now())
        identities = _near(content, masked) if masked else FIRST_QUESTIONS
        script = script_of(masked, "simplified")
        return tuple(_passage(context, each, script) for each in identities if each in content.catalogue.entries)


def _near(content: Content, text: str) -> tuple[str, ...]:
    """Return the entries that may answer a text; none for one that is outside the subject."""
    match = content.matcher.match(text)
    if match.kind == "fallback":
        return ()
    best = (match.id,) if match.kind == "answer" and match.id else ()
    return tuple(dict.fromkeys((*best, *(each.id for each in match.suggestions))))


def _passage(context: Context, identity: str, script: Script) -> Passage:
    reply = in_script(entry_reply(context, identity), script, context.content.texts.below("traditional"))
    return Passage(identity, context.content.catalogue.entries[identity].question, reply.text)
