"""Whether a study was full-time, adult education, or at the same time as another (「全日制」, 「自考」, 「套读」)."""

from collections.abc import Iterable, Iterator, Sequence

from flows.reading.schooling.level_words import STUDIES
from flows.reading.schooling.unfinished_study import STUDIES_BEFORE, UNFINISHED_BEHIND
from flows.reading.sentence import Finding, clause_at, leads
from language import lazy

Span = tuple[int, int]
_FULL_TIME = lazy.compile(r"统招|统本|全日制|全日(?=本)|统分|普通高校全日|脱产(?!不)")
_ADULT = lazy.compile(
    r"自考|自学考试|成考|成人高考|成人教育|成人大专|成人本科|成人(?=大专|本科|学历|高校|高等|的|$|"
    r"[,。])|成教|函授|网教|网络教育|网络学历|网络(?=本科|大专|学院|的|专)|远程教育|远程|开放大学|国开|"
    r"电大|夜大|业余大学|业余(?=本科|大专|制|的)|继续教育(?=学院|本科|大专)|非全日制|不是全日制|"
    r"不是统招|非统招|非全(?=日|的|研|硕|$|[,。])|自本|成本(?=双证|毕业)|在职(?=本科|大专)"
)
# Two studies at once: what is asked of in general, denied or wanted is none.
_DOUBLE = lazy.compile(
    r"(?<!不是)(?<!没有)(?<!没)(?<!非)(?:专本|本专)?套读(?![^,，。;；]{0,6}(?:吗|么|算不算|怎么|能不能|行不行|是什么|是啥))"
)
_NOT = lazy.compile("(?:非|不是)$")
_ASKED_BEHIND = lazy.compile("还是|吗|有没|算不|和非|或")
_LEVEL_OF_IT = lazy.compile(f"^(?:的|学的)?(?:{STUDIES})")
_STOP = lazy.compile(r"[,。;\s]")
# A stop between two words parts them as so many characters would.
_WEIGHT_OF_A_STOP = 5


def study_mode(text: str, said: str, counted: Span | None, others: Iterable[Span]) -> list[Finding]:
    """Find the mode of the education that counts: the one told nearest to it.

    Args:
        text: the sentence, with what does not count blanked.
        said: the same length, as it was said.
        counted: where the level stands that counts; None where none is told.
        others: where other levels stand, one of which the mode may belong to.

    """
    if double := _DOUBLE.search(text):
        return [Finding("edu_mode", "double", double.start(), double.end())]
    modes = [each for each in _told(text) if not _ASKED_BEHIND.match(text, each.end) and not _is_pending(said, each)]
    if not modes:
        return []
    if counted is None:
        return [modes[-1]]
    nearest = min(modes, key=lambda each: _distance(text, each, counted))
    away = _distance(text, nearest, counted)
    return [] if any(_distance(text, nearest, other) < away for other in others) else [nearest]


def _told(text: str) -> Sequence[Finding]:
    adult = [Finding("edu_mode", "adult", match.start(), match.end()) for match in _ADULT.finditer(text)]
    return [*adult, *_full_time(text, adult)]


def _full_time(text: str, adult: Sequence[Finding]) -> Iterator[Finding]:
    """Find what is said to be full-time, and not denied to be (「非全日制」)."""
    for match in _FULL_TIME.finditer(text):
        within = any(each.start <= match.start() < each.end for each in adult)
        if not within and not leads(_NOT, text, match.start()):
            yield Finding("edu_mode", "full_time", match.start(), match.end())


def _distance(text: str, mode: Finding, level: Span) -> int:
    """Count the characters between a mode and a level, a clause's end weighing more."""
    left, right = sorted([(mode.start, mode.end), level])
    between = text[left[1] : right[0]]
    return len(between) + _WEIGHT_OF_A_STOP * len(_STOP.findall(between))


def _is_pending(said: str, mode: Finding) -> bool:
    """Whether the study of this mode is not finished."""
    before, after = said[clause_at(said, mode.start)[0] : mode.start], said[mode.end :]
    return bool(STUDIES_BEFORE.search(before) or UNFINISHED_BEHIND.match(_LEVEL_OF_IT.sub("", after)))
