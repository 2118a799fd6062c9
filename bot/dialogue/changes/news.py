"""News by wish: told where the channel can write by itself, and only to who asked for it."""

from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.dialogue.events.event import Sentence
from bot.session import Session

# The channels that can write to somebody who has said nothing just now.
PUSHING = frozenset({"telegram"})
WISHES = {"on": True, "off": False}


def news(session: Session, context: Context, rest: str) -> Step:
    """Take or end the wish for news; without a word say how it stands, and offer the other."""
    key = context.incoming.key
    if key.channel not in PUSHING or context.in_group or key.chat != key.person:
        return _said(session, "talk.news.not_here")
    wish = WISHES.get(rest.strip().lower())
    if wish is None:
        other = (
            context.option("talk.news.end", "news:off") if session.news else context.option("talk.news.take", "news:on")
        )
        step = Sentence("talk.news.wanted" if session.news else "talk.news.not_wanted", (other,), did=("privacy",))
        return Step(session, (step,))
    return _said(session.changed(news=wish), "talk.news.taken" if wish else "talk.news.ended")


def _said(session: Session, key: str) -> Step:
    return Step(session, (Sentence(key, did=("privacy",)),))
