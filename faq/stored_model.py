"""A learned model as bytes and back: a compressed npz archive of plain arrays, never a pickle."""

import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from faq.classifier import Classifier
from faq.confidence import Confidence
from faq.features import Vocabulary
from faq.meaning import Meaning, MeaningTable
from faq.model import FORMAT, Model
from faq.pinyin import PinyinInput
from faq.reading import Reading
from faq.wording import Wording

PAIR = 2


class ModelError(ValueError):
    """Bytes that are no model, or one of another making or of other content."""


def to_bytes(model: Model) -> bytes:
    """Return the bytes of `model`; the same model gives the same bytes."""
    header = {"format": FORMAT, "revision": model.revision, "taught": dict(model.taught)}
    arrays: dict[str, Any] = {
        "header": _packed(json.dumps(header)),
        "grams": _packed("\n".join(model.reading.vocabulary.grams)),
        "rarity": model.reading.vocabulary.rarity,
        "labels": _packed("\n".join(model.classifier.labels)),
        "matrix": model.classifier.matrix,
        "scale": model.classifier.scale,
        "bias": model.classifier.bias,
        "said": model.wording.sections,
        "said_words": _packed("\n".join(model.wording.words)),
        "said_sounds": _packed("\n".join(model.wording.sounds)),
        "said_keys": model.wording.keys,
        "facts": np.stack([model.confidence.centre, model.confidence.spread, model.confidence.slopes]),
        "none": model.confidence.none,
        **_pinyin_arrays(model.reading.pinyin),
        **_meaning_arrays(model.reading.meaning),
    }
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def from_bytes(data: bytes, revision: str | None = None, meanings: MeaningTable | None = None) -> Model:
    """Read what `to_bytes` wrote.

    Args:
        data: the bytes.
        revision: what the model must have been learned from; anything is taken when None.
        meanings: the table of word meanings that the model was learned with, which is not stored again with it.

    Raises:
        ModelError: the bytes are no model, of another format or another revision, or learned with other meanings.

    """
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as stored:
            return _read(stored, revision, meanings)
    except ModelError:
        raise
    except Exception as error:
        raise ModelError(f"is no stored model ({error})") from error


def _read(stored: Mapping[str, Any], revision: str | None, meanings: MeaningTable | None) -> Model:
    header = json.loads(bytes(stored["header"]))
    if header["format"] != FORMAT or (revision is not None and header["revision"] != revision):
        raise ModelError(f"was learned from {header['revision']} in format {header['format']}")
    vocabulary = Vocabulary(_unpacked(stored["grams"]), stored["rarity"])
    labels = tuple(_unpacked(stored["labels"]))
    words, sounds = _unpacked(stored["said_words"]), _unpacked(stored["said_sounds"])
    return Model(
        header["revision"],
        header["taught"],
        Reading(_pinyin(stored, vocabulary.grams), vocabulary, _meaning(stored, meanings)),
        Classifier(labels, stored["matrix"], stored["scale"], stored["bias"]),
        Wording(stored["said"], words, sounds, stored["said_keys"]),
        _confidence(stored),
    )


def _confidence(stored: Mapping[str, Any]) -> Confidence:
    centre, spread, slopes = stored["facts"]
    return Confidence(centre, spread, slopes, stored["none"])


def _pinyin_arrays(pinyin: PinyinInput) -> dict[str, Any]:
    return {
        "characters": _packed("".join(pinyin.characters)),
        "character_counts": np.array(list(pinyin.characters.values()), np.int32),
        "pairs": _packed("".join(pinyin.pairs)),
        "pair_counts": np.array(list(pinyin.pairs.values()), np.int32),
        "spelled": _packed("\n".join(f"{syllable} {''.join(each)}" for syllable, each in pinyin.spelled.items())),
    }


def _pinyin(stored: Mapping[str, Any], grams: Iterable[str]) -> PinyinInput:
    """Read the input of letters; half of its pairs are grams too, and each such word is held once."""
    held = {gram: gram for gram in grams if len(gram) == PAIR}
    characters, pairs = bytes(stored["characters"]).decode(), bytes(stored["pairs"]).decode()
    joined = map("".join, zip(pairs[::2], pairs[1::2], strict=True))
    spelled = [line.split(" ") for line in _unpacked(stored["spelled"]) if line]
    return PinyinInput(
        dict(zip(characters, stored["character_counts"].tolist(), strict=True)),
        dict(zip((held.get(each, each) for each in joined), stored["pair_counts"].tolist(), strict=True)),
        {syllable: tuple(each) for syllable, each in spelled},
    )


def _meaning_arrays(meaning: Meaning | None) -> dict[str, Any]:
    return {} if meaning is None else {"word_rarity": meaning.rarity, "middle": meaning.centre}


def _meaning(stored: Mapping[str, Any], table: MeaningTable | None) -> Meaning | None:
    if ("middle" in stored) != (table is not None) or (table and len(table.words) != len(stored["word_rarity"])):
        raise ModelError("was learned with another table of word meanings")
    return Meaning(table, stored["word_rarity"], stored["middle"]) if table else None


def _packed(text: str) -> Any:
    return np.frombuffer(text.encode(), np.uint8)


def _unpacked(array: Any) -> list[str]:
    return bytes(array).decode().split("\n")
