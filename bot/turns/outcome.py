"""What a turn is decided from, and what it leads to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from bot.clock import SHANGHAI
from bot.content import Content
from bot.messages import Incoming, Option, Reply
from bot.session import Offered, Session
from bot.spoken import Spoken, compared
from bot.store import Unanswered


@dataclass(frozen=True)
class Context:
    """One message with all that may decide about it.

    Attributes:
        incoming: the message, as the channel gave it.
        text: what was typed, cleaned and masked.
        content: the one revision of the content that this whole turn uses.
        now: the time of the turn, with its zone.

    """

    incoming: Incoming
    text: str
    content: Content
    now: datetime

    @cached_property
    def today(self) -> date:
        """The day in Shanghai."""
        return self.now.astimezone(SHANGHAI).date()

    @cached_property
    def spoken(self) -> Spoken:
        """The text as it is compared with steering words and labels."""
        return Spoken(self.text, self.words("polite.before"), self.words("polite.after"))

    @property
    def compared(self) -> str:
        """The text in comparable form: simplified, lower case, no spaces, no punctuation."""
        return compared(self.text)

    def say(self, key: str, /, **values: object) -> str:
        """Return one of the bot's own sentences."""
        return self.content.texts.say(key, **values)

    def means(self, key: str) -> bool:
        """Whether the whole text is one of the steering words `words.<key>`, politely put or in pinyin perhaps."""
        return self.spoken.is_any_of(self.words(key))

    def meant(self, keys: Iterable[str]) -> str | None:
        """Return which of the steering words the whole text is, None when it is none of them."""
        return self.spoken.which({key: self.words(key) for key in keys})

    def words(self, key: str) -> tuple[str, ...]:
        """Return the steering words `words.<key>` in comparable form, the longest first."""
        words = {compared(word) for word in self.say(f"words.{key}").split()}
        return tuple(sorted(words, key=len, reverse=True))

    def option(self, key: str, value: str, *, by_word: bool = True) -> Option:
        """Return an option whose label is one of the bot's own sentences."""
        return Option(self.say(key), value, by_word)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a turn leads to.

    Attributes:
        session: the state to remember.
        replies: what to say, in order.
        notes: questions to keep for the editor.
        forget: delete everything kept of this person.

    """

    session: Session
    replies: tuple[Reply, ...]
    notes: tuple[Unanswered, ...] = ()
    forget: bool = False


def reply_with(session: Session, *replies: Reply, notes: tuple[Unanswered, ...] = (), forget: bool = False) -> Outcome:
    """Return an outcome whose last options can be chosen by number or word in the next turn."""
    options = next((reply.options for reply in reversed(replies) if reply.options), ())
    offered = tuple(
        Offered(label=each.label, value=each.value, by_word=each.by_word, letter=each.letter) for each in options
    )
    return Outcome(session.changed(offered=offered), replies, notes, forget)


def say(session: Session, text: str, options: tuple[Option, ...] = ()) -> Outcome:
    """Return an outcome of one plain reply."""
    return reply_with(session, Reply(text, options))
