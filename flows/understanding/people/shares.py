"""Which stretches of a message tell something of whom: its facts divided among the persons it names."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from types import MappingProxyType
from typing import Any

from flows.reading.kin import ANYBODY
from flows.understanding.people.jointly import JOINT, of_others, said_of_each, said_of_two, without_who
from flows.understanding.people.leaning import said_the_same, topic_taken_over, with_the_window
from flows.understanding.people.marriages import (
    called_spouse,
    goes_on_with_marriage,
    introduces_spouse,
    of_two,
    spouse_of,
    whose_marriage,
)
from flows.understanding.people.on_behalf import FINDS_OUT_FOR_ME, SENDS_ME
from flows.understanding.people.people import is_served
from flows.understanding.people.persons import PRONOUN, SELF, Mention, Roster, is_kin, kind_of
from flows.understanding.people.pupils import is_a_pupil
from flows.understanding.told.fact_words import FACT, FAMILIES, GATE, MARRIAGE
from language import lazy

_SAYS = lazy.compile(r"(?:说|讲|告诉|觉得|问我|让我|叫我)")
_SOMEBODY = lazy.compile(r"(?:有个|一个|一位)")
_OWNS = lazy.compile(
    r"(?:的|家|他|她)?(?:的)?(?:孩子|小孩|儿子|女儿|娃|老公|老婆|爱人|对象|媳妇|爸|妈|哥|姐|弟|妹|公司|单位|学校|"
    r"朋友|同事|领导)"
)
_HE = ("他", "她", "ta")
_WORKS = lazy.compile(r"(?:现在|以前|一直|就|也)*(?:[在做干当]|是(?!上海|本地|沪))")
# What an employer pays for whoever works there is theirs (「大舅他公司照1倍给他缴」).
_PAID_FOR_THEM = lazy.compile(r"(?:的|他|她|们)*(?:公司|单位)[^,，。;；]{0,10}?(?:[交缴]|基数|倍)")
_DONE_BY_OTHERS = lazy.compile(
    r"办(?:下来|好|成|了|出来)|批了|通过了|(?:早就?|也|都)过(?:了|线)|拿到(?:了)?积分|落户了|够了|都能办|能办"
)
_ANY_KIN = lazy.compile(ANYBODY)
_TOPIC = lazy.compile(
    r"(?:社保|年限|年龄|学历|基数|职称)[^,，]{0,2}|(?:社保|年限|年龄|学历|基数|职称)(?:的话|方面|[这那]块|呢|嘛|么)?[,，\s]+"
)
# What years may be of.
_OF_YEARS = lazy.compile(r"社保|(?<!婚姻)(?<!结婚)年限|结婚|领证|工作|上班|郊区|新城|基数|倍|环卫|公共服务|居住")
_LONE_YEARS = lazy.compile(
    r"(?:才|就|也|都|已经|是|有|满|交了|只|应该|其实|实际|总共|一共|大概|改成|改为|嘛)*(?![6-9]\d年|\d{4}年)[\d一二两三四五六七八九十]+"
    r"(?:年(?!出?生|份)|个月)"
)
# What somebody has or lacks as another has it (「我有学位他没有」).
_BARE_HAVING = lazy.compile(r"(?:也|就|却|可|倒|则|还)*(?:没有?|有)(?:的|呢|啊|拿到)?[,，。;；!！\s]*")
_HAD = lazy.compile(r"[有没]有?(?:拿到?)?(?P<what>学位证?|双证|[初中高]级职称|职称)[,，\s]*$")
_EDGE = lazy.compile(rf"(?<=[,，。;；!！?？\s])|(?={JOINT.pattern})")
_RELATIVE = lazy.compile(r"(?:大|小)[^,，]{0,3}[\d一二两三四五六七八九十]{1,3}岁|同岁|同龄")
# 「我呢30」, 「他嘛本科」: what only sets the person before what is told; that they have the writer ask tells nothing.
_AFTER_A_NAME = lazy.compile(rf"^(?:(?:呢|嘛|啊|呀|哈|哦|的话|这边|这个人)+|{SENDS_ME}(?:一?下|问|看|听)?)")
# What is said of somebody and is no fact that counts: what follows it is no longer theirs (「老板人好,社保8年」).
_TELLS_OTHER_THINGS = lazy.compile(
    rf"(?!.*(?:{FACT.pattern}|想|要|也|呢|问|算|办|情况|条件|的是))[^,，]{{2,}}[,，。;；\s]*"
)
_BROKEN_OFF = lazy.compile(r"[,，。;；:：!！?？、\s]$")
ENOUGH = 2
# Who is named within so many characters is whom a message is about.
BEGINNING = 2


@dataclass(frozen=True, slots=True)
class Share:
    """What a message tells of one person: the words about them, without those that only name them.

    `leans` where somebody is set beside whom the like was told of before.
    """

    key: str
    text: str
    leans: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a message that tells something of one person.

    Attributes:
        key: the person.
        text: the words.
        marked: whether the person is named in it.
        passing: said by the way: it belongs to nobody's estimate.
        leans: set beside what was told before of somebody else, of the same.
        of_spouse: a fact of the marriage that goes on with a remark on the spouse.

    """

    key: str
    text: str
    marked: bool = False
    passing: bool = False
    leans: bool = False
    of_spouse: bool = False


