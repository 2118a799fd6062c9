"""What only goes on with what was told last: 「会保留多久呢」 after what is kept, 「再说一遍」 after anything."""

from flows.named_entries import NamedEntry
from flows.understanding.acts.act import Act
from flows.understanding.acts.steered import Choose, Closed, Steer
from flows.understanding.expectation import Expectation, Topic

PRIVACY = ("privacy_asked", "privacy_on", "show_my_data")
# Wishes to cheat; each is refused.
FRAUD = ("fake_papers", "borrowed_firm", "sham_marriage", "raised_base", "paid_backpay")
# Entries that say no to cheating, and what comes of it.
OF_CHEATING = (NamedEntry.AGENT_OR_FAKE, NamedEntry.DEDUCTIONS)
# One that tells of what would be a cheat if it were meant so.
_NEAR_CHEATING = NamedEntry.SI_TAX_MISMATCH
# Who asked for somebody to talk to was told a number to call.
_TO_CALL = ("want_person", "where_to_ask", "hotline_silent")
# Options one of which stands below whatever is shown of an estimate.
_BELOW_A_RESULT = frozenset({"do:trace", "do:outlook"})


def after_a_no(topic: Topic) -> bool:
    """Whether a wish to cheat was refused last, or what comes of one was told."""
    return topic.closed in FRAUD or topic.entry in {*OF_CHEATING, _NEAR_CHEATING}


def follow_ups(expect: Expectation) -> tuple[str, ...]:
    """Return the acts of the grammar that only go on with what was answered last."""
    topic = expect.topic
    if topic.closed in PRIVACY:
        return ("privacy_on",)
    if after_a_no(topic):
        return ("found_out", "others_do_it") if _was_refused(topic) else ("found_out",)
    # At an open question a call is how its answer is found out, unless a number to call was just told.
    calls = expect.state is None or (topic.just and topic.closed in _TO_CALL)
    return ("will_call",) if calls else ()


def _was_refused(topic: Topic) -> bool:
    """Whether a cheat was refused last, in a sentence or by the entry on it."""
    return topic.closed in FRAUD or topic.entry == NamedEntry.AGENT_OR_FAKE


def ordered_next(topic: Topic) -> tuple[str, ...]:
    """Return the acts of the grammar that are only meant right after what was answered, then before any steering."""
    return ("forget_on",) if topic.just and topic.closed in PRIVACY else ()


def just_told(expect: Expectation) -> str:
    """Return the entry that the last reply gave; "" where it gave none."""
    entry, offered = expect.topic.entry, {each.value for each in expect.offered}
    return entry if entry and not offered.isdisjoint({f"more:{entry}", f"good:{entry}"}) else ""


def shows_a_result(expect: Expectation) -> bool:
    """Whether the last reply showed something of an estimate."""
    return any(each.value in _BELOW_A_RESULT for each in expect.offered)


def told_again(expect: Expectation) -> Act | None:
    """Return the act that tells once more what the last reply told; None where that cannot be known."""
    entry = just_told(expect)
    if entry:
        return Choose(value=f"faq:{entry}")
    if expect.topic.just:
        return Closed(name=expect.topic.closed)
    if shows_a_result(expect):
        return Steer(word="finish")
    if expect.state is not None:
        return Steer(word="go_on")
    return Closed(name=expect.topic.closed) if expect.topic.closed else None
