"""Who is spoken of in a message: the persons that it names."""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from flows.reading.whose.applicant import OF_APPLICANT
from flows.reading.whose.kin import KIN
from flows.reading.whose.own_roles import is_own_role
from flows.understanding.people.called.called_otherwise import CalledOtherwise
from flows.understanding.people.called.named_now import NamedNow
from flows.understanding.people.called.names import names
from flows.understanding.people.called.names_known import called_by
from flows.understanding.people.called.one_more import another, another_of_a_role
from flows.understanding.people.called.strangers import begins_with, hints, strangers
from flows.understanding.people.called.writer import OWN_THING, SELF_AS, THE_WRITER
from flows.understanding.people.everybody_else import are_all
from flows.understanding.people.persons import (
    PRONOUN,
    SELF,
    SOMEONE,
    Mention,
    Roster,
    called,
    is_kin,
    kind_of,
    known_as,
)
from flows.understanding.people.resolving import resolved
from flows.understanding.people.rows.labelled import labelled, labelled_again
from flows.understanding.people.rows.listed_people import listed
from flows.understanding.people.rows.next_person import TURN, is_a_place, next_told_of
from flows.understanding.people.rows.numbered import numbered
from flows.understanding.people.rows.roles_told import roles, roles_told
from flows.understanding.people.served.on_behalf import SENDER, SENDS, sender_called, sent
from flows.understanding.people.served.serving import ASKED_FOR, ASKS_ME, tells_of_writer
from language import lazy
from language.any_of import any_of

# The words of so many clauses are remembered while their message is read.
OF_A_MESSAGE = 16
# Where the writer begins who was not told of before.
_SET_APART = lazy.compile(
    r"[\s,，。;；!！](?:(?:我|俺|咱)(?:自己|本人|这边)?(?:呢|嘛|么|才)|"
    r"(?:只有|就只有?|就|唯独|单单|但是?|可是?|偏偏)(?:我|俺|咱))"
)
# 「他俩」 are two, and 「其他」 is nobody.
_PRONOUN = r"(?<!其)(?:他|她|ta)(?!们|人|妈的|[俩两])"
# Whoever is 「我们家他」 is the writer's spouse.
_AT_HOME = lazy.compile(r"(?:我们?|咱们?|俺们?)家(?:他|她)(?!们|的?(?:爸|妈|爹|娘|哥|姐|弟|妹|家|公司|单位))")
# 「有张证」, 「一张」: a sheet of paper, no surname.
_A_SHEET = lazy.compile(r".?(?:(?<![还另没])有|[一两二三四五六几这那每半])张")

_ANY_KIN = lazy.compile("|".join(KIN.values()))
_KIN = {
    kind: lazy.compile(rf"(?:我们?(?:家|公司|单位)?的?)?(?:一个|一位|有个)?(?P<word>{words})")
    for kind, words in KIN.items()
}
MOST = 300  # mentions of people in one message, each of which is compared with all others