def shares(
    text: str, mentions: Sequence[Mention], roster: Roster, told: Mapping[str, Any] = MappingProxyType({})
) -> tuple[Share, ...]:
    """Divide `text` among the persons whose facts it tells; one share of the current person when nobody else counts.

    A person counts when two facts of them are told, when they are known already, or when they are asked for; what is
    said of anybody else in passing belongs to nobody. `told` are the facts of the person talked about, the last at the
    end: somebody else may be set beside them.
    """
    pieces = _set_beside(_pieces(text, mentions, roster), roster, told)
    counted = [key for key in dict.fromkeys(each.key for each in pieces) if _counts(key, pieces, mentions, roster)]
    if all(key == roster.current for key in counted):
        # The readers of facts know kin who are spoken of in passing, but no names.
        named = any(_is_told_apart(each.key, roster) or _is_he(text, each, roster) for each in mentions)
        named = named or bool(_somebody_says(text, mentions)) or any(each.leans for each in pieces)
        named = named or any(each.of_spouse for each in pieces) or _works_and_has(pieces, roster)
        return (Share(roster.current, _words(pieces, roster.current) if named else text),)
    found = (Share(key, _words(pieces, key), any(each.leans and each.key == key for each in pieces)) for key in counted)
    return tuple(share for share in found if share.text.strip(" ,，。"))


def _set_beside(pieces: Sequence[_Piece], roster: Roster, told: Mapping[str, Any]) -> list[_Piece]:
    """Name what is told of somebody who is set beside the person talked about."""
    found = list(pieces)
    for index, piece in enumerate(pieces):
        # Whoever was only just turned to (「我妹夫呢，8年」) is set beside the writer, too.
        turned_to = piece.key == roster.current and piece.key not in roster.keys and index == 0
        named = piece.marked and piece.key != roster.current
        if not piece.passing:
            found[index] = replace(piece, text=_as_of_others(index, found, roster, told))
        if piece.passing or piece.key in {SELF, PRONOUN} or not (named or turned_to):
            continue
        following = takewhile(lambda each: not each.marked, pieces[index + 1 :])
        topic = topic_taken_over("".join([piece.text, *(each.text for each in following)]), told)
        if topic:
            found[index] = replace(piece, text=f"{topic}{piece.text}", leans=True)
    return found


