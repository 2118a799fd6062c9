"""The highest finished education, and whether it was full-time or adult education."""

import re
from dataclasses import dataclass

from flows.reading.degree import DEGREE_ONLY, HAS_DEGREE, NO_DEGREE, NO_MASTER, bachelors, lacks_degree
from flows.reading.denials import is_denied
from flows.reading.sentence import BLANK, Finding, Sentence, blank, clause_at
from flows.reading.unfinished_study import NOT_ENDED
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
# Beyond a first degree: left unfinished, the university that was finished counts.
_BEYOND = frozenset({"master", "doctor"})
_ASSOCIATE = lazy.compile("副学士")
_ORDER = ("below_college", "college", "bachelor", "master", "doctor")
_WORD = lazy.compile("|".join(f"(?P<{level}>{words})" for level, words in _LEVELS))
_VAGUE_AFTER = lazy.compile(
    r"^(?:双证)?的?(?:要求|条件|标准)|^(?:学历|毕业|文凭)?(?:及|或|和|和其)?(?:以上|以下|起步|及以上)"
)
_NOT_EDUCATION = lazy.compile(
    r"^(?:升(?!本)|入学|升学|考试|阶段|读书|生源|部|学区|排名|一年级|二年级|三年级|[一二三四五六]年级|毕业班|中考|招生)"
)
_TEACHES_AT = lazy.compile(r"(?:里|的)?(?:教|任教|代课|上班|工作|当|做)")
_ABOUT_TO = lazy.compile(
    r"(?:明年|后年|即将|马上|快要?|年底)(?:[\d一二三四五六七八九十]{1,2}月份?|年[初中底]|[上下]半年|[春夏秋冬]天|暑假)?(?:才|就|能|要)?(?:大学)?$"
)
_CHILDISH = lazy.compile(r"(?:孩子|小孩|上|念|娃|女儿|儿子|中考|高考|入|考|升|公办|民办|进)(?:[^,。]{0,2})$")
_PENDING_BEFORE = lazy.compile(
    r"(?:在|正在?|还在|现在|目前|边工作边|继续|又在|业余在?|同时)(?:上|读|念|攻读|学习|进修|自考|自学|"
    r"修)(?:着|个|的是)?(?:非?全日制|成人|自考|函授|网络|在职|开放大学|国开|电大|成考|夜大|业余|的)*$|"
    r"(?:^|[,。\s])(?:考上|录取|刚?读|上着|念着|读着|报了?|上)(?:了|个)?(?:自考|函授|在职|成人|非全|"
    r"成考|国开)?$|考上(?:了)?$|(?:在读|念着|读着)(?:的)?(?:是)?$|(?:升|(?<![自成高])考)$"
)
_PENDING_AFTER = lazy.compile(
    rf"^(?:其实|根本|压根|后来|最后|当年|班|阶段|那[个段张本边]|这[个段张本边]|我|学位|研究生|学历|毕业证|证书?|的|开放大学|国开|自考|成考|函授|网教|电大|成教|夜大|非全日制)*(?:[,，]\s?|\s)?(?:也|都|"
    rf"现在|目前|还|正|依然|才|刚|一直|眼下)*(?:{NOT_ENDED}|(?:在读|在上(?!海)|在念)(?!专升本|本科|大专|硕|研究生|博士|成人|"
    r"自考|开放|国开|函授|网教)|在校|读着|念着|没毕业|没有毕业|未毕业|没念完|没读完|未完成|没拿证|"
    r"没拿到证|没下证|没拿到毕业证|证没拿|毕业证没拿|(?:还|再)[要得需差](?![^,。]{0,12}(?:社保|积分|居住|[交缴]))[^,。]{1,3}(?:年|个?月|学期)|还有[^,。]{1,3}年?(?:才)?毕业|快毕业|即将毕业|"
    r"要毕业|(?:还?[要得]|等|到){0,3}(?:明年|后年|今年底|年底|下半?年|下个?月)(?![^,。]{0,8}(?:本科|大专|硕士|研究生|"
    r"专升本))[^,。]{0,6}(?:毕业|拿证|才?拿(?=$|[,。])|拿到|到手|发证|下来|读完|结束|出证)|"
    r"肄业|结业|辍学|读了一半|读到一半|半路|中途|退学|没考完|还差[^,。]{1,4}(?:门|科)|"
    r"差[^,。]{1,3}(?:门|科)|等毕业证|毕业证还没|大[一二三四]|研[一二三]|[一二三四]年级|上了一半|没上完|"
    r"尚未毕业|中(?=$|[,。])|读书中|没发证|还没发证|没到手|在考)"
)
# The degree is told apart from a bachelor's education, but a master's is nothing without it.
_NAMED = {level: lazy.compile(r"(?:学历|文凭|毕业证|证书?)*") for level, _ in _LEVELS} | {
    level: lazy.compile(r"(?:研究生|学历|文凭|毕业证|学位|证书?)*") for level in ("master", "doctor")
}
# Further levels that are denied together with the one before them (「博士硕士都没读过」).
_ALL_OF_THEM = lazy.compile(r"^(?:[、和跟]?(?:硕士|研究生|本科|大专|专科)){1,3}(?=(?:也|我)?(?:都|全|统统))")
_FULL_TIME = lazy.compile(r"统招|统本|全日制|全日(?=本)|统分|普通高校全日|脱产(?!不)")
_ADULT = lazy.compile(
    r"自考|自学考试|成考|成人高考|成人教育|成人大专|成人本科|成人(?=大专|本科|学历|高校|高等|的|$|"
    r"[,。])|成教|函授|网教|网络教育|网络学历|网络(?=本科|大专|学院|的|专)|远程教育|远程|开放大学|国开|"
    r"电大|夜大|业余大学|业余(?=本科|大专|制|的)|继续教育(?=学院|本科|大专)|非全日制|不是全日制|"
    r"不是统招|非统招|非全(?=日|的|研|硕|$|[,。])|自本|成本(?=双证|毕业)|在职(?=本科|大专)"
)


