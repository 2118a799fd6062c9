"""How a text steers a form: by the plain words for it, by the grammar, or by a wish for one of its questions."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.reading.wishes import read_wish
from flows.understanding.acts import Act, Steer, Withhold
from flows.understanding.clauses.unsure import in_doubt
from flows.understanding.expectation import Expectation, Words
from flows.understanding.words.gone_back import gone_back_to
from flows.understanding.words.grammar import Grammar, Meant
from flows.understanding.words.why_asked import why_asked
from language.comparing import compared

STEERING = ("cancel", "restart", "keep", "back", "skip", "unknown", "why", "done", "go_on", "finish")
STEERED = (
    "steer_skipped",
    "steer_this_later",
    "steer_cancel",
    "steer_finish",
    "steer_resume",
    "steer_restart",
    "steer_back",
    "steer_skip",
)
# A wish of so few characters (「改」) asks for nothing else, even where nothing is known that it could be about.
LONGEST_BARE_WISH = 2
_STEER_OF = {"steer_resume": "go_on", "steer_this_later": "skip"}
_A_NAME = 2


@dataclass(frozen=True, slots=True)
class Steering:
    """Reads steering with one grammar and one list of steering words.

    `names` are those of the questions, `options` says of each option which question it answers.
    """

    grammar: Grammar
    words: Words
    names: frozenset[str]
    options: Mapping[str, str]

    def act(self, text: str, expect: Expectation) -> Act | None:
        """Return how `text` steers, or which question it leaves open; None for any other text."""
        word = self.words.which(text, STEERING)
        meant = self.grammar.meant(self.words.forms(text), STEERED, expect.today) if word is None else None
        if meant is not None and not self._asks_for_points(text, meant, expect):
            return Steer(word=_STEER_OF.get(meant.name, meant.name.removeprefix("steer_")))
        if word is not None and (expect.field is not None or word != "why"):
            if word == "unknown":
                return Withhold() if expect.field is not None else None
            several = expect.field is not None and expect.field.kind == "several"
            if word != "done" or several:
                return Steer(word=word)
        short = len(compared(text)) <= LONGEST_BARE_WISH
        wish = read_wish(text) if expect.known or expect.state is not None or short else None
        if (
            (wish is None or wish.kind == "withhold")
            and (expect.known or expect.state)
            and (known := self.not_known(text))
        ):
            return known
        if expect.known and (wish is None or compared(wish.name) not in self.names):
            wish = gone_back_to(text, self.names) or wish
        if wish is not None and (not wish.name or compared(wish.name) in self.names):
            return Withhold(name=wish.name) if wish.kind == "withhold" else Steer(word=wish.kind, name=wish.name)
        named = why_asked(text, self.names, expect.field) if expect.known or expect.state else ""
        return Steer(word="why", name=named) if named else None

    def _asks_for_points(self, text: str, meant: Meant, expect: Expectation) -> bool:
        """Whether somebody of whom nothing is known wants their points, rather than a form that is open finished."""
        if meant.name != "steer_finish" or expect.state is not None or expect.known:
            return False
        return self.grammar.meant(self.words.forms(text), ("standing",), expect.today) is not None

    def not_known(self, text: str) -> Act | None:
        """Read that the value of a named question is not known, or not told."""
        wish = read_wish(text)
        if in_doubt(text):
            return self._open_choice(text)
        if wish is None or wish.kind != "withhold":
            return None
        unnamed = len(wish.name) < _A_NAME
        name = wish.name if compared(wish.name) in self.names else self._only_named(text) if unnamed else ""
        return Withhold(name=name) if name else None

    def _open_choice(self, text: str) -> Withhold | None:
        """Read that it is not known which of several options holds (「大专还是本科我说不准」)."""
        options = {field for option, field in self.options.items() if option in compared(text)}
        name = self._only_named(text) or (options.pop() if len(options) == 1 else "")
        return Withhold(name=name) if name else None

    def _only_named(self, text: str) -> str:
        """Return the longest name in the words, or "": 「几级记不得了」 is about the certificate."""
        return max((name for name in self.names if name in compared(text)), key=len, default="")