def _as_of_others(index: int, pieces: Sequence[_Piece], roster: Roster, told: Mapping[str, Any]) -> str:
    """Return what a piece tells, with what it takes over from what is told of somebody else."""
    piece = pieces[index]
    of_others = "".join(each.text for each in pieces[:index] if each.key != piece.key and not each.passing)
    own = [each for each in pieces if each.key == piece.key and each is not piece]
    meant = piece.key in roster.keys or any(FACT.search(each.text) for each in own)
    text = said_the_same(piece.text, of_others) if piece.marked and meant else piece.text
    return with_the_window(text, told if piece.key != roster.current else {}, of_others)


def _is_told_apart(key: str, roster: Roster) -> bool:
    """Whether the readers would take what is told of a person for the facts of who is talked about."""
    return key not in {SELF, PRONOUN} and (not is_kin(key) or (bool(roster.keys) and kind_of(key) == "other"))


def _is_he(text: str, mention: Mention, roster: Roster) -> bool:
    """Whether a pronoun is somebody other than the writer who is talked about, and does nothing for them."""
    he = mention.key != SELF == roster.current and text[mention.start : mention.end] in _HE
    return he and "我" not in text[mention.end :]


def _works_and_has(pieces: Sequence[_Piece], roster: Roster) -> bool:
    """Whether a spouse is told of by their work, and then something that counts (「老公做厨师的，有张中级证」)."""
    return any(
        one.marked
        and one.key == other.key != roster.current
        and not other.marked
        and kind_of(one.key) == "spouse"
        and _WORKS.match(one.text) is not None
        and FACT.search(other.text) is not None
        for one, other in pairwise(pieces)
    )


def own_words(text: str, mentions: Sequence[Mention], roster: Roster) -> str:
    """Return what `text` says of the person talked about; the whole where nobody else is named."""
    if all(each.key in {SELF, roster.current} for each in mentions):
        return text
    return _words(_pieces(text, mentions, roster), roster.current)


def _pieces(text: str, mentions: Sequence[Mention], roster: Roster) -> list[_Piece]:
    """Cut the text at every clause and at every person who begins a statement; say of whom each piece tells."""
    subjects = {each.start: each for each in mentions if not (is_served(text, each) or acts_for_writer(text, each))}
    together = said_of_two(text, mentions)
    named = [each for each in mentions if not each.passing]
    jointly = of_others(text, roster.keys, named)
    if jointly is not None:
        subjects = {place: each for place, each in subjects.items() if not jointly[0] <= place < jointly[1]}
        together = {place: two for place, two in together.items() if not jointly[0] <= place < jointly[1]}
    edges = sorted(
        {0, len(text), *(jointly or ()), *subjects, *together, *(match.start() for match in _EDGE.finditer(text))}
    )
    pieces: list[_Piece] = []
    key, topic, before = roster.current, "", roster.current
    asked = {*roster.asked, *(each.key for each in mentions if each.asked)}
    somebody = _somebody_says(text, mentions)
    for start, end in pairwise(edges):
        if jointly is not None and jointly[0] < start < jointly[1]:
            continue
        words, mention = text[start:end], subjects.get(start)
        if jointly is not None and start == jointly[0]:
            said = said_of_each(text[start : jointly[1]])
            pieces.extend(_Piece(each, said, marked=True) for each in _others(pieces, roster))
            continue
        if start in together:
            pieces.extend(_Piece(each, words, marked=True) for each in together[start])
            continue
        if mention is not None:
            pieces.append(
                _marked(
                    text,
                    mention,
                    end,
                    (key, topic or _carried(_AFTER_A_NAME.sub("", text[mention.end : end]), pieces)),
                    roster,
                )
            )
            following = next((place for place in sorted(subjects) if place >= end), len(text))
            before, key = (
                key,
                _goes_on_with(pieces, mention, (text[mention.start : end], text[end:following]), roster, key),
            )
            if key in somebody:
                pieces[-1] = replace(pieces[-1], passing=True)
            if mention.passing and not mention.asked and _TELLS_OTHER_THINGS.fullmatch(pieces[-1].text):
                key = before
            continue
        everybody = _everybody(pieces, roster) if JOINT.match(text, start) else ()
        if len(everybody) >= ENOUGH:
            before = pieces.pop().text if _begins_joint(pieces) else ""
            said = f"{without_who(before)}{without_who(words)}"
            pieces.extend(_Piece(each, said, marked=True) for each in everybody)
            continue
        topic = words.strip(" ,，") if end in subjects and _TOPIC.fullmatch(words) else ""
        pieces.append(_naming_nobody("" if topic else words, (before, key), pieces, asked))
    return pieces


