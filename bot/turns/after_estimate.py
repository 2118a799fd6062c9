"""What is said after a finished estimate: how it came, what would raise it, what if, what was told too late."""

from collections.abc import Callable

from bot.session import Session
from bot.turns import changing, estimate, former_rules, looking, next_step, other_person, told_later, what_if
from bot.turns.open_form import Opening, go_on, open_form
from bot.turns.outcome import Context, Outcome
from bot.turns.question import then_question, with_question
from flows.forms.form import FormState

SHOWN_BY_WORDS = {
    **{view: view for view in estimate.VIEWS},
    "former": "former",
    "why": "trace",
    "finish": "result",
    "restart": "restart",
    "go_on": "go_on",
}


def route(session: Session, context: Context) -> Outcome | None:
    """Take a text that speaks of the finished estimate; None when there is none, or it speaks of something else."""
    if session.finished is None or session.form is not None:
        return None
    for words, shown in SHOWN_BY_WORDS.items():
        if context.means(words):
            return show(session, context, shown)
    rooms = (looking, next_step, former_rules, what_if, told_later)
    return changing.change(session, context) or next(
        (outcome for room in rooms if (outcome := room.route(session, context)) is not None), None
    )


def show(session: Session, context: Context, what: str) -> Outcome:
    """Carry out one of the buttons below a result; beside an open form nothing that would replace it."""
    state = session.finished
    if session.form is not None and what not in LOOKING:
        return with_question(session, context, context.say("talk.stale_option"))
    if session.form is not None and state is not None:
        return then_question(SHOWN[what](session, context, state), context)
    if what == "other":
        return other_person.show(session, context) or with_question(session, context, context.say("talk.stale_option"))
    if what == "restart":
        return open_form(session, context, "estimate", {}, Opening(state.whose) if state else None)
    if state is None or what not in SHOWN:
        return with_question(session, context, context.say("talk.stale_option"))
    return SHOWN[what](session, context, state)


def _view(name: str) -> Callable[[Session, Context, FormState], Outcome]:
    return lambda session, context, state: estimate.view(session, context, state, name)


def _go_on(session: Session, context: Context, state: FormState) -> Outcome:
    return go_on(session, context, state.model_copy(update={"go_on": True}))


LOOKING = (*estimate.VIEWS, "former")
SHOWN: dict[str, Callable[[Session, Context, FormState], Outcome]] = {
    "result": estimate.finish,
    "edit": changing.offer_edit,
    "go_on": _go_on,
    "former": former_rules.show,
    **{name: _view(name) for name in estimate.VIEWS},
}
