"""A plain statement about somebody else that is meant for no estimate and asks nothing: 「我嫂子是上海户口」."""

from collections.abc import Sequence
from datetime import date

from flows.reading.stated_facts import told
from flows.understanding.people.persons import SELF, Mention, Roster, kind_of
from language import lazy

# How they are brought in, before the word for them, and what is told of them behind it.
_BEFORE = lazy.compile(r"(?:我们?|咱们?|俺|他|她)?(?:家|公司|单位|隔壁|那个|有个|的|也|呢|哎|嗯|[,，\s])*")
_IS_SO = lazy.compile(
    # Their work, before what is told.
    r"(?:(?:现在|以前|一直|就|也)*(?:[在做干当]|是)[^,，。;；!！?？]{1,9}[,，\s]+)?"
    r"(?:呢|嘛|他|她|,|，|\s){0,2}(?:也|都|就|才|倒|以前|现在|今年|早就|已经|一直|可|又){0,3}"
    r"(?P<said>(?:不|没)?(?:是|有)[^,，。;；!！?？]{2,16}|(?:考|评|拿)(?:了|过|到|出)[^,，。;；!！?？]{2,12})[。!！,，\s]*"
)
# What is put to the assistant, though it is no question.
_PUT = lazy.compile(r"我|[你您]|想|要|能|可以|怎|算|吗|呢$|吧$|办|申请|积分|分")
_CHILD = r"(?:孩子|小孩|娃儿?|闺女|女儿|儿子|小囡|[大二]宝|丫头|小子|姑娘)"
# Whose child is as old as one's own: 「她家闺女今年13了 跟我儿子一样大」.
_AS_OLD = lazy.compile(
    rf"[^,，。;；!！?？吗呢]{{0,8}}(?:他|她|人|同事|朋友|邻居)们?家?的?{_CHILD}[^。;；!！?？吗呢怎]{{0,12}}?[,，\s]*(?:也|就|正好|刚好)?(?:[跟和与同]|比)我们?家?的?"
    rf"(?:那个?|{_CHILD})?(?:也|正好|刚好|差不多|都|是|就){{0,2}}(?:同岁|同龄|同年|一样大|一般大|(?:差不多|一个)(?:大|年纪)|[大小][^,，。吗呢]{{1,4}}岁)[的了啊呢吧呀]*[。!！]*"
)


def compares_children(said: str) -> bool:
    """Whether `said`, in plain form, only sets the age of somebody else's child beside one's own child's."""
    return _AS_OLD.fullmatch(said) is not None


def tells_of_somebody_else(said: str, mentions: Sequence[Mention], roster: Roster, today: date) -> bool:
    """Whether `said`, in plain form, says no more than what somebody is or has who is not talked about.

    Args:
        said: a message.
        mentions: who is named in it.
        roster: who is known.
        today: the day that "now" means.

    """
    others = [each for each in mentions if each.key != SELF]
    if len(others) != 1 or others[0].key == roster.current or kind_of(others[0].key) not in {"other", "spouse"}:
        return False
    other = others[0]
    found = _IS_SO.fullmatch(said, other.end) if _BEFORE.fullmatch(said, 0, other.start) else None
    return found is not None and not _PUT.search(found["said"]) and bool(told(found["said"], today, "self"))
