"""What only goes on with a closed act that was answered last (「会保留多久呢」 after what is kept)."""

from flows.understanding.expectation import Topic

PRIVACY = ("privacy_asked", "privacy_on")
# Wishes to cheat; each is refused.
FRAUD = ("fake_papers", "borrowed_firm", "sham_marriage", "raised_base", "paid_backpay")
# Entries that say no to cheating, and what comes of it.
OF_CHEATING = ("agent-or-fake", "deductions")


def after_a_no(topic: Topic) -> bool:
    """Whether a wish to cheat was refused last, or what comes of one was told."""
    return topic.closed in FRAUD or topic.entry in OF_CHEATING


def follow_ups(topic: Topic) -> tuple[str, ...]:
    """Return the acts of the grammar that only go on with what was answered last."""
    if topic.closed in PRIVACY:
        return ("privacy_on",)
    return ("found_out",) if after_a_no(topic) else ()
