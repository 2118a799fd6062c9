"""Typed pinyin to the Chinese that was meant: the likeliest characters among those that the phrasings use.

A small input method: characters and pairs of them as frequent as in the phrasings, and the best path by Viterbi search.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from faq.text import Comparable, comparable
from language import lazy
from language.syllables import every_syllable, syllables

_CHINESE = lazy.compile(r"[\u4e00-\u9fff]+")
_PART = lazy.compile(r"[a-z]+|[^a-z\s]+")
_LONGEST_SYLLABLE = 6
_LONGEST_READ = 300
# Of the letters of a sentence typed by sound, so many are syllables at least; the others may be a name or a slip.
_LEAST_SPELLED = 0.75
# How many readings of the letters so far are followed up.
_BEAM = 24
# Of a pair's probability this much comes from how often it stands in the phrasings, the rest from the character alone.
_PAIR = 0.9
# About so many characters stand in the phrasings; only the order of readings depends on it, and hardly.
_CHARACTERS = 250_000

# A pair that stands less often than once in so many characters says nothing, and most pairs are such.
CHARACTERS_A_PAIR = 200_000

# The best reading for each last character: how likely it is (a logarithm), and its text.
_Readings = dict[str, tuple[float, str]]


@dataclass(frozen=True, slots=True)
class PinyinInput:
    """What is known of how the phrasings are written.

    Attributes:
        characters: how often each character stands in the phrasings.
        pairs: how often each two characters stand beside each other.
        spelled: the characters of each toneless syllable, the most frequent first.

    """

    characters: Mapping[str, int]
    pairs: Mapping[str, int]
    spelled: Mapping[str, Sequence[str]]

    def meant(self, sentence: Comparable) -> Comparable:
        """Return what a sentence typed by sound means in Chinese, its first 300 letters; any other as it is."""
        if not sentence.words.isascii():
            return sentence
        words = sentence.words[:_LONGEST_READ]
        parts = [part for part in _PART.findall(words) if part.isalpha()]
        letters = sum(map(len, parts))
        known = sum(len(part) for part in parts if self._spells(part))
        return comparable(self.read(words)) if letters and known >= _LEAST_SPELLED * letters else sentence

    def read(self, typed: str) -> str:
        """Return the Chinese that `typed` stands for: syllables with or without spaces; what is none stays as it is."""
        return "".join(run if run.startswith(" ") else self._likeliest(run) for run in self._runs(typed)).strip()

    def _runs(self, typed: str) -> Iterator[str]:
        """Join the words that can be spelled, an apostrophe between them; the others stand alone, between spaces."""
        run: list[str] = []
        for part in _PART.findall(typed):
            if part.isalpha() and self._spells(part):
                run.append(part)
                continue
            yield "'".join(run)
            yield f" {part} "
            run = []
        yield "'".join(run)

    def _spells(self, word: str) -> bool:
        ends = {0}
        for at in range(len(word)):
            if at in ends:
                ends.update(at + size for size in _sizes(word, at) if word[at : at + size] in self.spelled)
        return len(word) in ends

    def _likeliest(self, run: str) -> str:
        readings: list[_Readings] = [{} for _ in range(len(run) + 1)]
        readings[0][""] = (0.0, "")
        for at, letter in enumerate(run):
            if not readings[at]:
                continue
            followed = sorted(readings[at].items(), key=lambda each: (-each[1][0], each[0]))[:_BEAM]
            if letter == "'":
                for last, (score, text) in followed:
                    _keep(readings[at + 1], last, score, text)
                continue
            for size in _sizes(run, at):
                self._follow(followed, self.spelled.get(run[at : at + size], ()), readings[at + size])
        return max(readings[-1].values())[1]

    def _follow(
        self, followed: Sequence[tuple[str, tuple[float, str]]], characters: Sequence[str], readings: _Readings
    ) -> None:
        """Go on with each of `characters`; of the readings that it never stands after, the likeliest is enough."""
        for character in characters:
            new = False
            for last, (score, text) in followed:
                paired = last + character in self.pairs
                if paired or not new:
                    _keep(readings, character, score + self._likely(last, character), text + character)
                new = new or not paired

    def _likely(self, last: str, character: str) -> float:
        before = self.characters.get(last, 0)
        together = self.pairs.get(last + character, 0) / before if before else 0.0
        return math.log(_PAIR * together + (1 - _PAIR) * self.characters[character] / _CHARACTERS)


def _sizes(letters: str, at: int) -> range:
    return range(1, min(_LONGEST_SYLLABLE, len(letters) - at) + 1)


def _keep(readings: _Readings, last: str, score: float, text: str) -> None:
    if last not in readings or score > readings[last][0]:
        readings[last] = (score, text)


def learn_pinyin(sentences: Iterable[str]) -> PinyinInput:
    """Learn from normalised `sentences` how characters are spelled and which stand beside each other."""
    characters: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    spelled: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for run in (run for words in sentences for run in _CHINESE.findall(words)):
        characters.update(run)
        pairs.update(first + second for first, second in pairwise(run))
        for character, syllable in zip(run, syllables(run), strict=True):
            spelled[syllable][character] += 1
    for character in characters:
        for syllable in every_syllable(character):
            # Known, but never met: it comes after all that were.
            spelled[syllable][character] += 0
    least = max(1, round(sum(pairs.values()) / CHARACTERS_A_PAIR))
    kept = {pair: count for pair, count in pairs.items() if count >= least}
    ordered = {syllable: [each for each, _ in counts.most_common()] for syllable, counts in spelled.items()}
    return PinyinInput(characters, kept, ordered)
