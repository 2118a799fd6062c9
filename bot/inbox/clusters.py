"""Alike questions as one item, the items ranked by how many people asked and how lately. Pure."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from rapidfuzz import fuzz

from bot.inbox.questions import KeptQuestion
from faq.text import normalize

# How alike (0 to 100) two wordings must be to be one question: by their letters alone, and where the same entry is the
# nearest to both. Of the pairs among the shipped `ask` lines, which are worded as differently as can be, 12 of 15 that
# the second rule joins belong together; nearly all that people type twice is joined by the first.
ALIKE, ALIKE_NEAR = 86.0, 50.0
# A person's question counts half as much after so long.
HALF_LIFE = timedelta(days=7)
# An answer that a person was content with says more of what was meant than what came near.
SAYS_WHAT_WAS_MEANT = frozenset({"rephrased"})
MEANT, NEAR = 10.0, 1.0


@dataclass(frozen=True, slots=True)
class Item:
    """Questions that are alike, for one decision.

    Attributes:
        number: the row of its oldest question, by which an editor names it.
        texts: its wordings, the most frequent first; empty where nobody asked in words.
        people: how many people asked.
        kinds: how often it was kept for which reason.
        latest: when it was asked last.
        weights: how much speaks for each entry that may be meant, by its label.
        answers: what people of the team said to it.
        rows: the rows of all its questions.
        rank: the sum over its people of how fresh their question is, each 1 at most.

    """

    number: int
    texts: tuple[str, ...]
    people: int
    kinds: Mapping[str, int]
    latest: datetime
    weights: Mapping[str, float]
    answers: tuple[str, ...]
    rows: tuple[int, ...]
    rank: float

    @property
    def text(self) -> str:
        """The wording it is shown by; "" where there is none."""
        return self.texts[0] if self.texts else ""

    def candidates(self, nearest: Sequence[str] = ()) -> tuple[str, ...]:
        """Return the labels that may be meant, the likeliest first; `nearest` are those nearest to it today."""
        weights = defaultdict(float, self.weights)
        for place, label in enumerate(nearest):
            weights[label] += 2 * NEAR / (place + 1)
        return tuple(sorted(weights, key=lambda label: -weights[label]))


@dataclass(slots=True)
class _Cluster:
    """Questions gathered around the oldest one, by whose wording the others are judged."""

    key: str
    nearest: str
    questions: list[KeptQuestion] = field(default_factory=list)


def items(questions: Sequence[KeptQuestion], now: datetime) -> tuple[Item, ...]:
    """Return the items out of kept questions (oldest first), ignored ones among them, the most pressing first.

    What is like an ignored question stays away until more people have asked than had when it was ignored. `now` is the
    time by which freshness is judged.
    """
    made = [_item(each.questions, now) for each in _clusters(questions) if _wanted(each.questions)]
    return tuple(sorted(made, key=lambda item: (-item.rank, item.number)))


def _wanted(questions: Sequence[KeptQuestion]) -> bool:
    fresh = [each for each in questions if not each.ignored]
    passed_over = [each for each in questions if each.ignored]
    return bool(fresh) and (not passed_over or len(_people(fresh)) > len(_people(passed_over)))


def _clusters(questions: Sequence[KeptQuestion]) -> list[_Cluster]:
    """Gather each question to the first older one that it is like, so that numbers stay as new ones come."""
    clusters: list[_Cluster] = []
    known: dict[str, _Cluster] = {}
    for question in questions:
        key = normalize(question.text).replace(" ", "") or f"#{question.candidates[:1]}"
        nearest = question.candidates[0] if question.candidates else ""
        cluster = known.get(key) or next((each for each in clusters if _alike(each, key, nearest)), None)
        if cluster is None:
            cluster = _Cluster(key, nearest)
            clusters.append(cluster)
        known[key] = cluster
        cluster.questions.append(question)
    return clusters


def _alike(cluster: _Cluster, key: str, nearest: str) -> bool:
    if key.startswith("#") or cluster.key.startswith("#"):
        return False
    least = ALIKE_NEAR if nearest and nearest == cluster.nearest else ALIKE
    return fuzz.ratio(cluster.key, key, score_cutoff=least) >= least


def _item(questions: Sequence[KeptQuestion], now: datetime) -> Item:
    fresh = [each for each in questions if not each.ignored]
    texts = Counter(each.text for each in fresh if each.text)
    wordings = tuple(text for text, _ in texts.most_common())
    people = _people(fresh)
    return Item(
        number=fresh[0].row,
        texts=wordings,
        people=len(people),
        kinds=Counter(each.kind for each in fresh),
        latest=max(each.asked_at for each in fresh),
        weights=_weights(fresh),
        answers=tuple(dict.fromkeys(each.answer for each in fresh if each.answer)),
        rows=tuple(each.row for each in fresh),
        rank=round(sum(0.5 ** (max(now - last, timedelta()) / HALF_LIFE) for last in people.values()), 6),
    )


def _people(questions: Sequence[KeptQuestion]) -> dict[object, datetime]:
    """Return when each person asked last; who is not known counts as somebody else each time."""
    return {each.whose or each.row: each.asked_at for each in sorted(questions, key=lambda each: each.asked_at)}


def _weights(questions: Sequence[KeptQuestion]) -> dict[str, float]:
    """Weigh what may be meant: most what people were content with, then what was near; not what did not help."""
    weights: defaultdict[str, float] = defaultdict(float)
    for question in questions:
        for place, label in enumerate(question.candidates):
            weight = MEANT if question.kind in SAYS_WHAT_WAS_MEANT else NEAR
            weights[label] += weight / (place + 1) if question.kind != "not_helpful" else -NEAR
    return dict(weights)
