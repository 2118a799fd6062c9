"""Reading the folders that admins edit: every fault is collected, each with its file and its line."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.content.folder import content_paths
from bot.content.yaml_files import Document, YamlError, read_yaml

# The library says what is wrong; an editor also wants to know what to do.
IN_OTHER_WORDS = {
    "Field required": "this key is needed: write it",
    "Extra inputs are not permitted": "this key is not known: check its spelling or remove it",
}


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


class Reading:
    """Reads folder after folder and collects every problem on the way.

    Attributes:
        files: the digest of each file, named by its folder and its name.

    """

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._digest = hashlib.sha256()
        self.files: dict[str, str] = {}

    @property
    def revision(self) -> str:
        """What tells these files, as they were read, from any others."""
        return self._digest.hexdigest()[:12]

    def parsed(self, folder: Path, parse: Callable[[Mapping[str, Any]], Any]) -> Any:
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
