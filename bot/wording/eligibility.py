"""Words for a person on whether points can be applied for: what is in the way, what is open, what to do."""

from collections.abc import Iterator

from bot.texts import Texts
from flows.eligibility import FINAL, Eligibility, Finding

_HEADS = {True: "yes", False: "no", None: "open"}
# What is in the way comes first, then what is open, then what is fine.
_ORDER = (False, None, True)


def explain_eligibility(result: Eligibility, texts: Texts, reference: str = "") -> str:
    """Put a result into lines: the answer, each finding with what to do, the next step.

    Args:
        result: what `flows.eligibility.check` found.
        texts: the sentences (`eligibility.yaml`).
        reference: the rule it was checked against, shown at the end; left out when empty.

    """
    return "\n".join(_lines(result, texts, reference))


def in_the_way(result: Eligibility, texts: Texts) -> str:
    """Say what is known to be in the way, a line each; "" for nothing."""
    return "\n".join(_line(finding, texts) for finding in result.findings if finding.ok is False)


def of_what_is_told(result: Eligibility, texts: Texts) -> str:
    """Say what was found of the conditions that something is told of, a line each."""
    told = (finding for finding in result.findings if not finding.key.endswith(".unknown"))
    return "\n".join(_line(finding, texts) for finding in told)


def _lines(result: Eligibility, texts: Texts, reference: str) -> Iterator[str]:
    head = _HEADS[result.can_apply]
    yield texts.say(f"eligibility.head.{head}")
    for ok in _ORDER:
        yield from (_line(finding, texts) for finding in result.findings if finding.ok is ok)
    if not any(finding.key in FINAL for finding in result.findings):
        yield texts.say(f"eligibility.after.{head}")
        yield from _crime(result, texts)
    if reference:
        yield texts.say("eligibility.source", reference=reference)


def _line(finding: Finding, texts: Texts) -> str:
    key = f"eligibility.finding.{finding.key}"
    if finding.ok:
        return texts.say("eligibility.line_fine", short=texts.say(f"{key}.short", **finding.values))
    shape = "eligibility.line_open" if finding.ok is None else "eligibility.line_in_the_way"
    reason, what_to_do = (texts.say(f"{key}.{part}", **finding.values) for part in ("reason", "do"))
    return texts.say(shape, reason=reason, what_to_do=what_to_do)


def _crime(result: Eligibility, texts: Texts) -> Iterator[str]:
    if not any(finding.key.startswith("veto.") for finding in result.findings):
        yield texts.say("eligibility.crime")
