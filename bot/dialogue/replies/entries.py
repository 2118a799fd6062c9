"""An FAQ entry, suggestions or the fallback as replies."""

import re
from collections.abc import Iterable

from bot.content.numbers import with_numbers
from bot.dialogue.context import Context
from bot.dialogue.events.asked import EntriesSuggested, EntryAnswered, OutsideSubject, QuestionUnknown
from bot.dialogue.offers import first_questions, questions, reminder_offer_of
from bot.dialogue.replies.permit_term import permit_term
from bot.dialogue.replies.said import Said
from bot.dialogue.replies.school import clock
from bot.messages import Option, Reply
from bot.session import Session
from faq.entries import Entry
from faq.matcher import Match, Suggestion
from language import lazy

NEAREST = 2
UNKNOWN = ("talk.fallback", "talk.fallback_again")
UNKNOWN_STILL = ("talk.fallback_choose", "talk.fallback_person", "talk.fallback_shorter", "talk.fallback_topics")
# A list of steps in an answer: its numbers must not be taken for those of the options below it.
STEP = lazy.compile(r"^(\s*)(\d{1,2})[.、)）](?!\d)\s*", re.MULTILINE)
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def entry_reply(
    context: Context, identity: str, *, whole: bool = False, others: Iterable[str] = (), instead: str = ""
) -> Reply:
    """Return the answer of an entry: the short answer, what is uncertain, the source, and the way to its details.

    Args:
        context: the message.
        identity: the entry.
        whole: show the details (steps, exceptions) too, with the address of the source.
        others: entries to offer beside it in the place of the related ones.
        instead: what answers this very person in the place of the short answer.

    """
    entry = with_numbers(context.content.catalogue.entries[identity], context.content.policy, context.today)
    shown = (
        (instead,) if instead and not whole else (instead, entry.answer, entry.details if whole else "", entry.caveat)
    )
    parts = [_circled(each or "").strip() for each in shown]
    more = [context.option("talk.more", f"more:{identity}")] if entry.details and not whole else []
    near = questions(context, tuple(others) or entry.related)
    options = [
        *more,
        *near,
        *reminder_offer_of(context, identity),
        context.option("talk.helpful", f"good:{identity}"),
        context.option("talk.not_helpful", f"bad:{identity}"),
    ]
    text = "\n\n".join([*(part for part in parts if part), source_lines(context, entry, whole=whole)])
    return Reply(text, tuple(options))


def _circled(text: str) -> str:
    """Write the numbers of steps so that nobody takes them for options: 「1. 」 as 「① 」."""
    return STEP.sub(lambda match: f"{match[1]}{_mark(int(match[2]))} ", text)


def _mark(number: int) -> str:
    return CIRCLED[number - 1] if 1 <= number <= len(CIRCLED) else "·"


def source_lines(context: Context, entry: Entry, *, whole: bool) -> str:
    """Say where an entry stands and when it was checked; with `whole`, by its address too."""
    source = entry.source
    number = f" {source.number}" if source.number else ""
    article = f" {source.article}" if source.article else ""
    read = context.say(f"talk.read.{source.grade}")
    day = entry.checked_on.isoformat()
    lines = [context.say("talk.source", title=source.title, number=number, article=article, read=read, day=day)]
    if source.url and whole:
        lines.append(context.say("talk.source_url", url=source.url))
    until = entry.effective.until if entry.effective else None
    if until and until < context.today:
        lines.append(context.say("talk.expired", until=until.isoformat()))
    return "\n".join(lines)


def related(context: Context, match: Match) -> tuple[Option, ...]:
    """Offer what the FAQ holds nearest to a question that was answered otherwise."""
    near = [] if match.kind == "fallback" else [each.id for each in match.suggestions[:NEAREST]]
    return tuple(questions(context, near))


def answered(session: Session, context: Context, event: EntryAnswered) -> Said:
    """Answer with an entry."""
    ticking = clock(session, context, event.entry, event.question)
    term = permit_term(context, event.entry, event.question)
    if term:
        # The day is reckoned for this very permit; how sure the rule behind it is stays as it was.
        term = "\n\n".join(filter(None, (term.strip(), context.content.catalogue.entries[event.entry].caveat)))
    # Another day of the same permit asks nothing again.
    whole = event.whole and not term
    reply = entry_reply(context, event.entry, whole=whole, others=event.others, instead=ticking or term)
    return Said(replies=(reply,), did=("answer",))


def suggested(session: Session, context: Context, event: EntriesSuggested) -> Said:
    """Offer up to three entries and "none of these", which keeps the question for the editor."""
    options = (
        *(_offer(each) for each in event.match.suggestions),
        context.option("talk.none_of_these", "none:", by_word=False),
    )
    return Said(replies=(Reply(context.say("talk.suggest"), options),), did=("suggest",))


def _offer(suggestion: Suggestion) -> Option:
    """Offer an entry, or a flow by the button that opens it."""
    flow = suggestion.id.removeprefix("flow:")
    value = f"faq:{suggestion.id}" if flow == suggestion.id else f"do:{flow}"
    return Option(suggestion.question, value)


def unknown(session: Session, context: Context, event: QuestionUnknown) -> Said:
    """Say that it is not known and what can be done."""
    start = (context.option("form.button.estimate", "do:estimate", by_word=False),)
    return Said(replies=(_unknown(context, event.before, start),), did=("fallback",))


def outside(session: Session, context: Context, event: OutsideSubject) -> Said:
    """Answer small talk, or say that something is outside the subject."""
    start = (context.option("form.button.estimate", "do:estimate", by_word=False),)
    reply = Reply(context.say(f"talk.outside.{event.group}"), () if session.form is not None else start)
    return Said(replies=(reply,), did=("small_talk",))


def _unknown(context: Context, before: int, start: tuple[Option, ...]) -> Reply:
    """Say that it is not known, in other words each time in a row; from the third on offer what people ask most."""
    if before < len(UNKNOWN):
        return Reply(context.say(UNKNOWN[before]), start)
    key = UNKNOWN_STILL[(before - len(UNKNOWN)) % len(UNKNOWN_STILL)]
    return Reply(context.say(key), (*start, *first_questions(context)))
