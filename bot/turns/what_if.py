"""「如果考到中级呢」 after an estimate: the difference, item by item, without a new form."""

from dataclasses import replace

from bot.messages import Reply
from bot.session import Session
from bot.turns import answers
from bot.turns.outcome import Context, Outcome, reply_with
from bot.wording.difference import explain_difference, explain_supposed
from bot.wording.items import explain_doubt
from flows.ahead.foretelling import base_doubts
from flows.difference import compare
from flows.estimation import likely_profile
from flows.forms.form import FormState
from flows.points import estimate
from flows.profile import ProfileError
from flows.supposing.supposed_facts import attains, supposed_facts
from flows.supposing.supposed_needs import suppose, without_lesser
from flows.supposing.supposition import goes_on, plainly_supposes, supposed_sentence, years_later, years_more
from flows.whose import kind_of

LONGEST = 40


def route(session: Session, context: Context) -> Outcome | None:
    """Answer a supposition about the estimate, open or finished; None for any other text, or what the FAQ answers."""
    state = session.form or session.finished
    sentence = supposed_sentence(context.text)
    if state is None or state.form != "estimate" or sentence is None or _asks_in_general(context):
        return None
    text = _counted(context, state, sentence)
    if text is None:
        return _not_counted(session, context)
    if context.incoming.in_group:
        return reply_with(session, Reply(context.say("talk.only_private"), private_link=True))
    if session.form is not None:
        return reply_with(session, Reply(text))
    rules = context.content.policy.on(context.today)
    passes = estimate(likely_profile(state.answers, context.today), rules, context.today).passes
    keys = ("edit",) if passes else ("routes", "edit")
    return reply_with(session, Reply(text, tuple(context.option(f"form.button.{key}", f"do:{key}") for key in keys)))


def _asks_in_general(context: Context) -> bool:
    """Whether the text only asks what something gives (「读完博士几分」), which the FAQ is sure to answer."""
    if plainly_supposes(context.text) or goes_on(context.text):
        return False
    return context.content.matcher.match(context.text).kind == "answer"


def _counted(context: Context, state: FormState, sentence: str) -> str | None:
    try:
        return _more_years(context, state, sentence) or _other_facts(context, state, sentence)
    except ProfileError:
        return context.say("estimate.supposed.impossible")


def _not_counted(session: Session, context: Context) -> Outcome | None:
    """Say that a plain supposition cannot be counted, where the FAQ has no answer to it either."""
    match = context.content.matcher.match(context.text)
    if not plainly_supposes(context.text) or match.kind in {"answer", "flow"}:
        return None
    said = context.say("estimate.supposed.not_counted")
    if match.kind == "fallback":
        return reply_with(session, Reply(said))
    offered = answers.suggest(session, context, match, context.text)
    return replace(offered, replies=(replace(offered.replies[0], text=f"{said}\n{offered.replies[0].text}"),))


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
    slots = supposed_facts(sentence, context.today, kind_of(state.whose))
    if not slots:
        return None
    rules = context.content.policy.on(context.today)
    if attains(sentence):
        slots = without_lesser(slots, state.answers)
    supposed = suppose(state, slots, rules)
    profiles = (likely_profile(each, context.today) for each in (state.answers, supposed.answers))
    before, after = (estimate(each, rules, context.today) for each in profiles)
    known = supposed.answers == state.answers
    return explain_supposed(compare(before, after), supposed, context.content.texts, known=known)