def _naming_nobody(words: str, keys: tuple[str, str], pieces: Sequence[_Piece], asked: Collection[str]) -> _Piece:
    """Read a piece that names nobody; `keys` are who was spoken of before the last who was named, and they."""
    before, key = keys
    told = "".join(each.text for each in pieces if each.key == key)
    if key not in {before, *asked} and goes_on_with_marriage(key, told, words):
        return _Piece(before, f"{called_spouse(key)}{words}", marked=True, of_spouse=True)
    return _Piece(key, words)


def _goes_on_with(pieces: list[_Piece], mention: Mention, said: tuple[str, str], roster: Roster, before: str) -> str:
    """Return of whom the next words tell that name nobody: `said` is what is told of the last, and what follows."""
    own, following = said
    goes_on = any(each.key == before and FACT.search(each.text) for each in pieces[:-1])
    again = _like_told(pieces[:-1], before, following)
    if introduces_spouse(mention.key, own, following, roster) and (again or not goes_on):
        pieces.append(_Piece(mention.key, "", marked=True))
        return mention.key
    return before if is_a_pupil(mention.key, own) else pieces[-1].key


def acts_for_writer(text: str, mention: Mention) -> bool:
    """Whether somebody only finds something out for the writer (「朋友帮我查了,社保8年」)."""
    return mention.key != SELF and FINDS_OUT_FOR_ME.match(text, mention.end) is not None


def _everybody(pieces: Sequence[_Piece], roster: Roster) -> tuple[str, ...]:
    """Return of whom something is said jointly: all who were named before it, else the two who are known."""
    named = tuple(dict.fromkeys(each.key for each in pieces if each.marked and not each.passing))
    return named if len(named) >= ENOUGH or len(roster.keys) != ENOUGH else roster.keys


def _others(pieces: Sequence[_Piece], roster: Roster) -> tuple[str, ...]:
    """Return the others of whom something is said jointly: those named before it, else all who are known."""
    named = tuple(dict.fromkeys(each.key for each in pieces if each.marked and not each.passing and each.key != SELF))
    return named if len(named) >= ENOUGH else tuple(key for key in roster.keys if key != SELF)


def _begins_joint(pieces: Sequence[_Piece]) -> bool:
    """Whether the last piece is what is then said of everybody (「职称我们俩」 … 「都没有」)."""
    return bool(pieces) and not pieces[-1].marked and not _BROKEN_OFF.search(pieces[-1].text)


def _somebody_says(text: str, mentions: Sequence[Mention]) -> set[str]:
    """List who is only somebody that says something (「群里有个妈妈说她家…」): nobody whose estimate is meant."""
    return {
        each.key
        for each in mentions
        if _SOMEBODY.match(text, each.start) and _SAYS.match(text, each.end) and each.key != SELF
    }


