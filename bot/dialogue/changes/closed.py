"""Acts that words alone tell: privacy, wanting a person, fraud, thanks and sighs."""

from collections.abc import Callable

from bot.dialogue.changes import reminding
from bot.dialogue.changes.forms import switch_to
from bot.dialogue.changes.step import Step
from bot.dialogue.changes.viewing import roster, subject_after_entry, view
from bot.dialogue.context import Context
from bot.dialogue.events.asked import BotWanted, EntryAnswered, PersonWanted, PrivacyAsked
from bot.dialogue.events.event import Line, Sentence
from bot.dialogue.events.told import DataShown, Forgotten
from bot.messages import Option
from bot.session import Session
from flows.named_entries import NamedEntry
from flows.understanding.acts.asked import AskStanding
from flows.understanding.acts.steered import Closed
from flows.understanding.words.going_on import OF_CHEATING

# Wishes to cheat, and the entry that says what is so instead.
FRAUD = {
    "fake_papers": NamedEntry.AGENT_OR_FAKE,
    "borrowed_firm": NamedEntry.AGENT_OR_FAKE,
    "sham_marriage": NamedEntry.AGENT_OR_FAKE,
    "raised_base": NamedEntry.SI_TAX_MISMATCH,
    "paid_backpay": NamedEntry.SI_GAP_BACKPAY,
}
# The entry that tells what comes of it, whatever the wish was.
DEDUCTIONS = NamedEntry.DEDUCTIONS
TALK = {
    "thanks": "talk.thanks",
    "all_said": "talk.all_said",
    "mood_good": "talk.mood_good",
    "mood_bad": "talk.mood_bad",
    "bot_wrong": "talk.bot_wrong",
    "calmed": "talk.calmed",
    "nod": "talk.nod",
    "will_call": "talk.nod",
    "about_the_bot": "talk.outside.about-the-bot",
}


def closed(session: Session, context: Context, act: Closed) -> Step:
    """Carry out a closed act."""
    if act.name in FRAUD:
        points = context.content.policy.on(context.today).deductions.points.fake_material.each
        return _refused(session, context, act, points)
    if act.name in TALK:
        return Step(session, (Sentence(TALK[act.name], did=("small_talk",)),))
    return CLOSED[act.name](session, context)


def _refused(session: Session, context: Context, act: Closed, points: int) -> Step:
    """Say the clear no once; what happens to whoever is found out is told to whoever asks for it."""
    entry = FRAUD[act.name]
    own = f"talk.fraud.question_{act.name}"
    question = context.say(own if own in context.content.texts else "talk.fraud.question")
    more = Option(context.content.catalogue.entries[entry].question, f"faq:{entry}")
    options = () if act.asks_on else (more,)
    refused = Sentence(f"talk.fraud.{act.name}", options, values={"points": points}, did=("answer",))
    told = (EntryAnswered(entry),) if act.asks_on else ()
    return Step(_after(subject_after_entry(session, entry, question), act.name), (refused, *told))


def _after(session: Session, act: str) -> Session:
    """Remember what was asked or wished, for what goes on with it."""
    return session.changed(subject=session.subject.model_copy(update={"closed": act, "just": True}))


def _found_out(session: Session, context: Context) -> Step:
    """Tell what comes of cheating to whoever asks on after the no, with the entry that was not given yet."""
    entry = FRAUD.get(session.subject.closed, DEDUCTIONS)
    entry = entry if entry in OF_CHEATING else DEDUCTIONS
    return Step(subject_after_entry(session, entry, context.text), (EntryAnswered(entry, context.text),))


def _others_do_it(session: Session, context: Context) -> Step:
    """Say no once more to whoever holds against it that others did so."""
    points = context.content.policy.on(context.today).deductions.points.fake_material.each
    told = Sentence("talk.fraud.others_do_it", values={"points": points}, did=("answer",))
    return Step(_after(session, session.subject.closed), (told,))


def forget(session: Session, context: Context) -> Step:
    """Delete everything kept of the person."""
    return Step(Session(script=session.script), (Forgotten(),), forget=True)


def show_data(session: Session, context: Context) -> Step:
    """Show what is kept of the person."""
    return Step(_after(session, "show_my_data"), (DataShown(),))


def _privacy(session: Session, context: Context) -> Step:
    did = ("privacy", "answer")
    told = Sentence("talk.privacy_in_group", did=did) if context.in_group else PrivacyAsked(did)
    contact = context.lead_terms is not None and not context.in_group
    more = (Sentence("leads.privacy", did=("privacy",)),) if contact else ()
    return Step(_after(session, "privacy_asked"), (told, *more))


def want_person(session: Session, context: Context) -> Step:
    """Hand over to a person, where there is one."""
    return Step(_after(session, "want_person"), (PersonWanted(),))


def want_bot(session: Session, context: Context) -> Step:
    """Go on with the assistant."""
    return Step(session, (BotWanted(),))


def _silent(session: Session, context: Context) -> Step:
    told = Sentence("talk.hotline_silent", did=("handoff", "answer"))
    return Step(_after(session, "hotline_silent"), (told,))


def _where_to_ask(session: Session, context: Context) -> Step:
    """Say where one can ask besides the hotline."""
    told = Sentence("talk.where_to_ask", did=("handoff", "answer"))
    return Step(_after(session, "where_to_ask"), (told,))


def _salary(session: Session, context: Context) -> Step:
    return Step(session, (Line("estimate.base.salary", did=("unread",)),))


def _remark(session: Session, context: Context) -> Step:
    """Say that what was told of somebody else is not counted."""
    return Step(session, (Line("form.remark", did=("small_talk",)),))


def _own_score(session: Session, context: Context) -> Step:
    """Show what the told facts give to whoever names a score; without facts ask for them."""
    if any(state.answers for state in session.of_person(session.current)):
        return view(session, context, AskStanding(view="standing"))
    return Step(session, (Sentence("talk.own_score", did=("small_talk",)),))


def _own_hukou(session: Session, context: Context) -> Step:
    """Say to somebody who is registered here that points are for those who are not."""
    told = Sentence("talk.own_hukou", did=("answer",))
    return Step(_after(session, "own_hukou"), (told,))


def _apply_wanted(session: Session, context: Context) -> Step:
    """Ask for the gates of an application."""
    return switch_to(session, context, "eligibility")


CLOSED: dict[str, Callable[[Session, Context], Step]] = {
    "forget_me": forget,
    "forget_on": forget,
    "show_my_data": show_data,
    "show_reminders": reminding.show,
    "stop_reminders": reminding.stop_all,
    "show_roster": roster,
    "need_not_be_kept": _privacy,
    "privacy_asked": _privacy,
    "privacy_on": _privacy,
    "found_out": _found_out,
    "fined_if_caught": _found_out,
    "others_do_it": _others_do_it,
    "want_person": want_person,
    "want_bot": want_bot,
    "hotline_silent": _silent,
    "where_to_ask": _where_to_ask,
    "salary": _salary,
    "own_score": _own_score,
    "own_hukou": _own_hukou,
    "apply_wanted": _apply_wanted,
    "remark": _remark,
}
