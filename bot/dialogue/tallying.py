"""What is counted of a turn, by kinds and entries alone: questions and their answers, the way through a form. Pure."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.clock import SHANGHAI
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.session import Session
from bot.session_parts import Asked
from flows.forms.form import FormState

# What a turn did with a question, in the words of the talk contract, and how it is counted.
QUESTIONS = {"answer": "answered", "suggest": "suggested", "fallback": "declined"}
Counts = Iterator[tuple[str, str]]


def tallied(before: Session, context: Context, outcome: Outcome) -> Outcome:
    """Return the outcome with what is counted of it, and with how far its form has got."""
    asked = _asked(before, outcome)
    counts = (
        *_told(before, context, outcome),
        *_runs(before, outcome, asked),
        *_reached(before, asked),
        *_cancelled(before, outcome),
    )
    kept = outcome.session if outcome.forget else outcome.session.changed(asked=_finished(outcome.session, asked))
    return replace(outcome, session=kept, counts=counts)


def _told(before: Session, context: Context, outcome: Outcome) -> Counts:
    channel = context.incoming.key.channel
    yield "messages", channel
    if not before.last_seen or _day(before.last_seen) != context.today.isoformat():
        yield "people", channel
    # A command and a button are answered too; of these only what gives an entry answers a question.
    asked = outcome.entries or (context.incoming.option is None and not context.text.startswith("/"))
    did = outcome.did if asked else tuple(each for each in outcome.did if each != "answer")
    yield from (("questions", QUESTIONS[each]) for each in did if each in QUESTIONS)
    yield from (("feedback", each) for each in outcome.feedback)
    yield from (("entries", each) for each in outcome.entries)


def _runs(before: Session, outcome: Outcome, asked: Asked | None) -> Counts:
    """Count the forms that began or ended; one that was only gone on with after its end does not end again."""
    for state in outcome.session.forms:
        run = asked if _is_run(asked, state) else None
        if _begins(before, state):
            yield "form_started", state.form
        if _ends(before, state) and not (run is not None and run.finished):
            yield "form_finished", state.form
            yield "questions_to_result", f"{state.form}.{len(run.fields) if run is not None else 0}"


def _reached(before: Session, asked: Asked | None) -> Counts:
    """Count the questions that are put for the first time in this run of the form."""
    if asked is not None:
        known = before.asked.fields if before.asked is not None and _same(before.asked, asked) else ()
        yield from (("form_reached", f"{asked.form}.{each}") for each in asked.fields if each not in known)


def _cancelled(before: Session, outcome: Outcome) -> Counts:
    """Count a form that was open, and was left on purpose."""
    left, after = before.form, outcome.session
    if left is not None and after.form is None and not outcome.forget:
        now = after.state(left.form, left.whose)
        if "steer" in outcome.did and (now is None or now.status == "left"):
            yield "form_cancelled", left.form


def _asked(before: Session, outcome: Outcome) -> Asked | None:
    """Return how far the open form has got, its question now put; the last one's where none is open."""
    state = outcome.session.form
    if state is None:
        return before.asked
    going_on = _is_run(before.asked, state) and not _begins(before, state)
    run = before.asked if going_on and before.asked is not None else Asked(form=state.form, whose=state.whose)
    if not outcome.asking or outcome.asking in run.fields:
        return run
    return run.model_copy(update={"fields": (*run.fields, outcome.asking)})


def _finished(after: Session, asked: Asked | None) -> Asked | None:
    """Note that the form was finished, so that going on with it is not counted as another one."""
    state = after.state(asked.form, asked.whose) if asked is not None else None
    if asked is not None and state is not None and state.status == "finished":
        return asked.model_copy(update={"finished": True})
    if asked is None:
        done = next((each for each in after.forms if each.status == "finished"), None)
        return None if done is None else Asked(form=done.form, whose=done.whose, finished=True)
    return asked


def _begins(before: Session, state: FormState) -> bool:
    """Whether a form was opened in this turn that was not under way before, or anew after its end."""
    known = before.state(state.form, state.whose)
    begun = state.status in {"open", "finished"}
    # One that was left before anything was answered was counted as cancelled, so it begins once more.
    left_empty = known is not None and known.status == "left" and not known.answers
    if known is None or known.status == "known" or left_empty:
        return begun
    return state.status == "open" and known.status == "finished" and not state.history and not state.answers


def _ends(before: Session, state: FormState) -> bool:
    known = before.state(state.form, state.whose)
    return state.status == "finished" and (known is None or known.status != "finished")


def _is_run(asked: Asked | None, state: FormState) -> bool:
    return asked is not None and (asked.form, asked.whose) == (state.form, state.whose)


def _same(one: Asked, other: Asked) -> bool:
    begun_anew = one.finished and not other.finished
    return (one.form, one.whose) == (other.form, other.whose) and not begun_anew


def _day(stamp: str) -> str:
    return datetime.fromisoformat(stamp).astimezone(SHANGHAI).date().isoformat()
