"""What is learned from the catalogue."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from faq.classifier import Classifier
from faq.confidence import Confidence
from faq.entries import Catalogue, Taught
from faq.evidence import Assessor
from faq.meaning import MeaningTable
from faq.reading import Reading
from faq.training import learn_confidence, learn_separators
from faq.training_set import taught_texts, training_set
from faq.wording import Wording, put_down

# Raise it whenever the same phrasings would lead to another model or other bytes.
FORMAT = 14


@dataclass(frozen=True, slots=True)
class Model:
    """A learned matcher without its catalogue.

    Attributes:
        revision: the hash of what it knows.
        taught: the hash of what taught each label.
        reading: turns a sentence into a vector.
        classifier: scores every label for a vector.
        wording: the phrasings letter by letter, to find the nearest and what repeats one.
        confidence: the probability that a candidate is right, and that none is.

    """

    revision: str
    taught: Mapping[str, str]
    reading: Reading
    classifier: Classifier
    wording: Wording
    confidence: Confidence

    @property
    def assessor(self) -> Assessor:
        """What gathers evidence with this model; make one and keep it."""
        return Assessor(self.classifier, self.wording)


def learn(
    catalogue: Catalogue,
    progress: Callable[[str], None] = lambda _: None,
    meanings: MeaningTable | None = None,
) -> Model:
    """Learn a model from the phrasings and questions of `catalogue`; the same catalogue gives the same model.

    Takes half a minute for twenty thousand phrasings; `progress` is told what is being done. Without `meanings`
    sentences are compared by letters and sounds alone.
    """
    progress("reading phrasings")
    reading, training = training_set(catalogue, meanings)
    separators = learn_separators(training, progress)
    classifier = Classifier.of(training.labels, separators.matrix, separators.bias)
    confidence = learn_confidence(training, separators, progress)
    wording = put_down(training.sentences, training.targets, len(training.labels))
    return Model(catalogue_hash(catalogue, meanings), hashes(catalogue), reading, classifier, wording, confidence)


def catalogue_hash(catalogue: Catalogue, meanings: MeaningTable | None = None) -> str:
    """Return the hash of all that a model is learned from; answers and tests may change without changing it."""
    digest = hashlib.sha256(json.dumps([FORMAT, hashes(catalogue)]).encode())
    if meanings:
        digest.update("\n".join(meanings.words).encode() + meanings.table.tobytes())
    return digest.hexdigest()


def hashes(catalogue: Catalogue) -> dict[str, str]:
    """Return for every label the hash of what teaches it."""
    return {label: _hash(each) for label, each in sorted(catalogue.taught().items())}


def _hash(taught: Taught) -> str:
    return hashlib.sha256(json.dumps(taught_texts(taught), ensure_ascii=False).encode()).hexdigest()[:16]
