"""Learned models kept on disk by the hash of what they were learned from."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import structlog

from faq.entries import Catalogue
from faq.meaning import MeaningTable
from faq.model import Model, catalogue_hash, learn
from faq.stored_model import ModelError

log = structlog.get_logger()
KEPT = 3
MEANINGS = Path(__file__).parent.parent / "faq" / "lexicon" / "meanings.npz"


class ModelCache:
    """A folder of learned models; what cannot be read or written is learned again, never an error."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._meanings = load_meanings()

    def revision(self, catalogue: Catalogue) -> str:
        """Return the hash of all that the model of `catalogue` is learned from."""
        return catalogue_hash(catalogue, self._meanings)

    def model(self, catalogue: Catalogue, progress: Callable[[str], None] = lambda _: None) -> Model:
        """Return the model of `catalogue`: the stored one, or one learned now (a minute, tells `progress`)."""
        revision = self.revision(catalogue)
        path = self._folder / f"{revision[:32]}.npz"
        stored = _load(path, revision)
        if stored is not None:
            return stored
        model = learn(catalogue, progress, self._meanings)
        try:
            self._store(path, model)
        except OSError as error:
            log.warning("the learned model could not be stored", folder=str(self._folder), reason=error.strerror)
        return model

    def _store(self, path: Path, model: Model) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        # Another process may read at the same time: a half-written file must never have the final name.
        with tempfile.NamedTemporaryFile(dir=self._folder, suffix=".part", delete=False) as file:
            try:
                file.write(model.to_bytes())
                file.flush()
                os.fsync(file.fileno())
                Path(file.name).replace(path)
            except OSError:
                Path(file.name).unlink(missing_ok=True)
                raise
        self._forget_oldest()

    def _forget_oldest(self) -> None:
        newest_first = sorted(self._folder.glob("*.npz"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in newest_first[KEPT:]:
            path.unlink(missing_ok=True)


def load_meanings() -> MeaningTable | None:
    """Return the shipped table of word meanings; None, with a warning, when it is not there."""
    try:
        with np.load(MEANINGS, allow_pickle=False) as stored:
            return MeaningTable(tuple(bytes(stored["words"]).decode().split("\n")), stored["table"])
    except OSError as error:
        log.warning("no word meanings: questions are matched by letters alone", reason=error.strerror)
        return None


def _load(path: Path, revision: str) -> Model | None:
    try:
        model = Model.from_bytes(path.read_bytes(), revision)
        os.utime(path)
    except FileNotFoundError:
        return None
    except (OSError, ModelError) as error:
        log.warning("a stored model is not usable and is learned again", file=path.name, reason=str(error))
        return None
    return model
