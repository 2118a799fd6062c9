"""A question cut short (「那续办呢」, 「要带什么」), read with the question before it."""

import re
from collections.abc import Sequence

from flows.named_entries import NamedEntry
from flows.reading.insured_lengths import ELSEWHERE
from flows.understanding.acts import Ask
from flows.understanding.asked.another_change import another_change
from flows.understanding.asked.another_trouble import another_trouble
from flows.understanding.asked.effect_asked import effect_asked
from flows.understanding.asked.how_long import asks_how_long
from flows.understanding.asked.missed_term import missed_term
from flows.understanding.asked.other_side import other_side
from flows.understanding.asked.permit_meant import endorsed_in_time
from flows.understanding.asked.way_of_study import way_of_study
from flows.understanding.expectation import Candidate, Match, Topic
from flows.understanding.words.going_on import OF_CHEATING, after_a_no
from flows.understanding.words.truth_asked import without_truth_asked
from language import lazy

SURELY = 0.9
# A question of so few characters is a fragment of the one before it.
FRAGMENT = 14
# A fragment that sets another thing beside the one just answered (「单位的呢」) has another answer from here on.
CONTRASTED = 0.6
_CONTRASTS = lazy.compile(r"的呢[?？]?$")
# So few characters are the mere name of what was left unanswered.
LONGEST_NAME = 5
_FOLLOWS = lazy.compile(r"^(?:那|那么|那要|那我|那个)|(?:呢|的话)[?？]?$|^(?:要|去|还要|能|可以|需要|会|得)[^我]{0,8}$")

# Who tells of a matter of their own (「我换了单位怎么弄」) asks about that.
_OWN_MATTER = lazy.compile(r"(?:可|但|那)?我(?!的)[^,，\s]{1,6}[了过](?=.{3})")
# What sets right how the last question was understood.
_CLEARER = lazy.compile(
    r"(?:不是(?:说|问)?[^,，。]{0,8}[,，]\s*)?(?:不对|不|哦|噢|啊|嗯|其实|,|，|\s)*我?(?:想|要)?(?:(?:说|问|指|讲|查|办|要)的(?:其实|应该)?是|(?:就)?是(?:想|要)?(?:说|问|指)的?(?!你|我))"
)
# How honestly something is gone about says nothing of what it is (「那老实念个函授的有分吗」).
_HONESTLY = lazy.compile(
    r"^(?:那么?|要是|如果|我|就|干脆|还是|,|，|\s){0,4}(?:老老实实|老实|踏踏实实|规规矩矩|规矩|正正经经|正经|正儿八经|正规|正当|合法|合规|本分|真的?|自己|"
    r"凭本事|靠自己|花时间|认真|好好){1,3}(?:地|的|去|来|慢慢|先|再){0,3}(?:[考读念上学](?:出来?|下来)?(?:一?个|一张)?)?(?=.{4})"
)
# That something has to be done besides says nothing of what it is (「签好了积分还要另外续吗」).
_BESIDES = lazy.compile(r"(?<=[要需得用该])(?:另外|额外|另行|单独)(?:再|去|来)?(?=[\u4e00-\u9fff])")
# A level alone is that of a title (「中级的要什么条件才算」).
_A_TITLE = lazy.compile(
    r"^(?P<lead>(?:那么?|要是|考|评|拿|,|，|\s){0,3})(?P<level>[初中高]级)的?(?=要|需|得|满足|符合|怎么|有什么|条件|达到)"
)
# What is asked of the assistant (「你们是哪里的」) follows up nothing.
_OF_THE_ASSISTANT = lazy.compile(r"^(?:那|那么|请问)?(?:你们?|您)(?!说|看|觉得|帮|给|讲|算)")

# A side of a matter: what to bring, where, when, for how much, who may do it.
_ASPECT = lazy.compile(
    r"(?:这个|那个|它|那|查|看|找|上|怎么|咋|都|要|还|得|需要|应该|该|用|可以|能|可不可以|必须|我|去|到|在|请|让|叫|由|"
    r"帮|代|替|本人|自己|人事|公司|单位|别人|家人|家里人|"
    r"带|交|拿|备|准备|办|弄|搞|跑|做|领|取|补|签|换|寄|打印|注册|登记|等|排队|预约|收|花|些|点|几|多|少|多久|多长|什么|啥|哪|哪里|哪儿|哪个|区|地方|窗口|时候|几时|"
    r"材料|东西|资料|证件|原件|复印件|钱|费|天|工作日|网上|线上|手机上|现场|周末|周六|行|亲自|一趟|的|吗|么|嘛|呢|不|了|啊|呀)+"
)
# Entries on the whole of it: a side of the matter (「要什么材料」) has an entry of its own beside them.
_OF_ALL = frozenset(
    {
        NamedEntry.APPLICATION_PROCEDURE,
        NamedEntry.WHAT_IS_POINTS,
        NamedEntry.WHO_CAN_APPLY,
        NamedEntry.HOW_SCORE_IS_COMPUTED,
    }
)
# Whether what was paid in another place counts here: a question on the points, though it names another place.
_CARRIED_OVER = lazy.compile(
    r"(?:社保|养老|[交缴]的|那边的?|年限|那[几段些]|[几\d一二两三四五六七八九十]年)[^,，。]{0,8}"
    r"(?:折?算|折|转|[合归]?并|认|累[计加]|接|加上|计入|带)(?!账号|人工)"
)
# Where a question begins to ask; what stands before it is its subject.
_ASKING = lazy.compile(
    r"什么|啥|怎么|怎样|咋|如何|多少|多久|几时|几[天年月个分]|哪|是不是|是否|能不能|要不要|可不可以|有没有|能否|非得|得|要|能|可以|会|算|吗"
)