@dataclass(frozen=True, slots=True)
class _Level:
    name: str
    start: int
    end: int


def education(sentence: Sentence) -> list[Finding]:
    """Find the highest finished education with its degree, and its mode."""
    text = _ASSOCIATE.sub(BLANK * 3, sentence.own)
    pending = {match.lastgroup for match in _WORD.finditer(text) if _pending(match, sentence.plain)}
    levels = [level for match in _WORD.finditer(text) if (level := _finished(text, match))]
    # School left before its end is below college all the same.
    levels = [level for level in levels if level.name not in pending - {"below_college"}]
    unfinished = len(levels) < len(_WORD.findall(text))
    found: list[Finding] = []
    best = _best(levels)
    if best:
        value = _with_degree(text, best)
        if value:
            found.append(Finding("education", value, best.start, best.end))
    elif not levels and (not unfinished or pending <= _BEYOND):
        found += [] if unfinished else _degree_alone(text)
        found += _university(text) if not found else []
    found += _mode(text, sentence.plain, best, levels)
    return found


def _finished(text: str, match: re.Match[str]) -> _Level | None:
    name = str(match.lastgroup)
    before = text[clause_at(text, match.start())[0] : match.start()]
    after = text[match.end() :]
    if _VAGUE_AFTER.match(after) or (name != "below_college" and _NOT_EDUCATION.match(after)):
        return None
    if _TEACHES_AT.match(after) and before.endswith("在"):
        return None
    if name == "below_college":
        child = _CHILDISH.search(before) and not re.match(r"(?:毕业|学历|文化)", after)
        return (
            None
            if child or (_NOT_EDUCATION.match(after) and "生" not in after[:1])
            else _Level(name, match.start(), match.end())
        )
    doubtful = (
        re.search(r"(?:考|升|读|报)(?:个|一个|到)?$", before)
        and match[0] != "专升本"
        and re.search(r"想|要|去|打算", before)
    )
    if (
        doubtful
        or (_ABOUT_TO.search(before) and re.match(r"(?:研究生)?(?:毕业|拿证)", after))
        or _pending(match, text)
        or (_PENDING_BEFORE.search(before) and not re.match(r"[^,。]{0,3}(?:毕业|双证|读完|了)", after))
    ):
        return None
    return _Level(name, match.start(), match.end())


