"""What is said of a finished estimate: the result, and the views people ask for below it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.cards import Card, ResultCard
from bot.dialogue.cards.ahead import Months, outlook_card, routes_card
from bot.dialogue.cards.result import Finished, result_card
from bot.dialogue.context import Context
from bot.dialogue.offers import reminder_offer
from bot.dialogue.replies import contacts
from bot.dialogue.replies.long_ago import reminder, renewals
from bot.dialogue.replies.people import marked, next_person, person_of, roster_offer
from bot.messages import Option, Reply
from bot.session import ELIGIBILITY, Session
from bot.wording.applying import Beside, explain_beside
from bot.wording.items import explain_names
from bot.wording.outlook import explain_outlook
from bot.wording.result import explain_result
from bot.wording.risks import explain_risks
from bot.wording.routes import explain_routes
from bot.wording.sheet import DaysAhead
from bot.wording.trace import explain_trace
from flows.ahead.blocked import blocked
from flows.ahead.falls import Fall, costly_birthday, losing_birthday, next_fall
from flows.ahead.foretelling import foretelling_doubts
from flows.ahead.outlook import Change, coming_changes, outlook
from flows.ahead.projection import as_if_oldest
from flows.ahead.reaching import reached_by_waiting
from flows.ahead.retirement import retired_from
from flows.ahead.routes import routes
from flows.days.months import add_months
from flows.eligibility import Eligibility, check
from flows.forms.form import FormState, open_fields
from flows.items.contribution_base import YEAR
from flows.items.study import NAME as STUDY
from flows.points.bounds import bounds
from flows.points.doubts import policy_doubts, skill_doubts
from flows.points.estimation import likely_profile, profile_of
from flows.points.missing_facts import DECISIVE, LEADING, unsaid
from flows.points.one_less import total_with_one_less
from flows.points.points import Estimate, estimate
from flows.points.risks import risks
from flows.policy import Policy, PolicyInForce
from flows.profile import Profile


@dataclass(frozen=True, slots=True)
class View:
    """One view of an estimate: its text, and the same drawn where there is something to draw."""

    text: str
    card: Card | None = None


class Computed:
    """The estimate of one conversation's answers, with all that the views are made of."""

    def __init__(self, context: Context, state: FormState) -> None:
        self.context = context
        self.policy: Policy = context.content.policy
        self.rules: PolicyInForce = self.policy.on(context.today)
        self.profile: Profile = likely_profile(state.answers, context.today)
        self.result: Estimate = estimate(self.profile, self.rules, context.today)
        self.known = bool(self.result.items) or DECISIVE.isdisjoint(unsaid(self.profile))

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The days on which the total changes."""
        return outlook(self.profile, self.policy, self.context.today)

    @cached_property
    def fall(self) -> Fall | None:
        """The next fall below the standard: looked for once, though a result shows it in several places."""
        coming = coming_changes(self.profile, self.policy, self.context.today)
        return next_fall(self.profile, self.rules, self.result, coming)


def finished(session: Session, context: Context, state: FormState) -> Reply:
    """Say the result of an estimate; a group hears the range alone, the details go to a private chat."""
    computed = Computed(context, state)
    if context.in_group:
        return Reply(_group_words(computed), private_link=True)
    known = beside(computed, session, state)
    text = explain_result(computed.result, computed.profile, computed.rules, context.content.texts, known)
    left = contacts.offer(session, context) if computed.known else ()
    others = (*left, *next_person(session, context), *roster_offer(session, context))
    options = (*renewals(context, state), *ways_on(computed, state), *others)
    return Reply(headed(context, state, text, "result"), options, card=estimate_card(computed, state, known))


def estimate_card(computed: Computed, state: FormState, known: Beside) -> ResultCard | None:
    """Draw the estimate; nothing where nothing is known that could be added up."""
    if not computed.known:
        return None
    context, form = computed.context, computed.context.content.forms["estimate"]
    ahead = days_ahead(computed)
    made_of = Finished(form, state, computed.result, computed.profile, computed.rules, known, ahead)
    return result_card(made_of, person_of(context, state), context.content.texts)


def days_ahead(computed: Computed) -> DaysAhead:
    """Find the days that matter for an application: when waiting is enough, and when the points fall again."""
    profile, today = computed.profile, computed.context.today
    waits = computed.result.total < computed.result.standard
    reached = reached_by_waiting(profile, computed.policy, today) if waits else None
    return DaysAhead(computed.fall, reached.day if reached else None)


def beside(computed: Computed, session: Session, state: FormState) -> Beside:
    """Look at what else is known: the range, a fall ahead, and what the person said of who may apply."""
    profile, rules, day = computed.profile, computed.rules, computed.context.today
    checked = _checked(session, state.whose, rules)
    double = state.answers.get("edu_mode") == "double"
    less = total_with_one_less(profile, rules, day) if state.answers.get("months_about") else None
    return Beside(
        bounds(profile, rules, day),
        computed.fall,
        checked,
        double,
        less,
        _diploma(state),
        bool(state.answers.get("leaving")),
    )


def _diploma(state: FormState) -> str:
    """Return what has to prove the education yet, by what was told of it."""
    proof = state.answers.get("diploma_proof", "")
    return "" if proof == "proven" else str(proof)


def _checked(session: Session, person: str, rules: PolicyInForce) -> Eligibility | None:
    """Look at who may apply by what was told: of a check that is not finished only what is in the way counts."""
    known = session.state(ELIGIBILITY, person)
    found = check(known.answers, rules.gates) if known is not None else None
    settled = found is not None and known is not None and (known.status == "finished" or found.can_apply is False)
    return found if settled else None


def besides(computed: Computed, session: Session, state: FormState) -> str:
    """Say beside a new total what is in the way of an application, what else it needs, and what will take points."""
    known = beside(computed, session, state)
    return "\n".join(
        explain_beside(computed.result, computed.profile, computed.rules, known, computed.context.content.texts)
    )


def why_settled(context: Context, state: FormState) -> str:
    """Say why nothing more is asked while questions are open; "" when none is, or when nothing is settled."""
    computed = Computed(context, state)
    if state.go_on or not open_fields(context.content.forms["estimate"], state):
        return ""
    if not computed.result.can_apply:
        return context.say("estimate.asked.settled_barred")
    possible = bounds(profile_of(state.answers, context.today), computed.rules, context.today)
    standard = computed.result.standard
    if possible.min >= standard:
        key = "settled_pass_if_listed" if computed.result.if_listed else "settled_pass"
        return context.say(f"form.{key}", standard=standard)
    return context.say("form.settled_fail", standard=standard) if possible.max < standard else ""


def headed(context: Context, state: FormState, text: str, key: str = "mark") -> str:
    """Say first whose estimate it is and what it rests on that was told long ago."""
    lines = (marked(context, state, key), reminder(context, state), text)
    return "\n".join(line for line in lines if line)


def _group_words(computed: Computed) -> str:
    least_most = bounds(computed.profile, computed.rules, computed.context.today)
    key = "form.group_exact" if least_most.min == least_most.max else "form.group_range"
    return computed.context.say(key, low=least_most.min, high=least_most.max, standard=computed.result.standard)


def ways_on(computed: Computed, state: FormState, shown: str = "") -> tuple[Option, ...]:
    """Offer what there is to look at and to do; the ways to the standard only to who is not there."""
    context = computed.context
    offered = tuple(context.option(f"form.button.{key}", f"do:{key}") for key in _buttons(computed, state, shown))
    if shown not in {"", "outlook"}:
        return offered
    if losing_birthday(computed.profile, computed.rules) is not None:
        return (context.option("estimate.outlook.tell_birth", "edit:age"), *offered)
    costly = costly_birthday(computed.profile, computed.rules, context.today)
    return (*reminder_offer(context, "age", costly), *offered)


def _buttons(computed: Computed, state: FormState, shown: str) -> Iterator[str]:
    """Name the buttons below a view, in their order."""
    passes = computed.result.passes
    if computed.known:
        yield from (name for name in VIEWS if name != shown and not (name == "routes" and passes))
        # The rules of before concern few: they are offered where one reads how it was counted.
        yield from ("former", "edit") if shown == "trace" else ("edit",)
    if passes and shown != "sheet":
        yield "sheet"
    if open_fields(computed.context.content.forms["estimate"], state):
        yield "go_on"
    if computed.known and computed.context.incoming.pictures and shown != "picture":
        yield "picture"
    yield "restart"


def _trace(computed: Computed) -> View:
    return View(explain_trace(computed.result, computed.context.content.texts))


def retires_before_routes_end(computed: Computed) -> int | None:
    """Return the latest retirement age where it ends the years that routes look ahead, None otherwise."""
    today, rules = computed.context.today, computed.rules
    retired = retired_from(computed.profile, rules, today)
    if retired is None or retired > add_months(today, YEAR * rules.paths.horizon_years):
        return None
    return rules.working_life.retirement.latest


def _routes(computed: Computed) -> View:
    texts, missing = computed.context.content.texts, unsaid(computed.profile)
    leading = explain_names((name for name in missing if name in LEADING), texts)
    if leading and computed.result.total < computed.result.standard:
        return View(texts.say("estimate.route.unsaid", names=leading))
    today = computed.context.today
    # An age told as a number must not promise a day that a birthday on the way takes back.
    oldest = as_if_oldest(computed.profile, today)
    found = routes(oldest, computed.policy, today)
    closed = blocked(computed.profile, computed.rules, computed.result.items)
    said = explain_routes(found, closed, computed.result, texts, retires_before_routes_end(computed))
    notes = [texts.say("estimate.route.supposed", names=explain_names(missing, texts))] if missing and found else []
    if oldest != computed.profile and any(route.ready_on for route in found):
        notes.append(texts.say("estimate.route.oldest"))
    card = routes_card(found, closed, computed.result, texts, notes) if found else None
    return View("\n".join((said, "", *notes)) if notes else said, card)


def _outlook(computed: Computed) -> View:
    changes = computed.changes
    doubts = foretelling_doubts(computed.profile, computed.policy, computed.context.today, changes)
    study = next((item for item in computed.result.items if item.id == STUDY), None)
    skill = skill_doubts(study) if study is not None else ()
    said = (*policy_doubts(computed.rules), *skill, *doubts)
    texts, policy = computed.context.content.texts, computed.policy
    months = Months(computed.result, computed.profile, policy, changes, said)
    card = outlook_card(months, texts) if changes else None
    return View(explain_outlook(changes, computed.result, computed.profile, texts, said), card)


def _risks(computed: Computed) -> View:
    found = risks(computed.profile, computed.rules, computed.result.items)
    return View(explain_risks(found, computed.context.content.texts))


VIEWS: dict[str, Callable[[Computed], View]] = {
    "trace": _trace,
    "routes": _routes,
    "outlook": _outlook,
    "risks": _risks,
}
