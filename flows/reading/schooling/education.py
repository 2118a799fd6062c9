"""The highest finished education, with its degree and its mode."""

import re
from dataclasses import dataclass

from flows.reading.manner.denials import is_denied
from flows.reading.schooling.degree import (
    DEGREE_ONLY,
    HAS_DEGREE,
    NO_DEGREE,
    NO_MASTER,
    bachelors,
    is_hedged,
    lacks_degree,
)
from flows.reading.schooling.level_words import HIGHER
from flows.reading.schooling.study_mode import study_mode
from flows.reading.schooling.unfinished_study import ABOUT_TO, STUDIES_BEFORE, UNFINISHED_BEHIND
from flows.reading.sentence import BLANK, Finding, Sentence, blank, clause_at
from language import lazy

_LEVELS = (
    ("doctor", r"博士(?:研究生)?(?:后)?"),
    (
        "master",
        r"硕士(?:研究生)?|本硕(?:连读|都|皆|均|全|双证)|研究生(?!院)|研究所(?=毕业|学历|文凭|双证|没|还没|肄业|在读|读|念|还在)|硕研|硕(?=[,。\s]|$)",
    ),
    (
        "bachelor",
        (
            r"专升本|专转本|专接本|专插本|升本(?=了|毕业|双证|已)|大学本科|本科|大本|学士|统本|"
            r"(?<![有了得拿领过])[一二三]本(?=院校|大学|毕业|学历|双证|,|$)|全日本(?!科)|自本|成本(?=双证|毕业|学历)"
        ),
    ),
    (
        "college",
        r"大学专科|高等专科学校|(?:职业技术|高等专科|师范专科|职业)学院(?=毕业)|大专|专科(?!医院|医生|护)|高职(?!高)|高专|[二三五]专(?=毕业|学历|文凭|[,。\s]|$)",
    ),
    (
        "below_college",
        (
            r"高中(?!级|老师|教师|高级)|中专(?!老师)|职高|职高中|技校|技工学校|中技|职校|中职|初中(?!级|级|老师|"
            r"教师|高)|小学(?!老师|教师|[一二三]级|高级)|中师(?=毕业|学历|[,。\s]|$)|卫校(?=毕业)|高[一二三](?:就|便|没上完就|没读完就)?(?:辍学|退学|没[读念上]完)|[初高]小(?=毕业|文化|学历|[,。\s]|$)|(?:没|无|没有|没什么|没啥)(?:学历|文凭|文化)(?!证|学位)|"
            r"(?:读|念|上)(?:书)?(?:只)?(?:到|完)了?(?:(?:初|高)[一二三中]|小学)|(?:只|就|才)(?:读|念|上)(?:了|过)?(?:书)?(?:初|高)[一二三]|"
            r"文盲|没有?(?:上|念|读)过(?:大学|学|书|什么书|啥书|多少书)|没(?:上|念|读)(?:大学|大专)|学历(?:是|:|"
            r"为)?(?:没有?|无|0)(?!学|双|证|错|问题|变|改|说|写)"
        ),
    ),
)
# Who studies for a bachelor's in these ways has finished college.
_GOES_ON_FROM_COLLEGE = lazy.compile(
    r"专[升转接插]本(?:的|还|也|正|现在|目前)*(?:在[读上念学]|[读念上]着)|(?:在读|正在?[读念上]|[读念上]着)(?:的|个|是|着)*专[升转接插]本"
)
# Beyond a first degree: left unfinished, the university that was finished counts.
_BEYOND = frozenset({"master", "doctor"})
_ASSOCIATE = lazy.compile("副学士")
LEVELS_UPWARDS = ("below_college", "college", "bachelor", "master", "doctor")
_WORD = lazy.compile("|".join(f"(?P<{level}>{words})" for level, words in _LEVELS))
_VAGUE_AFTER = lazy.compile(
    r"^(?:双证)?的?(?:要求|条件|标准)|^(?:啥的)?(?:也|都)(?:行|好|可以|成|认了|无所谓|没关系)|^(?:学历|毕业|文凭)?(?:及|或|和|和其)?(?:以上|以下|起步|及以上)"
)
_NOT_EDUCATION = lazy.compile(
    r"^(?:升(?!本)|入学|升学|考试|阶段|读书|生源|部|学区|排名|一年级|二年级|三年级|[一二三四五六]年级|毕业班|中考|招生)"
)
_TEACHES_AT = lazy.compile(r"(?:里|的)?(?:教|任教|代课|上班|工作|当|做)")
_CHILDISH = lazy.compile(r"(?:孩子|小孩|上|念|娃|女儿|儿子|中考|高考|入|考|升|公办|民办|进)(?:[^,。]{0,2})$")
# Of whom a school is told, anywhere before it in its clause; and one that is gone to only if all else fails.
_OF_CHILDREN = lazy.compile(
    r"孩子|小孩|娃|女儿|儿子|闺女|[大二三小]宝|老[大二三四](?!的?[公婆])|一个(?:在?[上读念])?$|考不上|落榜|没考上(?:的话|就)|分流"
)
_LEFT_SCHOOL = lazy.compile("毕业|学历|文化")
_GOES_FOR = lazy.compile("(?:考|升|读|报)(?:个|一个|到)?$")
_WANTS = lazy.compile("想|要|去|打算")
_GRADUATES = lazy.compile("(?:研究生)?(?:毕业|拿证)")
_HAS_FINISHED = lazy.compile(r"[^,。\s]{0,3}(?:毕业|双证|读完|出来|出身|了)")
_UNIVERSITY = lazy.compile(r"大学(?:的|有|拿了)?(?:学历|毕业(?!生|了?\d|了?几|后|那|多)|文化|文凭|双证)")
# The degree is told apart from a bachelor's education, but a master's is nothing without it.
_NAMED = {level: lazy.compile(r"(?:学历|文凭|毕业证|证书?)*") for level, _ in _LEVELS} | {
    level: lazy.compile(r"(?:研究生|学历|文凭|毕业证|学位|证书?)*") for level in ("master", "doctor")
}
# Further levels that are denied together with the one before them (「博士硕士都没读过」).
_ALL_OF_THEM = lazy.compile(rf"^(?:[、和跟]?(?:{HIGHER})){{1,3}}(?=(?:也|我)?(?:都|全|统统))")