def _pending(match: re.Match[str], text: str) -> bool:
    """Whether the education of `match` is said, behind its name, to be unfinished, lacking or not counted."""
    after = _ALL_OF_THEM.sub("", text[match.end() :], count=1)
    return _PENDING_AFTER.match(after) is not None or is_denied(_NAMED[str(match.lastgroup)].sub("", after, count=1))


def _best(levels: list[_Level]) -> _Level | None:
    """Choose the highest; of several mentions of it the first, since its degree is told after it."""
    if not levels:
        return None
    top = max(_ORDER.index(level.name) for level in levels)
    return next(level for level in levels if _ORDER.index(level.name) == top)


def _with_degree(text: str, best: _Level) -> str | None:
    if best.name == "master" and (denied := _without_degree(text)):
        for start, end in denied:
            text = blank(text, start, end)
        lower = _best([level for match in _WORD.finditer(text) if (level := _finished(text, match))])
        return _with_degree(text, lower) if lower else None
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
        and "证齐" not in match[0]
        and "证全" not in match[0]
    ]
    return [Finding("education", "bachelor_with_degree", match.start(), match.end()) for match in matches[:1]]


def _university(text: str) -> list[Finding]:
    match = re.search(r"大学(?:的|有|拿了)?(?:学历|毕业(?!生|了?\d|了?几|后|那|多)|文化|文凭|双证)", text)
    return [Finding("education", bachelors(text) or "bachelor", match.start(), match.end())] if match else []


def _mode(text: str, said: str, best: _Level | None, levels: list[_Level]) -> list[Finding]:
    """Find the mode of the education that counts: the one told nearest to it."""
    modes = [("adult", match.start(), match.end()) for match in _ADULT.finditer(text)]
    taken = [(start, end) for _, start, end in modes]
    modes += [
        ("full_time", match.start(), match.end())
        for match in _FULL_TIME.finditer(text)
        if not any(start <= match.start() < end for start, end in taken)
        and not re.search(r"(?:非|不是)$", text[: match.start()])
    ]
    modes = [
        mode
        for mode in modes
        if not re.match(r"(?:还是|吗|有没|算不|和非|或)", text[mode[2] :]) and not _studying(said, mode[1], mode[2])
    ]
    if not modes:
        return []
    if best is None:
        return [Finding("edu_mode", modes[-1][0], modes[-1][1], modes[-1][2])]
    value, start, end = min(modes, key=lambda mode: _distance(text, mode, best))
    rivals = [
        level
        for level in levels
        if level.name != best.name
        and _distance(text, (value, start, end), level) < _distance(text, (value, start, end), best)
    ]
    return [] if rivals else [Finding("edu_mode", value, start, end)]


def _distance(text: str, mode: tuple[str, int, int], level: _Level) -> int:
    """Count the characters between a mode and a level, a clause's end weighing more."""
    left, right = sorted([(mode[1], mode[2]), (level.start, level.end)])
    between = text[left[1] : right[0]]
    return len(between) + 5 * len(re.findall(r"[,。;\s]", between))


def _studying(text: str, start: int, end: int) -> bool:
    before = text[clause_at(text, start)[0] : start]
    return bool(
        _PENDING_BEFORE.search(before)
        or _PENDING_AFTER.match(re.sub(r"^(?:的|学的)?(?:本科|大专|硕士|专升本|研究生)", "", text[end:]))
    )
