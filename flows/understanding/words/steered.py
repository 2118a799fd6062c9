"""How a text steers a form: by the plain words for it, by the grammar, or by a wish for one of its questions."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.reading.manner.wishes import read_wish
from flows.understanding.acts.act import Act
from flows.understanding.acts.steered import Steer
from flows.understanding.acts.told import Withhold
from flows.understanding.clauses.unsure import in_doubt
from flows.understanding.expectation import Expectation, Words
from flows.understanding.words.gone_back import gone_back_to
from flows.understanding.words.grammar import Grammar, Meant
from flows.understanding.words.why_asked import why_asked
from language import lazy
from language.comparing import compared
from language.spelling import plain

STEERING = ("cancel", "restart", "keep", "back", "skip", "unknown", "why", "done", "go_on", "finish")
STEERED = (
    "steer_skipped",
    "steer_take_back",
    "steer_this_later",
    "steer_cancel",
    "steer_finish",
    "steer_resume",
    "steer_restart",
    "steer_back",
    "steer_first",
    "steer_left",
    "steer_skip",
)
# One question that is named is to be asked again, though the words after it (「重新来」) begin the whole anew.
_ANEW = frozenset({"steer_restart", "steer_back"})
# A wish of so few characters (「改」) asks for nothing else, even where nothing is known that it could be about.
LONGEST_BARE_WISH = 2
_STEER_OF = {"steer_resume": "go_on", "steer_take_back": "back", "steer_this_later": "skip"}
_A_NAME = 2
# The answers that are offered to be changed, and what stands around the name of one.
_TO_EDIT = "edit:"
_ONE_OF_THEM = lazy.compile(r"^(?:就?是|改|那个|我的)+|(?:那[个项]|这[个项]|不对|错了|那里|吧|的)+$")
_PARTS = lazy.compile(r"[,，。!！\s]+")
# That something of what was noted is not so, and not yet what.
_DENIES = lazy.compile("不对|不是这样|错|有误")
_NOT_SO = lazy.compile(
    r"(?:等等|等一下|哎呀?|哦|啊|那个|好像|是|都|有的?)*"
    r"(?:(?:不对|不是这样|有的?不对|[记听]?错了|有错|有误)(?:的|了|啊|呀|吧|哦|呢)*)*"
)


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
        if meant is not None and meant.name in _ANEW and (named := self._named_again(text, expect)):
            return named
        if meant is not None and not self._asks_for_points(text, meant, expect):
            return Steer(word=_STEER_OF.get(meant.name, meant.name.removeprefix("steer_")))
        if word is not None and (expect.field is not None or word != "why"):
            if word == "unknown":
                return Withhold() if expect.field is not None else None
            several = expect.field is not None and expect.field.kind == "several"
            if word != "done" or several:
                return Steer(word=word)
        return self._set_right(text, expect) or self._wished(text, expect)

    def _named_again(self, text: str, expect: Expectation) -> Steer | None:
        """Read the wish to be asked one question again that is named (「年龄那题重新来」)."""
        wish = read_wish(text) if expect.known or expect.state is not None else None
        if wish is None or wish.kind == "withhold" or compared(wish.name) not in self.names:
            return None
        return Steer(word=wish.kind, name=wish.name)

    def _set_right(self, text: str, expect: Expectation) -> Act | None:
        """Read that something is not so, or which of the answers offered for it is to be asked again."""
        if expect.known and _not_so(text, expect):
            return Steer(word="change")
        offers = any(each.value.startswith(_TO_EDIT) for each in expect.offered)
        name = _ONE_OF_THEM.sub("", plain(text).strip(" ,，。.!！~")) if offers else ""
        return Steer(word="change", name=name) if name and compared(name) in self.names else None

    def _wished(self, text: str, expect: Expectation) -> Act | None:
        """Read a wish for one of the questions, or that its answer is not known."""
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


def _not_so(text: str, expect: Expectation) -> bool:
    """Whether a text says no more than that something of what was noted is not so, and answers no question by it."""
    if expect.field is not None and expect.field.kind == "yes_no":
        return False
    said = plain(text).strip(" ,，。.!！~")
    denies = any(_DENIES.search(part) for part in _PARTS.split(said))
    return denies and all(_NOT_SO.fullmatch(part) for part in _PARTS.split(said))
