"""What a whole clause can mean by its words alone, out of the grammar and lexicon files: the closed dialogue acts."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, reduce
from operator import or_
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from flows.days.coming_day import coming_day
from flows.understanding.words.needed import Characters, needed
from flows.understanding.words.patterns import Classes, PatternError, compiled, in_order
from flows.understanding.words.wording import Wording, worded
from language.remembered import TEXTS

# A closed act is said in few words; what is longer says more than that.
LONGEST = 30


@dataclass(frozen=True, slots=True)
class Trial:
    """A pattern of the act `name`, and two sets of characters, of each of which a text that fits has one."""

    name: str
    pattern: re.Pattern[str] | Wording
    needs: tuple[Characters, Characters]


class Rule(BaseModel):
    """How one dialogue act is put."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    patterns: str
    """Patterns separated by spaces, "" for none; see flows/understanding/words/patterns.py for the signs."""
    words: tuple[str, ...] = ()
    """Lists of words in any order; see flows/understanding/words/wording.py."""
    says: tuple[str, ...]
    """Examples that must be read as this act."""
    no: tuple[str, ...] = ()
    """Examples that must not."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A closed act that a clause performs: its name in the grammar, and the day it is about, None for any."""

    name: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Likely:
    """A text in its forms, and a set of the patterns that a text of such characters can fit."""

    forms: tuple[str, ...]
    trials: int


@dataclass(frozen=True, slots=True)
class Group:
    """Acts that are looked for together: the patterns of all of them, and by the name of each its own, in order."""

    patterns: int
    each: tuple[int, ...]


@dataclass(frozen=True)
class Grammar:
    """The compiled rules. A set of their patterns is an integer: bit n stands for the pattern at place n.

    Attributes:
        rules: by act, the patterns of it in the order in which they are tried.
        same: words that mean the same: the one said, the one in the patterns.

    """

    rules: Mapping[str, tuple[Trial, ...]]
    same: tuple[tuple[str, str], ...] = ()

    def meant(self, forms: Sequence[str], names: Sequence[str], today: date) -> Meant | None:
        """Return which of the acts `names` a text performs; the first that fits, None when none does.

        Args:
            forms: the text in comparable form, with and without what is said politely around it.
            names: the acts to look for, in order.
            today: the day that times to come are reckoned from.

        """
        likely, group = self._remembered(tuple(forms)), self._of(tuple(names))
        if not likely.trials & group.patterns:
            return None
        for patterns in group.each:
            if likely.trials & patterns:
                found = _meant(likely.forms, self._trials_in(likely.trials & patterns), today)
                if found is not None:
                    return found
        return None

    @cached_property
    def _remembered(self) -> Callable[[tuple[str, ...]], Likely]:
        """The words of one message are looked at for one group of acts after the other."""
        return lru_cache(TEXTS)(self._likely)

    @cached_property
    def _of(self) -> Callable[[tuple[str, ...]], Group]:
        """The same groups of acts are asked for again and again."""
        return lru_cache(TEXTS)(self._group)

    def _likely(self, forms: tuple[str, ...]) -> Likely:
        alike = tuple(self._one_word_for_all(form) for form in forms if len(form) <= LONGEST)
        first, second = self._needing
        one, other = first[""], second[""]
        for character in frozenset().union(*alike):
            one |= first.get(character, 0)
            other |= second.get(character, 0)
        return Likely(alike, one & other if alike else 0)

    @cached_property
    def _trials(self) -> Sequence[Trial]:
        return tuple(trial for trials in self.rules.values() for trial in trials)

    @cached_property
    def _needing(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """For either of the two sets that a pattern needs: which of them need what character, which need none ("")."""
        needing: tuple[dict[str, int], dict[str, int]] = ({"": 0}, {"": 0})
        for place, trial in enumerate(self._trials):
            for patterns, characters in zip(needing, trial.needs, strict=True):
                for character in characters or ("",):
                    patterns[character] = patterns.get(character, 0) | 1 << place
        return needing

    def _group(self, names: Sequence[str]) -> Group:
        each = tuple(map(self._patterns_of, names))
        return Group(reduce(or_, each, 0), each)

    def _patterns_of(self, name: str) -> int:
        return sum(1 << place for place, trial in enumerate(self._trials) if trial.name == name)

    def _trials_in(self, patterns: int) -> Iterator[Trial]:
        while patterns:
            lowest = patterns & -patterns
            yield self._trials[lowest.bit_length() - 1]
            patterns ^= lowest

    def _one_word_for_all(self, form: str) -> str:
        for said, meant in self.same:
            form = form.replace(said, meant)
        return form


def _meant(forms: Sequence[str], trials: Iterable[Trial], today: date) -> Meant | None:
    for trial in trials:
        if isinstance(trial.pattern, Wording):
            if any(map(trial.pattern.fits, forms)):
                return Meant(trial.name)
            continue
        match = None
        for form in forms:
            match = match or trial.pattern.fullmatch(form)
        if match is None:
            continue
        if "when" not in trial.pattern.groupindex:
            return Meant(trial.name)
        day = coming_day(match["when"], today)
        if day is not None:
            return Meant(trial.name, day)
    return None


def parse_lexicon(files: Mapping[str, Any]) -> Classes:
    """Check decoded lexicon files, and give the words of each class by its name.

    Raises:
        ValidationError: with every problem; `loc` begins with the file name.

    """
    checked = TypeAdapter(dict[str, dict[str, str]]).validate_python(files)
    return {name: tuple(words.split()) for file in checked.values() for name, words in file.items()}


def parse_grammar(classes: Classes, files: Mapping[str, Any]) -> Grammar:
    """Check decoded files and compile them.

    Args:
        classes: words by the name of their lexicon class.
        files: decoded grammar files by name: rules by the name of their act.

    Raises:
        ValidationError: with every problem; `loc` begins with the file name.

    """
    rules = TypeAdapter(dict[str, dict[str, Rule]]).validate_python(files)
    errors: list[InitErrorDetails] = []
    made: dict[str, tuple[Trial, ...]] = {}
    for file, acts in rules.items():
        for name, rule in acts.items():
            try:
                made[name] = _rule(name, rule, classes)
            except PatternError as error:
                errors.append(_fault((file, name, "patterns"), str(error), rule.patterns))
    if errors:
        raise ValidationError.from_exception_data("grammar", errors)
    return Grammar(made, tuple(pair for pair in map(_pair, classes.get("same", ())) if pair))


def _rule(name: str, rule: Rule, classes: Classes) -> tuple[Trial, ...]:
    """Compile a rule: first its lists of words, then its patterns."""
    wordings = [worded(each, classes) for each in rule.words]
    expressions = compiled(rule.patterns, classes, _particles(classes))
    needs = (needed(each, classes) for each in in_order(rule.patterns))
    patterns = (Trial(name, *each) for each in zip(expressions, needs, strict=True))
    return (*(Trial(name, each, each.needs) for each in wordings), *patterns)


def _particles(classes: Classes) -> str:
    return "[<particle>]*" if "particle" in classes else ""


def _pair(words: str) -> tuple[str, str] | None:
    said, _, meant = words.partition("=")
    return (said, meant) if meant else None


def _fault(loc: tuple[str | int, ...], message: str, given: str) -> InitErrorDetails:
    return InitErrorDetails(type=PydanticCustomError("grammar", "{fault}", {"fault": message}), loc=loc, input=given)
