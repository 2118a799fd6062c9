"""Where learned models come from: shipped, kept in a folder, learned on from one of those, or learned."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import structlog

from faq.entries import Catalogue
from faq.learning_on import changed_share, learn_on
from faq.meaning import MeaningTable
from faq.model import Model, catalogue_hash, learn
from faq.stored_model import ModelError, from_bytes, to_bytes

log = structlog.get_logger()
LEXICON = Path(__file__).parents[2] / "faq" / "lexicon"
MEANINGS = LEXICON / "meanings.npz"
SHIPPED = LEXICON / "model.npz"
KEPT = 3
# Beyond this share of changed labels a model knows too little of the content's words to be learned on from.
LEARNED_ON_AT_MOST = 0.2
Progress = Callable[[str], None]


class Models:
    """The shipped model and a folder of others; what cannot be read or written is learned again, never an error.

    Args:
        folder: where learned models are kept, by the hash of what they were learned from.
        shipped: the model that comes with the program.

    """

    def __init__(self, folder: Path, shipped: Path = SHIPPED) -> None:
        self._folder = folder
        self._shipped = shipped
        self._meanings = load_meanings()

    def revision(self, catalogue: Catalogue) -> str:
        """Return the hash of all that the model of `catalogue` is learned from."""
        return catalogue_hash(catalogue, self._meanings)

    def model(self, catalogue: Catalogue, progress: Progress = lambda _: None) -> Model:
        """Return the model of `catalogue`.

        It is loaded where it is known (a tenth of a second), learned on from a model of nearly the same content (a
        second), or learned and kept (half a minute, tells `progress`).
        """
        revision = self.revision(catalogue)
        known = self._load(self._path(revision), revision)
        if known is not None:
            return known
        for stored in self._stored():
            if stored.revision == revision:
                return stored
            if changed_share(stored, catalogue) <= LEARNED_ON_AT_MOST:
                return learn_on(stored, catalogue, self._meanings)
        return self._keep(learn(catalogue, progress, self._meanings))

    def ship(self, catalogue: Catalogue, progress: Progress) -> Path:
        """Learn all of `catalogue` and write it as the model that comes with the program. Raises OSError."""
        _write(self._shipped, to_bytes(learn(catalogue, progress, self._meanings)))
        return self._shipped

    def _keep(self, model: Model) -> Model:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(self._path(model.revision), to_bytes(model))
            self._forget_oldest()
        except OSError as error:
            log.warning("the learned model could not be stored", folder=str(self._folder), reason=error.strerror)
        return model

    def _stored(self) -> Iterator[Model]:
        """Yield what can be learned on from: the shipped model, then the kept ones by name, so that order is fixed."""
        for path in (self._shipped, *sorted(self._folder.glob("*.npz"))):
            model = self._load(path, None)
            if model is not None:
                yield model

    def _path(self, revision: str) -> Path:
        return self._folder / f"{revision[:32]}.npz"

    def _forget_oldest(self) -> None:
        newest_first = sorted(self._folder.glob("*.npz"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in newest_first[KEPT:]:
            path.unlink(missing_ok=True)

    def _load(self, path: Path, revision: str | None) -> Model | None:
        try:
            model = from_bytes(path.read_bytes(), revision, self._meanings)
            if path != self._shipped:
                os.utime(path)
        except FileNotFoundError:
            return None
        except (OSError, ModelError) as error:
            log.warning("a stored model is not usable", file=path.name, reason=str(error))
            return None
        return model


def load_meanings() -> MeaningTable | None:
    """Return the shipped table of word meanings; None, with a warning, when it is not there."""
    try:
        with np.load(MEANINGS, allow_pickle=False) as stored:
            return MeaningTable(tuple(bytes(stored["words"]).decode().split("\n")), stored["table"])
    except OSError as error:
        log.warning("no word meanings: questions are matched by letters alone", reason=error.strerror)
        return None


def _write(path: Path, data: bytes) -> None:
    """Replace a file whole: another process may read at the same time, and must never see half of it."""
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).replace(path)
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise
