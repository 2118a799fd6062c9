"""An edit tried before it is written: checked exactly as the running assistant checks one, and its own tests run."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot.content.checking import judged
from bot.content.content import Checked, Folders, check
from bot.content.folder import content_paths
from bot.content.models import Models
from bot.content.reading import ContentError
from bot.inbox.edits import Draft, Edit
from bot.inbox.places import add_phrasing, add_test
from bot.inbox.refusals import Reason, RefusedError
from faq.entries import Catalogue
from faq.matcher import Match, Matcher
from faq.text import normalize

TOLD = 3


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording for an entry, and further ones of which the first that finds the entry becomes its test."""

    label: str
    text: str
    tests: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """Edits that may be written: what they are, and the test that was put beside the wording, "" for none."""

    edits: tuple[Edit, ...]
    test: str = ""


def tried(wording: Wording, known: Catalogue, folders: Folders, models: Models, today: date) -> Tried:
    """Work out the edits that put a wording and its test into the content, and check them; nothing is written.

    It takes seconds: the wording is learned, and every example of the content is asked. `known` is what is live.

    Raises:
        RefusedError: the check refuses it, and says why.

    """
    draft, claimed = Draft(folders.faq), _claimed_by(known, wording.text)
    if claimed not in {"", wording.label}:
        raise RefusedError(Reason.CHECK, f"the phrasing 「{wording.text}」 stands already in '{claimed}'")
    # It may stand there already, as after a process that died between writing and noting it.
    if not claimed:
        add_phrasing(draft, folders.faq, wording.label, wording.text)
    taught = _checked(folders, draft.edits)
    matcher = Matcher(taught.catalogue, models.model(taught.catalogue))
    if not _finds(matcher.match(wording.text), wording.label):
        raise RefusedError(Reason.CHECK, f"「{wording.text}」 would still not find '{wording.label}'")
    test = _test(wording, taught, matcher)
    if test:
        add_test(draft, folders.faq, wording.label, test)
    _judge(folders, draft.edits, matcher, today)
    return Tried(draft.edits, test)


def _claimed_by(catalogue: Catalogue, text: str) -> str:
    """Return the label whose phrasing a wording is already; "" for none."""
    key = _key(text)
    taught = catalogue.taught().items()
    return next((label for label, each in taught if any(_key(said) == key for said in each.phrasings)), "")


def _test(wording: Wording, checked: Checked, matcher: Matcher) -> str:
    """Return the first of the further wordings that finds the entry and stands nowhere yet; "" for none."""
    taught = checked.catalogue.taught().values()
    known = {_key(each) for entry in taught for each in (*entry.phrasings, *entry.ask)}
    fresh = (each for each in wording.tests if _key(each) not in known)
    return next((each for each in fresh if _finds(matcher.match(each), wording.label)), "")


def _finds(match: Match, label: str) -> bool:
    if label.startswith("out:"):
        return match.kind == "fallback" and match.outside == label.removeprefix("out:")
    found = f"flow:{match.id}" if match.kind == "flow" else match.id
    return match.kind in {"answer", "flow"} and found == label


def _judge(folders: Folders, edits: Sequence[Edit], matcher: Matcher, today: date) -> None:
    with _copied(folders, edits) as copy:
        report = judged(_sound(copy), matcher, copy.faq, today)
    if report.problems:
        raise RefusedError(Reason.CHECK, report.summary)


def _checked(folders: Folders, edits: Sequence[Edit]) -> Checked:
    with _copied(folders, edits) as copy:
        return _sound(copy)


def _sound(folders: Folders) -> Checked:
    try:
        return check(folders)
    except ContentError as error:
        problems = [f"{Path(each.file).name}:{each.line}: {each.message}" for each in error.problems[:TOLD]]
        raise RefusedError(Reason.CHECK, "; ".join(problems)) from error


@contextmanager
def _copied(folders: Folders, edits: Sequence[Edit]) -> Iterator[Folders]:
    """Lend the content as it will be, in a folder that nobody watches."""
    changed = {each.file: each.after for each in edits}
    with tempfile.TemporaryDirectory(prefix="jifen-inbox-") as folder:
        for path in content_paths(folders.faq):
            content = changed.get(path.name)
            (Path(folder) / path.name).write_bytes(path.read_bytes() if content is None else content)
        yield replace(folders, faq=Path(folder))


def _key(text: str) -> str:
    return normalize(text).replace(" ", "") or text
