"""「如果考到中级呢」 after an estimate: the difference, item by item, without a new form."""

import re

from bot.messages import Reply
from bot.outcome import Context, Outcome, reply_with
from bot.session import Session
from bot.wording.difference import explain_difference
from flows.difference import compare
from flows.estimation import likely_profile
from flows.fields import Slots
from flows.form import FormState, learn
from flows.points import estimate
from flows.profile import ProfileError
from flows.reader import read, read_field
from flows.supposition import supposed_sentence, years_more

ACHIEVED = re.compile(
    r"^(?:能|可以|我)?(?:考到|考出|考上|考了|考过|考个|拿到|拿了|拿个|评上|评到|升到|升了|读完|读了|读个|变成|换成|涨到|提到|调到|有了|有)了?"
)
FAMILIES = ("education", "title", "si_base")


def route(session: Session, context: Context) -> Outcome | None:
    """Answer a supposition about the finished estimate; None when the text is none, or supposes nothing we count."""
    state = session.finished
    sentence = supposed_sentence(context.text)
    if state is None or sentence is None:
        return None
    slots = _supposed(state, sentence, context)
    if not slots:
        return None
    if context.incoming.in_group:
        return reply_with(session, Reply(context.say("talk.only_private"), private_link=True))
    text = _difference(context, state, slots)
    back = (context.option("form.button.routes", "do:routes"), context.option("form.button.edit", "do:edit"))
    return reply_with(session, Reply(text, back)) if text else None


def _supposed(state: FormState, sentence: str, context: Context) -> Slots:
    more = years_more(sentence, context.today)
    if more is not None:
        known = state.answers.get("si_years", 0)
        return {"si_years": (known["min"] if isinstance(known, dict) else known) + more}
    slots = read(sentence, context.today)
    if slots:
        return slots
    words = ACHIEVED.sub("", sentence)
    answers = (read_field(family, words, context.today) for family in FAMILIES)
    return next((dict(each) for each in answers if each), {})


def _difference(context: Context, state: FormState, slots: Slots) -> str | None:
    rules = context.content.policy.on(context.today)
    answers = learn(state, slots).answers
    if slots.get("title") in ("intermediate", "senior") or slots.get("skill_level") in (1, 2):
        # The certificate alone gives nothing; what is asked is what it gives once its own condition is met.
        answers.setdefault("months_1x_last_12", 12)
    try:
        before = estimate(likely_profile(state.answers), rules, context.today)
        after = estimate(likely_profile(answers), rules, context.today)
    except ProfileError:
        return None
    return explain_difference(compare(before, after), context.content.texts)
