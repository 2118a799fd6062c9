"""The policy: which change each dialogue act makes, and in which order the acts of one message are served."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.dialogue.changes import (
    answering,
    asking,
    choosing,
    closed,
    commands,
    contacts,
    contradictions,
    informing,
    own_total,
    people,
    reminding,
    steering,
    taking_back,
    viewing,
    waiting,
)
from bot.dialogue.changes.counting_from import with_start
from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.session import Session
from flows.understanding import acts
from flows.understanding.acts import Act

Change = Callable[[Session, Context, Any], Step]


def _informed(session: Session, context: Context, act: acts.Inform) -> Step:
    step = informing.inform(session, context, act)
    return with_start(step, context, act.person, act.since, settled=act.settled)


def _corrected(session: Session, context: Context, act: acts.Correct) -> Step:
    step = informing.inform(session, context, acts.Inform(person=act.person, slots=act.slots, asked=True))
    return with_start(step, context, act.person, act.since, settled=act.settled)


def _answered(session: Session, context: Context, act: acts.Answer) -> Step:
    step = answering.take(session, context, act)
    return with_start(step, context, session.current, act.since, settled=act.settled)


# In the order of precedence: acts of an earlier line are served before those of a later one, whatever their order in
# the message; acts of one line in the order in which they stand.
PRECEDENCE: Sequence[Mapping[type[Act], Change]] = (
    {acts.Nothing: commands.nothing, acts.Command: commands.command, acts.OpenForm: asking.open_wanted},
    {
        acts.NamePerson: people.name_person,
        acts.Choose: choosing.choose,
        acts.ChooseSeveral: choosing.choose_several,
        acts.SwitchPerson: people.switch_person,
        acts.ForgetPerson: people.forget_person,
        acts.HandOver: people.hand_over,
        acts.GiveContact: contacts.give,
        acts.SteerContact: contacts.steer,
    },
    {
        acts.Answer: _answered,
        acts.Unreadable: answering.impossible,
        acts.Inform: _informed,
        acts.TakeBack: taking_back.take_back,
        acts.Correct: _corrected,
        acts.Withhold: answering.withhold,
        acts.TellRenewal: people.note_renewal,
    },
    # What is told of somebody else is served here, and what is left out of it after it.
    {acts.Steer: steering.steer, acts.Closed: closed.closed, acts.LeaveOut: contradictions.leave_out},
    {
        acts.Claim: viewing.set_right,
        acts.TellTotal: own_total.reckon_on,
        acts.Ask: asking.ask,
        acts.AskOn: asking.ask_on,
        acts.AskValue: viewing.value,
        acts.CheckSum: viewing.check_sum,
        acts.AskDeadline: waiting.answer,
        acts.BareNumber: asking.bare_number,
        acts.Unserved: asking.unserved,
    },
    {
        acts.Suppose: viewing.suppose,
        acts.SupposeGate: viewing.suppose_gate,
        acts.Intend: viewing.intend,
        acts.ComparePeople: viewing.compare,
        acts.AskStanding: viewing.view,
    },
    {acts.RemindMe: reminding.remind},
)
CHANGES: Mapping[type[Act], Change] = {kind: change for line in PRECEDENCE for kind, change in line.items()}
_RANK = {kind: rank for rank, line in enumerate(PRECEDENCE) for kind in line}
# What empties a form, or takes back what was told before, comes before the facts beside it.
_FIRST = ("restart", "back")


def in_order(found: Sequence[Act], current: str) -> list[Act]:
    """Return the acts of one message in the order in which they are served.

    What is told of another person than `current` comes after the steering, which is of the form that is open now; a
    question that is left unanswered by its name, after the facts that may open its form.
    """
    return sorted(found, key=lambda act: _rank(act, current))


def _rank(act: Act, current: str) -> int:
    if isinstance(act, acts.Steer) and act.word in _FIRST:
        return 0
    if isinstance(act, acts.Withhold) and act.name:
        return _RANK[acts.Steer]
    if isinstance(act, acts.Inform) and act.person != current:
        return _RANK[acts.Steer]
    return _RANK[type(act)]


def change(session: Session, context: Context, act: Act) -> Step:
    """Carry out one act."""
    return CHANGES[type(act)](session, context, act)