def asked(text: str, match: Match, topic: Topic, *, beside: bool = False) -> Ask:
    """Match a question; a fragment is also read with the last question, and the surest reading counts.

    Args:
        text: the question.
        match: the FAQ.
        topic: what was asked last.
        beside: whether the last question stands in the same message, so that each should have an answer of its own.

    """
    text = without_truth_asked(text) or text
    meant = another_meant(text, match, topic)
    if meant is not None:
        return meant
    alone = _carried_over(text, match) or Ask(text=text, match=match(text))
    alone = alone if alone.match.kind == "answer" else _by_its_matter(text, match) or _said_plainly(alone, match)
    if not topic.question or len(text) > FRAGMENT or _stands_alone(alone):
        return alone
    # What gives points takes no time of its own.
    lasts = not topic.slot and asks_how_long(text)
    aspect = lasts or _ASPECT.fullmatch(text) is not None
    follows = aspect or _FOLLOWS.search(text) is not None
    about = _about_subject(text, match, topic, lasts=lasts) if aspect and not beside else None
    general = topic.entry in _OF_ALL and (lasts or alone.match.kind == "answer")
    if about is not None and not general:
        return about
    if alone.match.confidence >= SURELY or (aspect and general):
        return _in_full(alone, match, topic) if follows else alone
    if not follows and alone.match.kind == "answer":
        return alone
    ways = [*_with_topic(text, topic.question), *([_core(text, ends=False)] if after_a_no(topic) else ())]
    together = [Ask(text=each, match=match(each)) for each in ways]
    # Without a word that follows up, only another entry than the last one shows that both are meant together.
    # After the no to cheating the honest way instead is asked for, whatever it follows up.
    told = {topic.entry} if not follows else OF_CHEATING if after_a_no(topic) else ()
    together = [each for each in together if each.match.id not in told]
    if any(_core(text) == term for terms in _LIKE for term in terms):
        # Another thing of the same kind in the place of the one that was asked about.
        instead = [Ask(text=each, match=match(each)) for each in _replaced(_core(text), topic.question)]
        contrasted = _contrasted(instead, topic)
    else:
        contrasted = _contrasted(together, topic) if _CONTRASTS.search(text) else None
    own = alone if follows and not aspect and _of_its_own(alone, together, topic) else None
    return (
        contrasted or own or max((alone, *together), key=lambda ask: (ask.match.kind == "answer", ask.match.confidence))
    )


def _of_its_own(alone: Ask, together: Sequence[Ask], topic: Topic) -> bool:
    """Whether a fragment is answered by itself, and with the last question only by the last entry again."""
    other = alone.match.kind == "answer" and alone.match.id != topic.entry and alone.match.confidence >= CONTRASTED
    surest = max(together, key=lambda ask: (ask.match.kind == "answer", ask.match.confidence), default=None)
    return other and (surest is None or surest.match.id in {None, topic.entry})


def _stands_alone(ask: Ask) -> bool:
    """Whether a question is none of what was asked before it, by its own words."""
    own = ask.match.kind == "answer" and _OWN_MATTER.match(ask.text) is not None
    return own or bool(ask.match.outside_sure) or _OF_THE_ASSISTANT.search(ask.text) is not None


def by_itself(text: str, match: Match) -> Candidate:
    """Return what a question of a message gets that nothing goes before."""
    found: Candidate = match(text)
    other = None if found.kind == "answer" else _by_its_matter(text, match)
    meant: Candidate = found if other is None else other.match
    return meant


def _by_its_matter(text: str, match: Match) -> Ask | None:
    """Read a question whose usual words say less than its matter: a way of studying, or what has happened."""
    return way_of_study(text, match) or effect_asked(text, match)


def _said_plainly(ask: Ask, match: Match) -> Ask:
    """Read a question in plainer words, where an entry answers it then: not how honestly it is gone about, nor besides."""
    plain = _A_TITLE.sub(r"\g<lead>\g<level>职称", _BESIDES.sub("", put_plainly(ask.text)))
    plainly = match(plain) if plain != ask.text else ask.match
    return Ask(text=ask.text, match=plainly) if plainly.kind == "answer" else ask


def put_plainly(text: str) -> str:
    """Return `text` without how honestly something is gone about (「那真的念个函授的有分吗」)."""
    return _HONESTLY.sub("", text)