@dataclass(frozen=True, slots=True)
class _Level:
    name: str
    start: int
    end: int


def education(sentence: Sentence) -> list[Finding]:
    """Find the highest finished education with its degree, and its mode."""
    text = _ASSOCIATE.sub(BLANK * 3, sentence.own)
    words = list(_WORD.finditer(text))
    pending = {match.lastgroup for match in words if _pending(match, sentence.plain)}
    levels = [level for match in words if (level := _finished(text, match))]
    unfinished = len(levels) < len(words)
    # School left before its end is below college all the same.
    levels = [level for level in levels if level.name not in pending - {"below_college"}]
    best = _best(levels)
    found: list[Finding] = []
    if best:
        value = _with_degree(text, best)
        found += [Finding("education", value, best.start, best.end)] if value else []
        if best.name == "master" and value == "bachelor":
            found.append(Finding("graduate_papers", "incomplete", best.end, best.end))
    elif going_on := None if levels else _GOES_ON_FROM_COLLEGE.search(text):
        found += [Finding("education", "college", going_on.start(), going_on.end())]
    elif not levels and (not unfinished or pending <= _BEYOND):
        found += ([] if unfinished else _degree_alone(text)) or _university(text)
    others = [(level.start, level.end) for level in levels if best and level.name != best.name]
    return found + study_mode(text, sentence.plain, (best.start, best.end) if best else None, others)


def names_level(text: str) -> bool:
    """Whether `text`, in plain form, names a level of education, whatever it says of it."""
    return _WORD.search(text) is not None or _UNIVERSITY.search(text) is not None


def unfinished_levels(text: str) -> frozenset[str]:
    """Return the levels that `text`, in plain form, says are studied for still, or not finished."""
    words = _WORD.finditer(text)
    return frozenset(str(match.lastgroup) for match in words if _pending(match, text) or _is_studied(text, match))


def _is_studied(text: str, match: re.Match[str]) -> bool:
    """Whether a verb of studying stands right before a level."""
    before = text[clause_at(text, match.start())[0] : match.start()]
    return STUDIES_BEFORE.search(before) is not None and not _HAS_FINISHED.match(text[match.end() :])