@dataclass(frozen=True)
class People:
    """Finds persons in a text; made once of the lexicon."""

    classes: Mapping[str, tuple[str, ...]]

    @cached_property
    def known(self) -> CalledOtherwise:
        """Finds those who are known by other words than the one they are known by."""
        return CalledOtherwise(self.classes)

    @cached_property
    def named_now(self) -> NamedNow:
        """Finds who is given a name that was known otherwise."""
        return NamedNow(self.classes)

    @cached_property
    def _roles(self) -> frozenset[str]:
        """By which words somebody is brought in who may be named behind them (「有个员工叫…」)."""
        return frozenset((*self.classes["introduced"], *self.classes["anybody"], *self.classes["trade"]))

    @cached_property
    def _strangers(self) -> re.Pattern[str]:
        return strangers(self.classes)

    @cached_property
    def _hints(self) -> re.Pattern[str]:
        return hints(self.classes)

    @cached_property
    def _told_by_role(self) -> re.Pattern[str]:
        return roles(self.classes)

    @cached_property
    def _trades(self) -> re.Pattern[str]:
        """What a listed name may begin with that is no part of it (「电工马超」)."""
        trades = any_of((*self.classes["trade"], *self.classes["head"], *self.classes["introduced"]))
        return lazy.compile(rf"{trades}(?={any_of(self.classes['surname'])}[\u4e00-\u9fff]{{1,2}}$)")

    @cached_property
    def _senders(self) -> re.Pattern[str]:
        return sender_called(word for name in ("head", "trade", "anybody") for word in self.classes[name])

    @cached_property
    def _named(self) -> re.Pattern[str]:
        return names(self.classes)

    def mentions(self, text: str, roster: Roster) -> list[Mention]:
        """List who is named in `text`, which is in plain form, in order and without overlaps."""
        return list(self._remembered(text, roster))

    @cached_property
    def _remembered(self) -> Callable[[str, Roster], list[Mention]]:
        """Several readers ask who is named in the same words of one message."""
        return lru_cache(maxsize=OF_A_MESSAGE)(self._found)

    def _found(self, text: str, roster: Roster) -> list[Mention]:
        found: list[Mention] = []
        asking = sent(text)
        kin = list(self._kin(text, roster, asking))
        new = [*self._new(text), *(self._senders_in(text) if asking else ())]
        rows = [*_labelled(text, roster, kin), *(Mention(*row) for row in self._rows(text))]
        if TURN.search(text):
            rows = [*rows, *_by_their_turn(text, roster, (*rows, *new, *kin))]
        rows = [each for each in rows if not self._is_said_behind(text, each, (*new, *kin))]
        new = [*rows, *(each for each in new if not _inside(each, rows))]
        more = [Mention(*each) for each in another_of_a_role(text, roster.keys, self._roles)]
        new = [*more, *(each for each in new if not _inside(each, more))]
        named = replace(roster, keys=(*dict.fromkeys((*roster.keys, *(each.key for each in (*new, *kin)))),))
        known = [each for each in self._known(text, named) if not _is_begun_by(each, (*kin, *more))]
        known = [each for each in known if each.key in roster.keys or not _inside(each, (*new, *kin))]
        described = self._described(text, roster)
        others = [each for each in (*new, *kin, *described) if not _inside(each, known)]
        for mention in sorted((*known, *others), key=_order)[:MOST]:
            if not found or mention.start >= found[-1].end:
                found.append(mention)
        return resolved(text, found, roster, self._roles)

    def _rows(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Find those who are told of one after another by a number, a surname or a role."""
        yield from numbered(text)
        yield from roles_told(text, self._told_by_role)

    def _is_said_behind(self, text: str, row: Mention, named: Sequence[Mention]) -> bool:
        """Whether a label or a role stands behind somebody, of whom it tells (「韩冰，男，35」, 「我，会计，35」)."""
        before = len(text[: row.start].rstrip(" ,，、:："))
        of_them = text[row.start] in "男女" or row.key in self._roles or row.key in self.classes["head"]
        return of_them and any(each.end == before for each in named)

    def _known(self, text: str, roster: Roster) -> Iterator[Mention]:
        for key in roster.keys:
            yield from (_mention(text, match, key) for match in labelled_again(text, key))
            if key not in {SELF, SOMEONE} and (len(key) > 1 or not is_kin(key)):
                yield from (_mention(text, match, key) for match in called_by(key).finditer(text))

    def _described(self, text: str, roster: Roster) -> Iterator[Mention]:
        """Find who is only described; whoever tells nothing of anybody, and sets themselves apart, may be it."""
        told = OF_APPLICANT.search(text)
        if not (roster.keys or told) or self._hints.search(text) is None:
            return
        apart = _SET_APART.search(text)
        for match in self._strangers.finditer(text):
            before = told is not None and told.start() < match.start()
            if roster.keys or before or (apart and match.end() <= apart.start()):
                yield replace(_mention(text, match, text[begins_with(match) : match.end()]), passing=True)

    def _new(self, text: str) -> Iterator[Mention]:
        stop = self.classes["not_a_name"]
        for match in self._named.finditer(text):
            counted = _A_SHEET.match(text, max(0, match.start() - 2))
            no_name = text.startswith(stop, match.start()) and match[0] not in self._roles
            if not (no_name or counted) or match["nick"]:
                yield _mention(text, match, match[0].capitalize())
        for match in listed(text):
            trade = self._trades.match(match["name"])
            name = match["name"][trade.end() :] if trade else match["name"]
            yield Mention(match.end("name") - len(name), match.end(), name.capitalize())

    def _senders_in(self, text: str) -> Iterator[Mention]:
        """Find who has the writer ask for them."""
        for match in (*SENDER.finditer(text), *self._senders.finditer(text)):
            yield _mention(text, match, match["word"] if len(match["word"]) > 1 else SOMEONE)

    def _kin(self, text: str, roster: Roster, asking: Container[int]) -> Iterator[Mention]:
        said: list[str] = []
        for kind, pattern in _KIN.items() if _ANY_KIN.search(text) else ():
            for match in pattern.finditer(text):
                if is_own_role(text, match.start(), match.end()):
                    continue
                word = called(match["word"])
                if are_all(text, match.start("word")):
                    yield replace(_mention(text, match, word), passing=True)
                    continue
                said.append(another(text[: match.start("word")], word, roster.keys) or known_as(kind, word, roster))
                yield _mention(text, match, said[-1])
        for match in _AT_HOME.finditer(text):
            yield _mention(text, match, known_as("spouse", "爱人", roster.knowing(said)))
        yield from self._writer(text, asking)

    def _writer(self, text: str, asking: Container[int]) -> Iterator[Mention]:
        """Find the writer, and whoever a pronoun means."""
        for match in SELF_AS.finditer(text):
            yield _mention(text, match, SELF)
        for match in THE_WRITER.finditer(text):
            if match.start() in asking:
                continue
            if tells_of_writer(text[: match.start()]) or OWN_THING.match(text, max(0, match.start() - 1)):
                yield _mention(text, match, SELF)
        for match in re.finditer(_PRONOUN, text):
            if not is_own_role(text, match.start(), match.end()):
                yield _mention(text, match, PRONOUN)


def _labelled(text: str, roster: Roster, kin: Sequence[Mention]) -> Iterator[Mention]:
    """Find who is told of by a label alone; who is married to the writer tells who the man and the woman are."""
    people = (*roster.keys, *(each.key for each in kin))
    spouses = [key for key in people if kind_of(key) == "spouse"]
    return (Mention(start, end, key) for start, end, key in labelled(text, spouses))


def _by_their_turn(text: str, roster: Roster, found: Sequence[Mention]) -> list[Mention]:
    """Find who is told of by their turn, beside those who are known or named, or a profile told before them."""
    if any(is_a_place(each.key) for each in found):
        return []
    named = dict.fromkeys((*roster.keys, *(each.key for each in found if each.key not in {SELF, PRONOUN})))
    return [Mention(start, end, key, asked=bool(roster.keys)) for start, end, key in next_told_of(text, [*named])]


def _order(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _mention(text: str, match: re.Match[str], key: str) -> Mention:
    asked = ASKED_FOR.search(text[: match.start()]) or (
        key != SELF and (ASKS_ME.search(text, match.end()) or SENDS.match(text, match.end()))
    )
    return Mention(match.start(), match.end(), key, asked is not None and asked is not False)


def _inside(mention: Mention, known: Sequence[Mention]) -> bool:
    """Whether a mention overlaps one of a person who is known already."""
    return any(mention.start < each.end and each.start < mention.end for each in known)


def _is_begun_by(mention: Mention, kin: Sequence[Mention]) -> bool:
    """Whether the word for somebody known only begins that for another (「表妹夫」), or is in a longer one for them."""
    within = (each for each in kin if each.start <= mention.start and mention.end <= each.end)
    return any(mention.end < each.end or each.start < mention.start for each in within)
