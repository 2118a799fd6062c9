"""`jifen check`: every problem of the content at once, and the tests that stand in the entries themselves."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bot.content.content import Checked, Folders, check
from bot.content.folder import content_paths, unread
from bot.content.models import Models
from bot.content.reading import ContentError, Problem, shown
from bot.content.yaml_files import read_yaml
from bot.content.yaml_hints import cut_texts
from faq.entries import Entry
from faq.matcher import Match, Matcher
from faq.phrasing_files import is_phrasing_file
from flows.named_entries import NamedEntry

STALE = timedelta(days=365)
# No matcher is right on every wording; above this share of examples that get another answer, content must not go out.
MISLED_AT_MOST = 0.05


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: problems fail it, remarks are worth a look."""

    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...] = ()
    summary: str = ""


def check_all(folders: Folders, data_dir: Path, progress: Callable[[str], None], today: date) -> Report:
    """Check everything that people edit, and run the `ask` and `not` examples of the FAQ against the matcher."""
    try:
        checked = check(folders)
    except ContentError as error:
        return Report(tuple(error.problems), summary=f"{len(error.problems)} problem(s); mend them and check again")
    places = _Places(folders.faq)
    ahead = tuple(sorted(_checked_in_future(checked, places, today)))
    if ahead:
        return Report(ahead, summary=f"{len(ahead)} problem(s); mend them and check again")
    matcher = Matcher(checked.catalogue, Models(data_dir).model(checked.catalogue, progress))
    return judged(checked, matcher, folders.faq, today)


def judged(checked: Checked, matcher: Matcher, faq: Path, today: date) -> Report:
    """Run the examples of sound content in folder `faq` against its matcher, and look at what is getting old."""
    places = _Places(faq)
    found = sorted(_examples(checked, matcher, places))
    misled = tuple(problem for wrong, problem in found if wrong)
    unmisled = (problem for wrong, problem in found if not wrong)
    remarks = (*unmisled, *sorted(_dates(checked, places, today)), *_not_as_it_looks(faq), *_lacking(checked, faq))
    counted = sum(len(entry.ask) for entry in checked.catalogue.entries.values())
    summary = (
        f"{len(checked.catalogue.entries)} entries; of {counted} examples {len(misled)} get another answer "
        f"(at most {MISLED_AT_MOST:.0%} may); {len(remarks)} more remark(s)"
    )
    if len(misled) > MISLED_AT_MOST * counted:
        return Report(misled, remarks, summary)
    return Report((), (*misled, *remarks), summary)


def _examples(checked: Checked, matcher: Matcher, places: "_Places") -> Iterator[tuple[bool, Problem]]:
    for entry in checked.catalogue.entries.values():
        for index, example in enumerate(entry.ask):
            match = matcher.match(example)
            verdict = _asked(entry, example, match)
            if verdict:
                severe, message = verdict
                yield severe, places.problem(entry.id, ("ask", index), message)
        for index, example in enumerate(entry.not_):
            match = matcher.match(example)
            if match.kind == "answer" and match.id == entry.id:
                message = (
                    f"「{example}」 must not find this entry and does, at {match.confidence:.2f}: sharpen phrasings"
                )
                yield False, places.problem(entry.id, ("not", index), message)


def _asked(entry: Entry, example: str, match: Match) -> tuple[bool, str] | None:
    """Judge one `ask` example: whether another answer is given for it, and what to say; None when it is found."""
    if match.kind == "answer" and match.id == entry.id:
        return None
    best = match.suggestions[0] if match.suggestions else None
    if match.kind in {"answer", "flow"}:
        return True, (
            f"「{example}」 must find '{entry.id}' and finds '{match.id}' at {match.confidence:.2f}: "
            f"add phrasings like it here, or take those out there"
        )
    if best is None or entry.id not in {each.id for each in match.suggestions}:
        nearest = f"'{best.id}' at {best.confidence:.2f}" if best else "nothing"
        return False, f"「{example}」 does not find this entry; nearest is {nearest}: add phrasings like it"
    return None


def _lacking(checked: Checked, faq: Path) -> Iterator[Problem]:
    """Name the entries to which the program leads people by their id and which are not there."""
    lacking = ", ".join(identity for identity in NamedEntry if identity not in checked.catalogue.entries)
    if lacking:
        yield Problem(shown(faq), 1, f"the program leads people to entries that are not here: {lacking}")


def _checked_in_future(checked: Checked, places: "_Places", today: date) -> Iterator[Problem]:
    for entry in checked.catalogue.entries.values():
        if entry.checked_on > today:
            message = f"checked_on: {entry.checked_on} is still to come: write the day on which it was checked"
            yield places.problem(entry.id, ("checked_on",), message)


def _dates(checked: Checked, places: "_Places", today: date) -> Iterator[Problem]:
    for entry in checked.catalogue.entries.values():
        until = entry.effective.until if entry.effective else None
        if until and until < today:
            yield places.problem(entry.id, ("effective",), f"expired on {until}: bring it up to date or take it out")
        if entry.checked_on + STALE < today:
            yield places.problem(
                entry.id, ("checked_on",), f"last checked on {entry.checked_on}: check it against its source"
            )


def _not_as_it_looks(folder: Path) -> Iterator[Problem]:
    for path, message in unread(folder):
        yield Problem(shown(path), 1, message)
    for path in content_paths(folder):
        for line in cut_texts(path.read_text("utf-8-sig")):
            yield Problem(shown(path), line, "the text ends before ' #': put it in quotes if the rest belongs to it")


class _Places:
    """Where each entry stands, found again in the files when there is something to say of it."""

    def __init__(self, folder: Path) -> None:
        self._places: dict[str, tuple[Path, int]] = {}
        self._documents = {path: read_yaml(path) for path in content_paths(folder)}
        for path, document in self._documents.items():
            if is_phrasing_file(path.name):
                continue
            for index, entry in enumerate(document.value):
                self._places[entry["id"]] = (path, index)

    def problem(self, identity: str, below: tuple[str | int, ...], message: str) -> Problem:
        path, index = self._places[identity]
        return Problem(shown(path), self._documents[path].line((index, *below)), message)
