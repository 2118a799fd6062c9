"""Who may apply, told beside the rest: what is different of a gate by now, or set right."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.reading.application.application import read_application
from flows.understanding.acts.act import Act
from flows.understanding.acts.told import Inform
from flows.understanding.expectation import Expectation
from flows.understanding.set_right.slip_words import only_slips
from flows.understanding.tools import Tools
from language import lazy

_PARTS = lazy.compile(r"[,，。;；\s]+")
# That something is no longer what it was.
_BY_NOW = lazy.compile(r"现在|如今|目前|已经|刚|[好完成来下上]了|又")
_ELIGIBILITY = "eligibility"


@dataclass(frozen=True, slots=True)
class Gates:
    """Reads with the tools of one revision of the content, beside what is expected."""

    tools: Tools
    expect: Expectation

    def again(self, words: str) -> list[Act]:
        """Read what is different by now of a gate that was told before (「昨天续上了，没过期」)."""
        if self.expect.form not in {_ELIGIBILITY, ""} or not _BY_NOW.search(words):
            return []
        found = self.set_right(words, self.expect)
        known = self.expect.known
        return (
            [Inform(slots=found, person=self.expect.roster.current)]
            if any(known.get(slot) != value for slot, value in found.items())
            else []
        )

    def set_right(self, words: str, about: Expectation) -> Mapping[str, object]:
        """Read what is set right of who may apply, in as few words as beside its question."""
        words = ",".join(part for part in _PARTS.split(words) if not only_slips(part))
        form = self.tools.forms[_ELIGIBILITY]
        settled = [field for field in form.fields if field.settled(dict(about.known))]
        read = (read_application(form, words, field.field, about.today) for field in reversed(settled))
        return next((found for found in read if found), {})

    def tells(self, words: str) -> bool:
        """Whether `words`, while it is asked who may apply, tell by themselves something of it."""
        if self.expect.form != _ELIGIBILITY:
            return False
        return bool(read_application(self.tools.forms[_ELIGIBILITY], words, "", self.expect.today))
