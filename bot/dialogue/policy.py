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
from flows.understanding.acts import asked, steered, told
from flows.understanding.acts import people as persons
from flows.understanding.acts.act import Act

Change = Callable[[Session, Context, Any], Step]


def _informed(session: Session, context: Context, act: told.Inform) -> Step:
    step = informing.inform(session, context, act)
    return with_start(step, context, act.person, act.since, settled=act.settled)


def _corrected(session: Session, context: Context, act: told.Correct) -> Step:
    step = informing.inform(session, context, told.Inform(person=act.person, slots=act.slots, asked=True))
    return with_start(step, context, act.person, act.since, settled=act.settled)


def _answered(session: Session, context: Context, act: told.Answer) -> Step:
    step = answering.take(session, context, act)
    return with_start(step, context, session.current, act.since, settled=act.settled)


# In the order of precedence: acts of an earlier line are served before those of a later one, whatever their order in
# the message; acts of one line in the order in which they stand.
PRECEDENCE: Sequence[Mapping[type[Act], Change]] = (
    {steered.Nothing: commands.nothing, steered.Command: commands.command, steered.OpenForm: asking.open_wanted},
    {
        persons.NamePerson: people.name_person,
        steered.Choose: choosing.choose,
        steered.ChooseSeveral: choosing.choose_several,
        persons.SwitchPerson: people.switch_person,
        persons.ForgetPerson: people.forget_person,
        told.HandOver: people.hand_over,
        steered.GiveContact: contacts.give,
        steered.SteerContact: contacts.steer,
    },
    {
        told.Answer: _answered,
        told.Unreadable: answering.impossible,
        told.Inform: _informed,
        told.TakeBack: taking_back.take_back,
        told.Correct: _corrected,
        told.Withhold: answering.withhold,
        told.TellRenewal: people.note_renewal,
    },
    # What is told of somebody else is served here, and what is left out of it after it.
    {steered.Steer: steering.steer, steered.Closed: closed.closed, told.LeaveOut: contradictions.leave_out},
    {
        asked.Claim: viewing.set_right,
        told.TellTotal: own_total.reckon_on,
        asked.Ask: asking.ask,
        asked.AskOn: asking.ask_on,
        asked.AskValue: viewing.value,
        asked.CheckSum: viewing.check_sum,
        asked.AskDeadline: waiting.answer,
        told.BareNumber: asking.bare_number,
        asked.Unserved: asking.unserved,
    },
    {
        asked.Suppose: viewing.suppose,
        asked.SupposeGate: viewing.suppose_gate,
        asked.Intend: viewing.intend,
        persons.ComparePeople: viewing.compare,
        asked.AskStanding: viewing.view,
    },
    {steered.RemindMe: reminding.remind},
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
    if isinstance(act, steered.Steer) and act.word in _FIRST:
        return 0
    if isinstance(act, told.Withhold) and act.name:
        return _RANK[steered.Steer]
    if isinstance(act, told.Inform) and act.person != current:
        return _RANK[steered.Steer]
    return _RANK[type(act)]


def change(session: Session, context: Context, act: Act) -> Step:
    """Carry out one act."""
    return CHANGES[type(act)](session, context, act)
