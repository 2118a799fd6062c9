"""Facts that are taken back: they count no more, and perhaps are somebody else's."""

from bot.dialogue.changes.estimate_facts import known_only, newly_open
from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.dialogue.events.computed import EstimateRecounted
from bot.dialogue.events.event import Did, Event, Line
from bot.dialogue.events.told import FactsNoted
from bot.session import ESTIMATE, Session
from flows.forms.form import FormState, edit, forget, untold
from flows.understanding.acts.told import TakeBack
from flows.understanding.people.persons import kind_of


def take_back(session: Session, context: Context, act: TakeBack) -> Step:
    """Forget what was told of a person; what is somebody else's is kept for them."""
    step = _forgotten(session, context, act)
    if act.owner is None or (kind_of(act.owner) == "other" and act.owner not in session.people):
        return step
    return step.then(known_only(step.session, context, act.owner, dict(act.owned)))


def _forgotten(session: Session, context: Context, act: TakeBack) -> Step:
    state = session.state(ESTIMATE, act.person)
    known = state.answers if state is not None else {}
    gone = [slot for slot, value in act.slots.items() if known.get(slot) == value]
    if state is None or not gone:
        said = () if act.owner is not None else (Line("form.never_noted", did=("small_talk",)),)
        return Step(session, said)
    left = forget(state, gone)
    line = Line("form.taken_back", {"names": _names(context, gone)}, ("steer",))
    step = Step(session.with_state(left), (line,))
    shown = state.status == "finished" and session.form is None and not context.in_group
    return step.then(_recounted(step.session, context, state, left)) if shown else step


def told_back(context: Context, before: FormState, after: FormState) -> tuple[Event, ...]:
    """Say what counts no more of what was told last, and what was known before it and counts again."""
    gone = [slot for slot in before.answers if slot not in after.answers]
    again = {slot: value for slot, value in after.answers.items() if before.answers.get(slot) != value}
    back = (FactsNoted(before.whose, before.answers, again, after.answers, before.form),) if again else ()
    names = _names(context, gone, before.form)
    return (*((Line("form.taken_back", {"names": names}, ("steer",)),) if names else ()), *back)


def untell(session: Session, context: Context, state: FormState) -> Step:
    """Take back what was told last after a result, and say what that changes."""
    left = untold(state)
    done = session.with_state(left, "finished")
    step = Step(done, (*told_back(context, state, left), Did(("steer",))))
    return step if context.in_group else step.then(_recounted(done, context, state, left))


def _recounted(session: Session, context: Context, before: FormState, after: FormState) -> Step:
    """Say what it changes about a result that was shown, and ask again what is unknown now."""
    opened = newly_open(context, before, after)
    recounted = (EstimateRecounted(before, after, {}),)
    return Step(session if opened is None else session.with_state(edit(after, opened), "open"), recounted)


def _names(context: Context, slots: list[str], form: str = ESTIMATE) -> str:
    """Return what people call the questions that `slots` settle."""
    fields = context.content.forms[form].fields
    return "、".join(dict.fromkeys(field.name for field in fields if {field.field, *field.settled_by} & {*slots}))
