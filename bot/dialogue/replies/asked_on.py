"""More of an answer that was given: where it stands, how sure it is, its details, and what can be asked about it."""

from dataclasses import replace

from bot.content.numbers import with_numbers
from bot.dialogue.context import Context
from bot.dialogue.events.asked import EntryAskedOn
from bot.dialogue.replies.entries import entry_reply, source_lines
from bot.dialogue.replies.said import Said
from bot.session import Session
from faq.entries import Entry

# What is answered by where an answer stands, without its details.
_OF_THE_SOURCE = ("which_rule", "doubted", "miscounted")

# What is asked in other words after all of the answer was told.
_AGAIN = "again"


def asked_on(session: Session, context: Context, event: EntryAskedOn) -> Said:
    """Say more of the answer of an entry."""
    entry = with_numbers(context.content.catalogue.entries[event.entry], context.content.policy, context.today)
    reply = entry_reply(context, event.entry, whole=not event.seen)
    if event.way in _OF_THE_SOURCE:
        parts = (
            _of_the_source(context, entry, event.way),
            entry.caveat or "",
            source_lines(context, entry, whole=True),
        )
        return Said(
            replies=(replace(reply, text="\n\n".join(part.strip() for part in parts if part)),), did=("answer",)
        )
    key = f"{event.way}_seen" if event.seen and event.way != _AGAIN else event.way
    text = f"{context.say(f'talk.asked_on.{key}')}\n\n{reply.text}"
    return Said(replies=(replace(reply, text=text),), did=("answer",))


def _of_the_source(context: Context, entry: Entry, way: str) -> str:
    """Say which rule it is, or how sure it is by where it was read."""
    source = entry.source
    if way == "which_rule":
        key = "which_rule" if source.article else "no_article"
        return context.say(
            f"talk.asked_on.{key}", title=source.title, number=source.number or "", article=source.article or ""
        )
    return context.say("talk.asked_on.doubted", read=context.say(f"talk.read.{source.grade}"))
