"""A wish to be reminded: of a day that is named beside it, of a kind of day, or of the day that was just asked for."""

from collections.abc import Mapping

from flows.days.future_day import read_future_day
from flows.days.spoken_dates import handed_in
from flows.days.waiting import read_named_wait
from flows.days.working_days import Calendar
from flows.understanding.acts.asked import AskDeadline
from flows.understanding.acts.steered import RemindMe
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message, joined
from language import lazy

# So many clauses are looked through.
MOST_CLAUSES = 8
# An answer to the question for the day is short; what is longer says something else.
LONGEST_ANSWER = 40
_WANTED = lazy.compile(
    r"提醒(?:一下|一声)?(?:我|咱)(?!们?(?:单位|公司|老公|老婆))|(?:叫|喊|通知)(?:一下|一声)?我(?:一声|一下)"
    r"|(?:到时候?|到那天|那天|那时候?)\S{0,4}(?:叫|喊|通知)我|(?:设|定|建|加)(?:一)?(?:个|条)?(?:\S{0,12}的)?(?:提醒|闹钟)"
)
# Others remind, or nobody is to, or it is asked whether somebody does.
_OTHERS = lazy.compile(
    r"(?:别|不要|不用|不必|没有?|没人|甭)(?:再|人|来|给)?(?:提醒|通知|叫|喊)"
    r"|(?<!你)(?<!您)(?:会不会|会|有没有人|是不是会)(?:短信|自动|主动|提前|发短信|打电话|再)*(?:提醒|通知|叫)"
    r"|(?:系统|短信|单位|公司|社区|窗口|人事|受理点|官网|政府|他们|她|他|朋友|同事|老公|老婆|老板|领导|中介|有人|大家|别人|爸|妈)"
    r"\S{0,6}(?:提醒|通知|叫|喊)"
)
# What kind of day it is, the first that the words name.
_KINDS = (
    ("due", lazy.compile(r"工作日|受理|核定|出结果|结果")),
    ("age", lazy.compile(r"生日|周岁|\d\d岁")),
    (
        "permit",
        lazy.compile(
            r"签注|续办|续签|续证|续积分|居住证|积分\S{0,4}(?:到期|过期)|(?:到期|过期)\S{0,4}积分|证\S{0,3}到期"
        ),
    ),
    ("child", lazy.compile(r"孩子|小孩|娃|儿子|女儿|报名|登记|入学|上学|中考|高考|小升初|幼升小|幼儿园|学校")),
)
_NUMBER = lazy.compile(r"\d+")
_DAY_ALONE = lazy.compile(r"[\d年月日号./\-\s上中下旬初底末今明后大个就是在到期的吧一二三四五六七八九十廿〇零]+")


def reminded(message: Message) -> dict[Clause, RemindMe]:
    """Read a wish to be reminded, with the clauses that say it; {} for none.

    The day stands in the clause of the wish or in the one before it; a day that papers were accepted on is not it.
    """
    parts = message.parts[:MOST_CLAUSES]
    for index, part in enumerate(parts):
        if not _WANTED.search(part.text) or _OTHERS.search(part.text):
            continue
        for span in ((part,), parts[max(0, index - 1) : index + 1]):
            kind = _kind(joined(span))
            if kind == "due":
                return {part: RemindMe(kind)}
            day = read_future_day(joined(span), message.expect.today)
            if day is not None:
                return dict.fromkeys(span, RemindMe("day" if kind in {"", "age"} else kind, day))
        kind = _kind(part.text)
        return {part: RemindMe(kind)} if kind else {}
    return {}


def awaited(message: Message) -> RemindMe | None:
    """Read the day that was asked for; None when the message says something else."""
    kind = message.expect.reminding
    if not kind or len(message.said) > LONGEST_ANSWER:
        return None
    day = read_future_day(message.said, message.expect.today)
    # A bare number answers the question of a form that is open besides.
    bare = message.expect.field is not None and _NUMBER.fullmatch(message.said)
    alone = not bare and _DAY_ALONE.fullmatch(message.said)
    return RemindMe(kind, day) if day is not None or alone else None


def count_first(
    message: Message, reminders: Mapping[Clause, RemindMe], calendar: Calendar
) -> dict[Clause, AskDeadline]:
    """Count the working days from the day named beside a wish to be reminded when they are over; {} for none."""
    if not any(act.kind == "due" for act in reminders.values()):
        return {}
    wait = read_named_wait(message.said, message.expect.today, calendar)
    named = wait.start is not None and handed_in(message.said) is not None
    return dict.fromkeys(message.parts, AskDeadline(wait=wait, text=message.said)) if named else {}


def _kind(text: str) -> str:
    return next((kind for kind, pattern in _KINDS if pattern.search(text)), "")
