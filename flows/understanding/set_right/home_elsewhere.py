"""A home that turns out to be in no outer suburb (「住是住在闵行的」), where years count with work and home there."""

from flows.reading.suburb_places import ANY_PLACE
from flows.understanding.acts import Correct
from flows.understanding.expectation import Expectation
from language import lazy

_YEARS, _AREA = "suburb_years", "suburb_area"
# Districts without an area of theirs; in Pudong and Chongming there is one, so that they leave it open.
_ELSEWHERE = (
    r"(?:闵行|徐汇|静安|黄浦|长宁|普陀|虹口|杨浦|闸北|卢湾|市区|市中心|市里|外地|昆山|太仓)(?:区|市|那边|那里|这边)?"
)
_LEADS = r"(?:不过|但是?|可是?|其实|哦|就是|不对|住(?:的话)?是|我们?|家里?|人|现在|一直|都|平时|房子|[,，\s])*"
_ENDS = r"(?:的|了|啊|呀|哦|呢|而已|[,，\s])*"
_THERE = rf"(?:{ANY_PLACE})(?:那边|那里|这边|区)?"
_NOT_THERE = rf"(?:不(?:是)?在{_THERE}(?:居住|住)|(?:不|没有?)住在?{_THERE}|不住(?:那|在那)(?:里|边|儿)?)"
_LIVES = (
    r"(?:(?:是)?(?:居住|住|租(?:房)?|租的房)(?:是|在|的|是在|都在){0,2}|"
    r"(?<=家)(?:在|是在|住)|(?<=房子)(?:在|是在))"
)
_HOME = lazy.compile(
    rf"{_LEADS}{_LIVES}{_ELSEWHERE}(?:住)?{_ENDS}(?:{_LEADS}{_NOT_THERE}{_ENDS})?|"
    rf"{_LEADS}{_NOT_THERE}{_ENDS}(?:{_LEADS}(?:住|在|是)*{_ELSEWHERE}(?:住)?{_ENDS})?"
)
LONGEST = 30


def home_elsewhere(words: str, expect: Expectation) -> list[Correct]:
    """Return that there are no years in a suburb where `words`, in plain form, say the home is elsewhere; else []."""
    if not expect.known.get(_YEARS) or len(words) > LONGEST or not _HOME.fullmatch(words.strip(" 。.!！")):
        return []
    return [Correct(expect.roster.current, {_YEARS: 0, _AREA: "none"})]
