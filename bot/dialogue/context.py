"""What a turn is decided from: the message, the content, the time."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.desk.talk import DeskView
from bot.kept_of_person import KeptOfPerson
from bot.leads.terms import LeadTerms
from bot.messages import Incoming, Option
from bot.reminders.reminder import Reminder
from bot.session import Session

if TYPE_CHECKING:
    from bot.dialogue.contact_reading import ContactHeard


@dataclass(frozen=True)
class Context:
    """One message with all that may decide about it.

    Attributes:
        incoming: the message, as the channel gave it.
        text: what was typed, cleaned and masked.
        content: the one revision of the content that this whole turn uses.
        now: the time of the turn, with its zone.
        lead_terms: what is promised to whoever leaves a contact; None when nobody may.
        contact: what the message says of a name or a phone, while one is asked for; it stands nowhere else.
        kept: what is kept of the person, for a turn that shows or deletes it; None before it was read.
        reminders: the reminders that are kept for this conversation.
        public_url: the page's address as the world sees it, "" where there is none.
        brought: the session on another channel that the person may go on with here; None when there is none.
        desk: what is known of the people behind the assistant; None when there are none for this conversation.

    """

    incoming: Incoming
    text: str
    content: Content
    now: datetime
    lead_terms: LeadTerms | None = None
    contact: "ContactHeard | None" = field(default=None, repr=False)
    kept: KeptOfPerson | None = None
    reminders: tuple[Reminder, ...] = ()
    public_url: str = ""
    brought: Session | None = None
    desk: DeskView | None = None

    @cached_property
    def today(self) -> date:
        """The day in Shanghai."""
        return self.now.astimezone(SHANGHAI).date()

    @property
    def in_group(self) -> bool:
        """Whether others read along, so that no personal detail is shown."""
        return self.incoming.in_group

    def say(self, key: str, /, **values: object) -> str:
        """Return one of the bot's own sentences."""
        return self.content.texts.say(key, **values)

    def means(self, key: str) -> bool:
        """Whether the whole text is one of the words `words.<key>`, politely put or in pinyin perhaps."""
        return self.meant((key,)) is not None

    def meant(self, keys: Iterable[str]) -> str | None:
        """Return which of the word lists the whole text is one of, None when it is of none of them."""
        return self.content.understanding.tools.words.which(self.text, tuple(keys))

    def option(self, key: str, value: str, *, by_word: bool = True) -> Option:
        """Return an option whose label is one of the bot's own sentences."""
        return Option(self.say(key), value, by_word)
