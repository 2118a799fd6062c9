"""One immutable revision of all that admins edit: loaded whole and checked whole, or refused with every problem."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.content.numbers import known_numbers, sure_numbers
from bot.content.reading import Reading
from bot.texts import Texts, parse_texts
from faq.entries import Catalogue, parse_entries
from faq.matcher import Matcher
from flows.days.calendar import Calendar, parse_calendar
from flows.forms.form import Form
from flows.forms.form_files import parse_forms
from flows.policy import Policy
from flows.rules.policy_files import parse_policy
from flows.understanding.people.people import People
from flows.understanding.understand import Understanding
from flows.understanding.words.grammar import Grammar, parse_grammar, parse_lexicon

ROOT = Path(__file__).parents[2]
FAQ_FOLDER = ROOT / "faq" / "content"


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything that was decoded and checked; the matcher is not learned yet. `files` are the digests of all files."""

    revision: str
    catalogue: Catalogue
    forms: Mapping[str, Form]
    policy: Policy
    calendar: Calendar
    texts: Texts
    grammar: Grammar
    people: People
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Content:
    """A revision that is live: one turn uses one revision from its beginning to its end.

    `files` are the digests of the files it was read from, each named by its folder and its name.
    """

    revision: str
    catalogue: Catalogue
    matcher: Matcher
    forms: Mapping[str, Form]
    policy: Policy
    calendar: Calendar
    texts: Texts
    understanding: Understanding
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the content lies."""

    faq: Path = FAQ_FOLDER
    forms: Path = ROOT / "flows" / "content" / "forms"
    policy: Path = ROOT / "flows" / "content" / "policy"
    calendar: Path = ROOT / "flows" / "content" / "calendar"
    texts: Path = ROOT / "bot" / "texts"
    lexicon: Path = ROOT / "flows" / "understanding" / "lexicon"
    grammar: Path = ROOT / "flows" / "understanding" / "grammar"

    def all(self) -> tuple[Path, ...]:
        """List every folder that is watched."""
        return (self.faq, self.forms, self.policy, self.calendar, self.texts, self.lexicon, self.grammar)


@dataclass(frozen=True, slots=True)
class Rules:
    """What computing needs, without the FAQ."""

    policy: Policy
    calendar: Calendar
    texts: Texts


def check(folders: Folders) -> Checked:
    """Read and check every file. Raises ContentError with all problems of all folders."""
    reading = Reading()
    policy = reading.parsed(folders.policy, parse_policy)
    # Placeholders are only judged by a policy that is sound itself.
    known = known_numbers(policy) if policy else None
    catalogue = reading.parsed(folders.faq, lambda files: parse_entries(files, known))
    forms = reading.parsed(folders.forms, lambda files: parse_forms(files, sure_numbers(policy) if policy else None))
    calendar = reading.parsed(folders.calendar, parse_calendar)
    texts = reading.parsed(folders.texts, parse_texts)
    classes = reading.parsed(folders.lexicon, parse_lexicon)
    grammar = reading.parsed(folders.grammar, lambda files: parse_grammar(classes or {}, files))
    reading.finish()
    people = People(classes)
    return Checked(reading.revision, catalogue, forms, policy, calendar, texts, grammar, people, reading.files)


def check_rules(folders: Folders) -> Rules:
    """Read and check what computing needs. Raises ContentError with all problems."""
    reading = Reading()
    policy = reading.parsed(folders.policy, parse_policy)
    calendar = reading.parsed(folders.calendar, parse_calendar)
    texts = reading.parsed(folders.texts, parse_texts)
    reading.finish()
    return Rules(policy, calendar, texts)
