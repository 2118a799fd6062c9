"""A piece of a message that begins with a person: what is told of them, and what is said of them by the way."""

from collections.abc import Sequence
from typing import NamedTuple

from flows.understanding.people.marriages import called_spouse, of_two, spouse_of, whose_marriage
from flows.understanding.people.persons import SELF, Mention, Roster, is_former, is_kin
from flows.understanding.people.pieces.piece import Piece
from flows.understanding.people.served.on_behalf import SENDS_ME
from language import lazy

SAYS = lazy.compile(r"(?:说|讲|告诉|觉得|问我|让我|叫我)")
_SAYS_OF = lazy.compile(r"(?:说|讲|告诉我?|听说)$")
_OWNS = lazy.compile(
    r"(?:的|家|他|她)?(?:的)?(?:孩子|小孩|儿子|女儿|娃|老公|老婆|爱人|对象|媳妇|爸|妈|哥|姐|弟|妹|公司|单位|学校|"
    r"朋友|同事|领导|班主任|辅导员|老师|教练|同学|室友)"
)
# What an employer pays for whoever works there is theirs (「大舅他公司照1倍给他缴」).
_PAID_FOR_THEM = lazy.compile(r"(?:的|他|她|们)*(?:公司|单位)[^,，。;；]{0,10}?(?:[交缴]|基数|倍)")
_DONE_BY_OTHERS = lazy.compile(
    r"办(?:下来|好|成|了|出来)|批了|通过了|(?:早就?|也|都)过(?:了|线)|拿到(?:了)?积分|落户了|够了|都能办|能办"
)
_WISHED = lazy.compile(r"想|希望|打算|准备|计划|争取|盼")
# What years may be of.
_OF_YEARS = lazy.compile(r"社保|(?<!婚姻)(?<!结婚)年限|结婚|领证|工作|上班|郊区|新城|基数|倍|环卫|公共服务|居住")
_LONE_YEARS = lazy.compile(
    r"(?:才|就|也|都|已经|是|有|满|交了|只|应该|其实|实际|总共|一共|大概|改成|改为|嘛)*(?![6-9]\d年|\d{4}年|[五六七八九零〇]{2}年(?:的|生|出|[,，\s]?[大本高初中硕]))[\d一二两三四五六七八九十]+"
    r"(?:年(?!出?生|份)|个月)"
)
# What somebody has or lacks as another has it (「我有学位他没有」).
_BARE_HAVING = lazy.compile(r"(?:也|就|却|可|倒|则|还)*(?:没有?|有)(?:的|呢|啊|拿到)?[,，。;；!！\s]*")
_HAD = lazy.compile(r"[有没]有?(?:拿到?)?(?P<what>学位证?|双证|[初中高]级职称|职称)[,，\s]*$")
# 「我呢30」, 「他嘛本科」: what only sets the person before what is told; that they have the writer ask tells nothing.
_AFTER_A_NAME = lazy.compile(rf"^(?:(?:呢|嘛|啊|呀|哈|哦|的话|这边|这个人)+|{SENDS_ME}(?:一?下|问|看|听)?)")


class BesidePerson(NamedTuple):
    """What stands around a person who is named: the message, who was spoken of before, and what of (else "")."""

    text: str
    last: str
    topic: str


def words_behind(text: str, mention: Mention, end: int) -> str:
    """Return what is said behind a person, up to `end`, without what only sets them before it."""
    return _AFTER_A_NAME.sub("", text[mention.end : end])


def named_piece(mention: Mention, end: int, beside: BesidePerson, roster: Roster) -> Piece:
    """Read a piece that begins with a person and ends at `end`."""
    words, said = words_behind(beside.text, mention, end), beside.text[mention.start : mention.end]
    of_marriage = _of_marriage(mention, words, said, beside.last, roster)
    if of_marriage is not None:
        return of_marriage
    passing = mention.key != SELF and _in_passing(mention, words, beside.text, roster)
    passing = passing or (is_former(mention.key) and of_two(words) and not mention.asked)
    passing = passing or _is_hearsay(mention, beside.text)
    return Piece(mention.key, beside.topic + words, marked=True, passing=passing)


def _of_marriage(mention: Mention, words: str, said: str, last: str, roster: Roster) -> Piece | None:
    """Read what is told of a spouse as a fact of whose spouse they are; None where it is no such fact."""
    owner = spouse_of(mention.key, said, last, roster) if of_two(words) else None
    if owner is not None:
        return Piece(owner, f"{called_spouse(mention.key)}{words}", marked=True)
    of_whom = whose_marriage(mention.key, words, last, roster)
    if of_whom is None:
        return None
    spouse = mention.key if said in {"他", "她", "ta", "现任"} and is_kin(mention.key) else said
    return Piece(of_whom, spouse + words, marked=of_whom != last)


def _is_hearsay(mention: Mention, text: str) -> bool:
    """Whether somebody is told of by whoever says it, as theirs (「老公说他同事大专…」)."""
    return _SAYS_OF.search(text[: mention.start]) is not None and text[mention.start] in "他她"


def _in_passing(mention: Mention, words: str, text: str, roster: Roster) -> bool:
    """Whether a person is named for what is theirs, for what they have done already, or as who says something."""
    paid_for = mention.key in roster.keys and _PAID_FOR_THEM.match(text, mention.end)
    done = None if _WISHED.search(words) else _DONE_BY_OTHERS.search(words)
    passing = (None if paid_for else _OWNS.match(text, mention.end)) or done
    if mention.key not in roster.keys:
        passing = passing or SAYS.match(text, mention.end)
    return passing is not None


def carried(words: str, pieces: Sequence[Piece]) -> str:
    """Return the subject that a bare value shares with what was said just before it (「他社保2年我9年」), else ""."""
    if _BARE_HAVING.fullmatch(words):
        had = _HAD.search(pieces[-1].text) if pieces else None
        return had["what"] if had else ""
    if not _LONE_YEARS.match(words) or "社保" in words:
        return ""
    latest = (each.text for each in reversed(pieces) if _OF_YEARS.search(each.text))
    told = next(latest, "")
    return "社保" if "社保" in told or "年限" in told else ""
