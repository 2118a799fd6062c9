"""Of whom words speak, of those who are known and of those whom they name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.understanding.expectation import Expectation
from flows.understanding.told.facts import FactReader


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """Finds persons with the facts of one revision of the content, beside what is expected."""

    facts: FactReader
    expect: Expectation

    def first(self, words: str) -> str:
        """Return who is named first of those who are known, else the person talked about."""
        named = self.known(words)
        return self.expect.roster.current if named is None else named

    def known(self, words: str) -> str | None:
        """Return who of those who are known is named first, None where nobody is."""
        named = (each.key for each in self.facts.mentioned(words, self.expect))
        return next((key for key in named if key in self.expect.everyone), None)

    def anybody(self, words: str, named: Sequence[str] = ()) -> str | None:
        """Return who of those who are known is named first, else who is named at all: theirs is nobody else's.

        Args:
            words: what is told.
            named: those whom the message around it names.

        """
        known = self.known(words)
        expect = replace(self.expect, roster=self.expect.roster.knowing(named))
        mentioned = (each.key for each in self.facts.mentioned(words, expect))
        return known if known is not None else next(mentioned, None)