def _marked(text: str, mention: Mention, end: int, before: tuple[str, str], roster: Roster) -> _Piece:
    """Read a piece that begins with a person; `before` is who was spoken of, and the topic that was named before."""
    words, (last, topic) = _AFTER_A_NAME.sub("", text[mention.end : end]), before
    said = text[mention.start : mention.end]
    owner = spouse_of(mention.key, said, last, roster) if of_two(words) else None
    if owner is not None:
        return _Piece(owner, f"{called_spouse(mention.key)}{words}", marked=True)
    of_whom = whose_marriage(mention.key, words, last, roster)
    if of_whom is not None:
        spouse = mention.key if said in {"他", "她", "ta"} and is_kin(mention.key) else said
        return _Piece(of_whom, spouse + words, marked=of_whom != last)
    paid_for = mention.key in roster.keys and _PAID_FOR_THEM.match(text, mention.end)
    passing = (None if paid_for else _OWNS.match(text, mention.end)) or _DONE_BY_OTHERS.search(words)
    if mention.key not in roster.keys:
        passing = passing or _SAYS.match(text, mention.end)
    return _Piece(mention.key, topic + words, marked=True, passing=passing is not None and mention.key != SELF)


def _carried(words: str, pieces: Sequence[_Piece]) -> str:
    """Return the subject that a bare value shares with what was said just before it (「他社保2年我9年」)."""
    if _BARE_HAVING.fullmatch(words):
        had = _HAD.search(pieces[-1].text) if pieces else None
        return had["what"] if had else ""
    if not _LONE_YEARS.match(words) or "社保" in words:
        return ""
    latest = (each.text for each in reversed(pieces) if _OF_YEARS.search(each.text))
    told = next(latest, "")
    return "社保" if "社保" in told or "年限" in told else ""


def _counts(key: str, pieces: Sequence[_Piece], mentions: Sequence[Mention], roster: Roster) -> bool:
    """Whether what is told of a person is meant for an estimate of theirs."""
    if key == roster.current or any(each.key == key and each.leans for each in pieces):
        return True
    own = [each for each in pieces if each.key == key and not each.passing]
    facts = sum(len(FACT.findall(each.text)) for each in own)
    if key in roster.keys and any(each.marked and GATE.search(each.text) for each in own):
        return True
    if key in roster.asked or any(each.key == key and each.asked for each in mentions):
        return facts > 0
    begins = not roster.keys and bool(mentions) and mentions[0].key == key and mentions[0].start <= BEGINNING
    if _RELATIVE.search("".join(each.text for each in pieces)):
        return any(each.marked for each in own) and facts > 0
    if all(each.passing for each in mentions if each.key == key) and key not in roster.keys and own:
        told = "".join(each.text for each in own)
        return all(family.search(told) for family in FAMILIES)
    needed = 1 if key == SELF or key in roster.keys or (begins and kind_of(key) != "other") else ENOUGH
    if (key == PRONOUN or kind_of(key) == "spouse") and _set_beside_writer(own, pieces):
        needed = 1
    return any(each.marked for each in own) and facts >= needed


def _like_told(pieces: Sequence[_Piece], key: str, words: str) -> bool:
    """Whether `words` tell the like of what was told of a person before: nobody tells it twice of themselves."""
    told = "".join(each.text for each in pieces if each.key == key)
    return any(family.search(told) and family.search(words) for family in FAMILIES)


def _set_beside_writer(own: Sequence[_Piece], pieces: Sequence[_Piece]) -> bool:
    """Whether the like is told of somebody and of the writer in one breath (「我28她30」): that is no remark."""
    mine = "".join(each.text for each in pieces if each.key == SELF and each.marked)
    theirs = "".join(each.text for each in own if each.marked)
    return any(family.search(mine) and family.search(theirs) for family in FAMILIES)


def _words(pieces: Sequence[_Piece], key: str) -> str:
    own = (each.text for each in pieces if each.key == key and not each.passing)
    return _apart(text for text in own if _tells(text))


def _apart(pieces: Iterable[str]) -> str:
    """Join pieces so that none runs into the next, from which something was taken out."""
    joined = ""
    for piece in pieces:
        joined += f",{piece}" if joined and not _BROKEN_OFF.search(joined) else piece
    return joined


def _tells(text: str) -> bool:
    """Whether a piece can tell a fact: the words of asking, and of whom it is asked for, tell none."""
    return any(words.search(text) for words in (FACT, MARRIAGE, GATE)) or not _ANY_KIN.search(text)
