"""「如果考到中级呢」 after an estimate: the difference, item by item, without a new form."""

import re

from bot.messages import Reply
from bot.session import Session
from bot.turns.outcome import Context, Outcome, reply_with
from bot.wording.difference import explain_difference
from bot.wording.items import explain_doubt
from flows.difference import compare
from flows.estimation import likely_profile
from flows.fields import Slots
from flows.foretelling import base_doubts
from flows.form import FormState, learn
from flows.points import estimate
from flows.profile import ProfileError
from flows.reader import read, read_field
from flows.supposition import supposed_sentence, years_later, years_more

ACHIEVED = re.compile(
    r"^(?:能|可以|我)?(?:考到|考出|考上|考了|考过|考个|拿到|拿了|拿个|评上|评到|升到|升了|读完|读了|读个|变成|换成|涨到|提到|调到|有了|有)了?"
)
LONGEST = 40
FAMILIES = ("education", "title", "si_base")


def route(session: Session, context: Context) -> Outcome | None:
    """Answer a supposition about the estimate, open or finished; None for any other text, or what is not counted."""
    state = session.form or session.finished
    sentence = supposed_sentence(context.text)
    if state is None or state.form != "estimate" or sentence is None:
        return None
    try:
        text = _more_years(context, state, sentence) or _other_facts(context, state, sentence)
    except ProfileError:
        return None
    if text is None:
        return None
    if context.incoming.in_group:
        return reply_with(session, Reply(context.say("talk.only_private"), private_link=True))
    if session.form is not None:
        return reply_with(session, Reply(text))
    back = (context.option("form.button.routes", "do:routes"), context.option("form.button.edit", "do:edit"))
    return reply_with(session, Reply(text, back))


def _more_years(context: Context, state: FormState, sentence: str) -> str | None:
    """Let time pass: insurance, age, marriage and windows all move."""
    years = years_more(sentence, context.today)
    if years is None or years > LONGEST:
        return None
    policy, profile = context.content.policy, likely_profile(state.answers, context.today)
    rules = policy.on(context.today)
    later, day = years_later(profile, rules, context.today, years)
    now, then = estimate(profile, rules, context.today), estimate(later, policy.expected_on(day), day)
    title = context.say("estimate.difference.later", years=f"{years:g}", day=day)
    difference = explain_difference(compare(now, then), context.content.texts)
    supposed = (explain_doubt(doubt, context.content.texts) for doubt in base_doubts(profile, rules))
    return "\n".join((title, difference, *supposed))


def _other_facts(context: Context, state: FormState, sentence: str) -> str | None:
    slots = _supposed(sentence, context)
    if not slots:
        return None
    rules, answers = context.content.policy.on(context.today), learn(state, slots).answers
    months = rules.certificate.recent_base.months
    certified = slots.get("title") in rules.certificate.recent_base.title
    certified = certified or slots.get("skill_level") in rules.certificate.recent_base.skill_level
    # The certificate alone gives nothing; what is asked is what it gives once its own condition is met.
    unproven = certified and "months_1x_last_12" not in answers
    if unproven:
        answers = {**answers, "months_1x_last_12": months}
    profiles = (likely_profile(each, context.today) for each in (state.answers, answers))
    before, after = (estimate(each, rules, context.today) for each in profiles)
    said = explain_difference(compare(before, after), context.content.texts)
    return f"{said}\n{context.say('estimate.difference.with_months', months=months)}" if unproven else said


def _supposed(sentence: str, context: Context) -> Slots:
    slots = read(sentence, context.today)
    if slots:
        return slots
    words = ACHIEVED.sub("", sentence)
    answers = (read_field(family, words, context.today) for family in FAMILIES)
    return next((dict(each) for each in answers if each), {})
