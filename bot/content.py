"""One immutable revision of all that admins edit: loaded whole and checked whole, or refused with every problem."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.content_folder import content_paths
from bot.numbers import known_numbers, sure_numbers
from bot.texts import Texts, parse_texts
from bot.yaml_files import Document, YamlError, read_yaml
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

HOUSE = Path(__file__).parent.parent
# The library says what is wrong; an editor also wants to know what to do.
IN_OTHER_WORDS = {
    "Field required": "this key is needed: write it",
    "Extra inputs are not permitted": "this key is not known: check its spelling or remove it",
}
FAQ_FOLDER = HOUSE / "faq" / "content"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in a file that people edit: where it stands, and what is wrong and what to do."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class ContentError(Exception):
    """Content that cannot go live, with all its problems."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = sorted(problems)


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
    forms: Path = HOUSE / "flows" / "content" / "forms"
    policy: Path = HOUSE / "flows" / "content" / "policy"
    calendar: Path = HOUSE / "flows" / "content" / "calendar"
    texts: Path = HOUSE / "bot" / "texts"
    lexicon: Path = HOUSE / "flows" / "understanding" / "lexicon"
    grammar: Path = HOUSE / "flows" / "understanding" / "grammar"

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
    reading = _Reading()
    policy = reading.room(folders.policy, parse_policy)
    # Placeholders are only judged by a policy that is sound itself.
    known = known_numbers(policy) if policy else None
    catalogue = reading.room(folders.faq, lambda files: parse_entries(files, known))
    forms = reading.room(folders.forms, lambda files: parse_forms(files, sure_numbers(policy) if policy else None))
    calendar = reading.room(folders.calendar, parse_calendar)
    texts = reading.room(folders.texts, parse_texts)
    classes = reading.room(folders.lexicon, parse_lexicon)
    grammar = reading.room(folders.grammar, lambda files: parse_grammar(classes or {}, files))
    reading.finish()
    people = People(classes)
    return Checked(reading.revision, catalogue, forms, policy, calendar, texts, grammar, people, reading.files)


def check_rules(folders: Folders) -> Rules:
    """Read and check what computing needs. Raises ContentError with all problems."""
    reading = _Reading()
    policy = reading.room(folders.policy, parse_policy)
    calendar = reading.room(folders.calendar, parse_calendar)
    texts = reading.room(folders.texts, parse_texts)
    reading.finish()
    return Rules(policy, calendar, texts)


class _Reading:
    """Reads folder after folder and collects every problem on the way."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._digest = hashlib.sha256()
        self.files: dict[str, str] = {}

    @property
    def revision(self) -> str:
        return self._digest.hexdigest()[:12]

    def room(self, folder: Path, parse: Callable[[Mapping[str, Any]], Any]) -> Any:
        """Return what `parse` makes of the folder's files; None when it refuses them, or when one cannot be read.

        What the others say of a file that cannot be read would be untrue: it is only judged once all are sound.
        """
        before = len(self._problems)
        documents = self._documents(folder)
        if len(self._problems) > before:
            return None
        try:
            return parse({name: document.value for name, document in documents.items()})
        except ValidationError as error:
            self._problems.extend(_problems(folder, documents, error))
            return None

    def finish(self) -> None:
        """Raise ContentError if anything was wrong."""
        if self._problems:
            raise ContentError(self._problems)

    def _documents(self, folder: Path) -> dict[str, Document]:
        documents: dict[str, Document] = {}
        paths = content_paths(folder)
        if not paths:
            self._problems.append(Problem(shown(folder), 1, "holds no .yaml file: point to a folder with content"))
        for path in paths:
            try:
                documents[path.name] = read_yaml(path)
                content = path.read_bytes()
                self._digest.update(path.name.encode() + b"\0" + content)
                self.files[f"{folder.name}/{path.name}"] = hashlib.sha256(content).hexdigest()
            except YamlError as error:
                self._problems.append(Problem(shown(path), error.line, str(error)))
            except OSError as error:
                self._problems.append(Problem(shown(path), 1, f"cannot be read: {error.strerror}"))
        return documents


def _problems(folder: Path, documents: Mapping[str, Document], error: ValidationError) -> list[Problem]:
    found = []
    for fault in error.errors(include_url=False, include_context=False):
        name, *path = fault["loc"] or ("",)
        document = documents.get(str(name))
        line = document.line(tuple(path)) if document else 1
        where = ".".join(str(part) for part in path if isinstance(part, str))
        said = IN_OTHER_WORDS.get(fault["msg"], fault["msg"])
        message = f"{where}: {said}" if where else said
        found.append(Problem(shown(folder / str(name)), line, message))
    return found


def shown(path: Path) -> str:
    """Return a path as a person finds it: relative to where they stand, if it lies below."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
