"""A learned model as bytes and back: an npz archive of plain arrays, never a pickle."""

import io
import json
from collections.abc import Mapping
from typing import Any

import numpy as np

from faq.confidence import Confidence
from faq.features import Vocabulary
from faq.meaning import Meaning, MeaningTable
from faq.model import FORMAT, Model
from faq.pinyin import PinyinInput
from faq.ranking import Shelf, Weights
from faq.reading import Reading
from faq.wording import Wording


class ModelError(ValueError):
    """Bytes that are no model, or one of another making or of other content."""


def to_bytes(model: Model) -> bytes:
    """Return the bytes of `model`; the same model gives the same bytes."""
    header = {
        "format": FORMAT,
        "revision": model.revision,
        "labels": model.weights.labels,
        "offsets": [model.confidence.offset, model.strangeness.offset],
    }
    arrays: dict[str, Any] = {
        "header": _packed(json.dumps(header)),
        "grams": _packed("\n".join(model.reading.vocabulary.grams)),
        "rarity": model.reading.vocabulary.rarity,
        # Half precision moves no score by more than a thousandth.
        "matrix": model.weights.matrix.astype(np.float16),
        "bias": model.weights.bias,
        "sections": model.shelf.sections,
        "starts": model.shelf.starts,
        "indices": model.shelf.indices,
        "likeness": model.shelf.weights,
        "said": model.wording.sections,
        "said_words": _packed("\n".join(model.wording.words)),
        "said_sounds": _packed("\n".join(model.wording.sounds)),
        "confidence": _logistic(model.confidence),
        "strangeness": _logistic(model.strangeness),
        **_pinyin_arrays(model.reading.pinyin),
        **_meaning_arrays(model.reading.meaning),
    }
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def from_bytes(data: bytes, revision: str | None) -> Model:
    """Read what `to_bytes` wrote. Raises ModelError; `revision` is what it must have been learned from, if given."""
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as stored:
            return _read(stored, revision)
    except ModelError:
        raise
    except Exception as error:
        raise ModelError(f"is no stored model ({error})") from error


def _read(stored: Mapping[str, Any], revision: str | None) -> Model:
    header = json.loads(bytes(stored["header"]))
    if header["format"] != FORMAT or (revision is not None and header["revision"] != revision):
        raise ModelError(f"was learned from {header['revision']} in format {header['format']}")
    vocabulary = Vocabulary(_unpacked(stored["grams"]), stored["rarity"])
    return Model(
        header["revision"],
        Reading(_pinyin(stored), vocabulary, _meaning(stored)),
        Weights(tuple(header["labels"]), stored["matrix"].astype(np.float32), stored["bias"]),
        Shelf(stored["sections"], stored["starts"], stored["indices"], stored["likeness"]),
        Wording(stored["said"], _unpacked(stored["said_words"]), _unpacked(stored["said_sounds"])),
        _confidence(stored["confidence"], header["offsets"][0]),
        _confidence(stored["strangeness"], header["offsets"][1]),
    )


def _pinyin_arrays(pinyin: PinyinInput) -> dict[str, Any]:
    return {
        "characters": _packed("".join(pinyin.characters)),
        "character_counts": np.array(list(pinyin.characters.values()), np.int32),
        "pairs": _packed("".join(pinyin.pairs)),
        "pair_counts": np.array(list(pinyin.pairs.values()), np.int32),
        "spelled": _packed("\n".join(f"{syllable} {''.join(each)}" for syllable, each in pinyin.spelled.items())),
    }


def _pinyin(stored: Mapping[str, Any]) -> PinyinInput:
    characters, pairs = bytes(stored["characters"]).decode(), bytes(stored["pairs"]).decode()
    spelled = [line.split(" ") for line in _unpacked(stored["spelled"]) if line]
    return PinyinInput(
        dict(zip(characters, stored["character_counts"].tolist(), strict=True)),
        dict(zip(map("".join, zip(pairs[::2], pairs[1::2], strict=True)), stored["pair_counts"].tolist(), strict=True)),
        {syllable: tuple(each) for syllable, each in spelled},
    )


def _meaning_arrays(meaning: Meaning | None) -> dict[str, Any]:
    if meaning is None:
        return {}
    return {
        "words": _packed("\n".join(meaning.table.words)),
        "meanings": meaning.table.table,
        "word_rarity": meaning.rarity,
        "middle": meaning.centre,
    }


def _meaning(stored: Mapping[str, Any]) -> Meaning | None:
    if "words" not in stored:
        return None
    table = MeaningTable(tuple(_unpacked(stored["words"])), stored["meanings"])
    return Meaning(table, stored["word_rarity"], stored["middle"])


def _logistic(confidence: Confidence) -> Any:
    return np.stack([confidence.centre, confidence.spread, confidence.slopes])


def _confidence(rows: Any, offset: float) -> Confidence:
    centre, spread, slopes = rows
    return Confidence(centre, spread, slopes, offset)


def _packed(text: str) -> Any:
    return np.frombuffer(text.encode(), np.uint8)


def _unpacked(array: Any) -> list[str]:
    return bytes(array).decode().split("\n")