def _finished(text: str, match: re.Match[str]) -> _Level | None:
    """Return the level that a word names, if somebody has finished it."""
    name = str(match.lastgroup)
    before, after = text[clause_at(text, match.start())[0] : match.start()], text[match.end() :]
    if _VAGUE_AFTER.match(after) or (before.endswith("在") and _TEACHES_AT.match(after)):
        return None
    if name == "below_college":
        passed = _is_of_a_pupil(before, after)
    else:
        passed = _NOT_EDUCATION.match(after) is not None or _is_ahead(text, match, before, after)
    return None if passed else _Level(name, match.start(), match.end())


def _is_of_a_pupil(before: str, after: str) -> bool:
    """Whether a school is one that a child goes to, or no education but something of a school (「高中招生」)."""
    if (_CHILDISH.search(before) or _OF_CHILDREN.search(before)) and not _LEFT_SCHOOL.match(after):
        return True
    return _NOT_EDUCATION.match(after) is not None and "生" not in after[:1]


def _is_ahead(text: str, match: re.Match[str], before: str, after: str) -> bool:
    """Whether a level is only wanted, or studied for."""
    if match[0] != "专升本" and _GOES_FOR.search(before) and _WANTS.search(before):
        return True
    if ABOUT_TO.search(before) and _GRADUATES.match(after):
        return True
    return _pending(match, text) or _is_studied(text, match)


def _pending(match: re.Match[str], text: str) -> bool:
    """Whether the education of `match` is said, behind its name, to be unfinished, lacking or not counted."""
    after = _ALL_OF_THEM.sub("", text[match.end() :], count=1)
    return UNFINISHED_BEHIND.match(after) is not None or is_denied(_NAMED[str(match.lastgroup)].sub("", after, count=1))


def _best(levels: list[_Level]) -> _Level | None:
    """Choose the highest; of several mentions of it the first, since its degree is told after it."""
    if not levels:
        return None
    top = max(LEVELS_UPWARDS.index(level.name) for level in levels)
    return next(level for level in levels if LEVELS_UPWARDS.index(level.name) == top)


def _with_degree(text: str, best: _Level) -> str | None:
    if best.name == "master" and (denied := _without_degree(text)):
        degree_alone = DEGREE_ONLY.search(text) is not None
        for start, end in denied:
            text = blank(text, start, end)
        lower = _best([level for match in _WORD.finditer(text) if (level := _finished(text, match))])
        # A master's degree without its study counts as the bachelor's before it, of which nothing is told.
        return _with_degree(text, lower) if lower else "bachelor" if degree_alone else None
    if best.name != "bachelor":
        return best.name
    return bachelors(text)


def _without_degree(text: str) -> list[tuple[int, int]]:
    """Find where a master's is said to have come without its degree: from its word to that of another level."""
    words = list(_WORD.finditer(text))
    ends = [match.start() for match in words[1:]] + [len(text)]
    found = [
        (match.start(), end)
        for match, end in zip(words, ends, strict=True)
        if match.lastgroup == "master" and lacks_degree(text[match.start() : end])
    ]
    masters = [(match.start(), match.end()) for match in words if match.lastgroup == "master"]
    return [*found, *masters] if found or NO_MASTER.search(text) else []


def _degree_alone(text: str) -> list[Finding]:
    """Read 双证, 学士 or a degree without the level as a bachelor's; a lone degree certificate settles nothing."""
    if DEGREE_ONLY.search(text) or NO_DEGREE.search(text):
        return []
    matches = [
        match
        for match in HAS_DEGREE.finditer(text)
        if not re.match(r"(?:吗|没|.{0,2}有没有)", text[match.end() :])
        and not is_hedged(text, match.start(), match.end())
        and "证齐" not in match[0]
        and "证全" not in match[0]
    ]
    return [Finding("education", "bachelor_with_degree", match.start(), match.end()) for match in matches[:1]]


def _university(text: str) -> list[Finding]:
    """Read a university without a level as a bachelor's."""
    match = _UNIVERSITY.search(text)
    return [Finding("education", bachelors(text) or "bachelor", match.start(), match.end())] if match else []
