"""A total that somebody tells without what it is made of: remembered for what is asked on of it, never a fact."""

from bot.dialogue.changes.estimate_facts import known_only
from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.dialogue.events.computed import TotalTold
from bot.session import ESTIMATE, Session
from flows.understanding.acts.told import TellTotal
from flows.understanding.asked.own_total import ACT


def reckon_on(session: Session, context: Context, act: TellTotal) -> Step:
    """Say what more years or other items make of a total; an age told beside it is kept."""
    kept = known_only(session, context, session.current, dict(act.slots)) if act.slots else Step(session)
    state = kept.session.state(ESTIMATE, session.current)
    age = state.answers.get("age") if state is not None else None
    subject = kept.session.subject.model_copy(update={"question": act.text, "closed": ACT, "just": True})
    told = TotalTold(act.total, act.short, act.years, age if isinstance(age, int) else None)
    return kept.then(Step(kept.session.changed(subject=subject), (told,)))
