"""An FAQ entry, suggestions or the fallback as replies."""

import re
from collections.abc import Iterable

from bot.messages import Option, Reply
from bot.numbers import with_numbers
from bot.session import Pending, Session
from bot.store import Unanswered
from bot.turns.outcome import Context, Outcome, reply_with
from faq.entries import Entry
from faq.matcher import Match, Suggestion

FIRST_QUESTIONS = ("who-can-apply", "application-procedure", "approval-time")
NEAREST = 2
UNKNOWN = ("talk.fallback", "talk.fallback_again")
UNKNOWN_STILL = ("talk.fallback_choose", "talk.fallback_person", "talk.fallback_shorter", "talk.fallback_topics")
# A list of steps in an answer: its numbers must not be taken for those of the options below it.
STEP = re.compile(r"^(\s*)(\d{1,2})[.、)）](?!\d)\s*", re.MULTILINE)
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def entry_reply(context: Context, identity: str) -> Reply:
    """Return the answer of an entry: the short answer, steps, caveat, source and day checked, related questions."""
    entry = with_numbers(context.content.catalogue.entries[identity], context.content.policy, context.today)
    parts = [_circled(each or "").strip() for each in (entry.answer, entry.details, entry.caveat)]
    options = [*questions(context, entry.related), context.option("talk.not_helpful", f"bad:{identity}")]
    return Reply("\n\n".join([*(part for part in parts if part), _source(context, entry)]), tuple(options))


def _circled(text: str) -> str:
    """Write the numbers of steps so that nobody takes them for options: 「1. 」 as 「① 」."""
    return STEP.sub(lambda match: f"{match[1]}{_mark(int(match[2]))} ", text)


def _mark(number: int) -> str:
    return CIRCLED[number - 1] if 1 <= number <= len(CIRCLED) else "·"


def _source(context: Context, entry: Entry) -> str:
    source = entry.source
    number = f" {source.number}" if source.number else ""
    article = f" {source.article}" if source.article else ""
    lines = [context.say("talk.source", title=source.title, number=number, article=article)]
    if source.url:
        lines.append(context.say("talk.source_url", url=source.url))
    lines.append(context.say("talk.checked_on", day=entry.checked_on.isoformat()))
    until = entry.effective.until if entry.effective else None
    if until and until < context.today:
        lines.append(context.say("talk.expired", until=until.isoformat()))
    return "\n".join(lines)


def questions(context: Context, identities: Iterable[str], *, by_word: bool = False) -> list[Option]:
    """Offer the entries of that name, those that there are."""
    entries = context.content.catalogue.entries
    return [Option(entries[each].question, f"faq:{each}", by_word) for each in identities if each in entries]


def related(context: Context, match: Match) -> tuple[Option, ...]:
    """Offer what the FAQ holds nearest to a question that was answered otherwise."""
    near = [] if match.kind == "fallback" else [each.id for each in match.suggestions[:NEAREST]]
    return tuple(questions(context, near))


def first_questions(context: Context) -> list[Option]:
    """Offer a newcomer a few of the questions asked most."""
    return questions(context, FIRST_QUESTIONS)


def entry(session: Session, context: Context, identity: str, text: str = "") -> Outcome:
    """Answer with the entry `identity`; `text` is the question, in case the answer does not help."""
    pending = Pending(text=text, candidates=(identity,)) if text else session.pending
    return reply_with(session.changed(pending=pending), entry_reply(context, identity))


def suggest(session: Session, context: Context, match: Match, text: str) -> Outcome:
    """Offer up to three entries and "none of these", which keeps the question for the editor."""
    candidates = tuple(each.id for each in match.suggestions)
    options = (
        *(_offer(each) for each in match.suggestions),
        context.option("talk.none_of_these", "none:", by_word=False),
    )
    remembered = session.changed(pending=Pending(text=text, candidates=candidates))
    return reply_with(remembered, Reply(context.say("talk.suggest"), options))


def _offer(suggestion: Suggestion) -> Option:
    """Offer an entry, or a flow by the button that opens it."""
    flow = suggestion.id.removeprefix("flow:")
    value = f"faq:{suggestion.id}" if flow == suggestion.id else f"do:{flow}"
    return Option(suggestion.question, value)


def fallback(session: Session, context: Context, match: Match, text: str) -> Outcome:
    """Say that it is not known and what can be done; small talk gets a word of its own and is not kept."""
    start = (context.option("form.button.estimate", "do:estimate", by_word=False),)
    if match.outside and f"talk.outside.{match.outside}" in context.content.texts:
        return reply_with(session, Reply(context.say(f"talk.outside.{match.outside}"), start))
    note = Unanswered("declined", text, tuple(each.id for each in match.suggestions))
    counted = session.changed(unanswered=session.unanswered + 1)
    return reply_with(counted, _unknown(context, session.unanswered, start), notes=(note,))


def _unknown(context: Context, before: int, start: tuple[Option, ...]) -> Reply:
    """Say that it is not known, in other words each time in a row; from the third on offer what people ask most."""
    if before < len(UNKNOWN):
        return Reply(context.say(UNKNOWN[before]), start)
    key = UNKNOWN_STILL[(before - len(UNKNOWN)) % len(UNKNOWN_STILL)]
    return Reply(context.say(key), (*start, *first_questions(context)))


def none_of_these(session: Session, context: Context) -> Outcome:
    """Keep the question that no suggestion fitted."""
    pending = session.pending
    notes = (Unanswered("none_of_these", pending.text, pending.candidates),) if pending else ()
    return reply_with(session.changed(pending=None), Reply(context.say("talk.none_of_these_noted")), notes=notes)


def not_helpful(session: Session, context: Context, identity: str) -> Outcome:
    """Keep that an answer did not help."""
    pending = session.pending
    asked = pending.text if pending and identity in pending.candidates else ""
    note = Unanswered("not_helpful", asked, (identity,))
    return reply_with(session, Reply(context.say("talk.not_helpful_noted")), notes=(note,))