def _contrasted(asks: Sequence[Ask], topic: Topic) -> Ask | None:
    """Return the surest reading that another entry than the last one answers well enough."""
    other = [each for each in asks if each.match.kind == "answer" and each.match.id != topic.entry]
    surest = max(other, key=lambda ask: ask.match.confidence, default=None)
    return surest if surest is not None and surest.match.confidence >= CONTRASTED else None


def another_meant(text: str, match: Match, topic: Topic) -> Ask | None:
    """Read a text that says of what else the last question is meant; None for any other."""
    ways = (made_clear, another_change, other_side, missed_term, another_trouble, endorsed_in_time)
    return next((found for way in ways if (found := way(text, match, topic)) is not None), None)


def made_clear(text: str, match: Match, topic: Topic) -> Ask | None:
    """Read the last question as it was meant (「我说的是单位的」), in the surest other way; None where nothing is."""
    said = _CLEARER.match(text)
    if said is None or not topic.question:
        return None
    meant = text[said.end() :]
    together = [f"{meant}{topic.question}", f"{topic.question},{meant}", *_replaced(meant, topic.question)]
    return _another(together if len(meant) <= FRAGMENT else [meant], match, topic) or _another([meant], match, topic)


def _another(ways: Sequence[str], match: Match, topic: Topic) -> Ask | None:
    """Return the surest of several wordings that an entry other than the last one answers."""
    found = [Ask(text=each, match=match(each)) for each in ways]
    other = [each for each in found if each.match.kind == "answer" and each.match.id != topic.entry]
    return max(other, key=lambda ask: ask.match.confidence, default=None)


def _carried_over(text: str, match: Match) -> Ask | None:
    """Read whether what was paid in some other place counts as the question on other places, where an entry answers."""
    if not (ELSEWHERE.search(text) and _CARRIED_OVER.search(text)):
        return None
    named = ELSEWHERE.sub("外地", text, count=1)
    worded = named if "社保" in named else named.replace("外地", "外地社保", 1)
    found = Ask(text=text, match=match(worded))
    return found if found.match.kind == "answer" else None


def _in_full(ask: Ask, match: Match, topic: Topic) -> Ask:
    """Word a fragment that has an answer of its own as the last question with its new term, if that says the same."""
    worded = (Ask(text=each, match=match(each)) for each in _replaced(_core(ask.text), topic.question))
    return next((each for each in worded if each.match.kind == "answer" and each.match.id == ask.match.id), ask)


def _about_subject(aspect: str, match: Match, topic: Topic, *, lasts: bool = False) -> Ask | None:
    """Read a side of a matter (「要带什么」) with the subject of the last question, where that is surely answered.

    How long something takes, which `lasts` says is asked, is told by the entry on it where that is the likeliest one.
    """
    subject = subject_of(topic.question)
    found = Ask(text=f"{subject}{aspect}", match=match(f"{subject}{aspect}")) if subject else None
    if found is None or found.match.kind != "answer":
        return None
    enough = CONTRASTED if lasts and found.match.id == topic.entry else SURELY
    return found if found.match.confidence >= enough else None


def subject_of(question: str) -> str:
    """Return what a question is about, before it begins to ask; "" where that cannot be told apart."""
    subject = _ASKING.split(question, maxsplit=1)[0]
    return subject if len(subject) > 1 and (subject != question or len(subject) <= LONGEST_NAME) else ""


def _core(fragment: str, *, ends: bool = True) -> str:
    begun = re.sub(r"^(?:那么?|那要)", "", fragment)
    return re.sub(r"(?:的话|[呢吗?？的])+$", "", begun) if ends else begun


def _with_topic(fragment: str, question: str) -> list[str]:
    """Give the ways to read a fragment with the question before it: both together, and its like term replaced."""
    core, subject = _core(fragment), subject_of(question)
    ways = [f"{question}{fragment}", f"{core}{question}", *_replaced(core, question)]
    return [*ways, f"{subject}{fragment}"] if subject else ways


# Terms of one kind, one of which a fragment puts in the place of another.
_LIKE = tuple(
    words.split()
    for words in (
        "个人 单位 公司 员工 企业",
        "首次 第一次 续办 续签 变更 年审",
        "本科 大专 硕士 研究生 博士 高中 中专",
        "初级 中级 高级 副高",
        "上小学 上初中 上高中 上幼儿园 上大学 小学 初中 高中 幼儿园 中考 高考 中职 大学 医保 买房 车牌",
        "积分通知书 通知书 居住证 身份证 学位证 毕业证 职称证",
        "社保 公积金 个税 居住证 学历 职称",
        "配偶 孩子 父母",
        "丢了 过期了 过期 忘了 错了 锁了",
    )
)


def _replaced(core: str, question: str) -> list[str]:
    """Give the last question with the term of the same kind replaced by the one that the fragment names."""
    found = []
    for words in _LIKE:
        new = next((word for word in words if word in core), None)
        old = next((word for word in words if word in question and word != new), None)
        if new and old:
            found.append(question.replace(old, new))
    return found
