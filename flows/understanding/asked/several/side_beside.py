"""A side of a matter asked right behind the question on it: 「居住证丢了怎么补 要多久」, 「按什么基数缴的，从哪能看」.

By its words alone it asks that of the application for points. Behind a thing that is gone about in another way it is
asked of that thing, of which the entry on it mostly tells.
"""

from flows.named_entries import NamedEntry
from flows.understanding.acts.asked import Ask
from flows.understanding.expectation import Candidate, Match, Topic
from flows.understanding.sureness import CONTRASTED, SURELY
from language import lazy

# What is applied for elsewhere, in another time and with other papers than the points.
_OTHER_THING = lazy.compile(
    r"居住证(?!积分|的?分)|签注|居住登记|备案|密码|账号|账户|解锁|(?:通知书|单子)[^,，。]{0,4}[打印补重丢]|[打印补][^,，。]{0,3}通知书|"
    r"核[实验查]|认证|备案表|学籍|学位报告|档案|医保|居保|落户|户口|居转户|人才引进|买房|购房|租房|车牌|沪牌|拍牌|婚假|续办|续签|"
    r"(?:单位|公司|企业)[^,，。]{0,3}(?:注册|开户)|基数[^,，]{0,4}[缴交]|缴费?(?:基数|记录|明细)|转移|转到|转入|身份证|驾[照驶]|护照|社保卡|离职证明|退工单"
)
# Where, with what, in which time and how points are applied for, and where one sees them.
_OF_APPLYING = frozenset(
    {
        NamedEntry.MATERIALS_LIST,
        NamedEntry.APPROVAL_TIME,
        NamedEntry.WHERE_TO_APPLY,
        NamedEntry.APPLICATION_PROCEDURE,
        NamedEntry.FEES,
        NamedEntry.EXPEDITE,
        NamedEntry.CHECK_SCORE,
    }
)
# Groups of what is said outside all entries that name no matter.
_NO_MATTER = frozenset({"greeting", "thanks", "small-talk", "about-the-bot", "abuse", "adverts", "commands", "noise"})
# What names a matter of its own is no side of another one.
_NAMES_A_MATTER = lazy.compile(
    r"这个|这事|居住证|积分|通知书|社保|学历|学位|职称|证书|孩子|小孩|老婆|老公|配偶|单位|公司|个人|密码|账号|医保|[中高]考|上学|小学|初中|换|辞|离|"
    r"补缴|断|外地|基数|个税|申请|买|租|落户|加急|跨|区|名字|手机|搬|网址|网站|周[末六日]|电话"
)
# A side of a matter has so few characters, and the mere name of a thing, with nothing that is done about it, so few.
LONGEST = 9
LONGEST_THING = 3


def names_other_thing(words: str) -> bool:
    """Whether `words` name a thing that is gone about otherwise than the application for points."""
    return _OTHER_THING.search(words) is not None


def side_beside(alone: Ask, match: Match, topic: Topic, subject: str) -> Ask | None:
    """Read a side asked behind a question of the same message together with that; None where it stands alone.

    Args:
        alone: the side as it is read by its own words.
        match: the FAQ.
        topic: the question before it and its entry.
        subject: what that question is about, where the side has an entry of its own (how long something takes).

    """
    if len(alone.text) > LONGEST or _NAMES_A_MATTER.search(alone.text):
        return None
    answered = alone.match.kind == "answer" and alone.match.confidence >= SURELY
    takes_time = len(subject) > LONGEST_THING and names_other_thing(subject)
    of_other = (bool(subject) or alone.match.id in _OF_APPLYING) and names_other_thing(topic.question)
    if answered and not of_other:
        return None
    begins = (subject, topic.question) if takes_time else (topic.question,)
    found = [Ask(text=f"{each}{alone.text}", match=match(f"{each}{alone.text}")) for each in begins]
    if of_other:
        return next((each for each in found if _is_sure(each, CONTRASTED) and each.match.id not in _OF_APPLYING), None)
    return next((each for each in found if _is_sure(each, SURELY) and each.match.id == topic.entry), None)


def of_another_matter(alone: Ask, whole: Candidate) -> bool:
    """Whether a side is asked of something outside all entries: 「身份证换新 要多久」 is no question on points.

    Args:
        alone: the side as it is read by its own words.
        whole: what it gets together with the thing that is named before it.

    """
    if alone.match.id not in _OF_APPLYING or len(alone.text) > LONGEST or _NAMES_A_MATTER.search(alone.text):
        return False
    return whole.kind == "fallback" and whole.outside is not None and whole.outside not in _NO_MATTER


def _is_sure(ask: Ask, enough: float) -> bool:
    return bool(ask.match.kind == "answer" and ask.match.confidence >= enough)
