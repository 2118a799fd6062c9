"""Suppositions in other words than 「如果」, put with it: 「碰上…」, 「就算…也不够吧」, 「撇开学历还有几分」.

What opens a supposition is one of a class of words (chance, concession, the best or the worst case), and what follows
it must be something that an estimate counts: 「碰上人事不配合咋办」 stays the question that it is.
"""

import re
from collections.abc import Mapping

from flows.reading.reader import read
from flows.supposing.outcome_asked import ends_in_outcome
from flows.supposing.parts import cut
from flows.supposing.supposed_facts import supposed_facts
from flows.supposing.supposed_states import stated_states
from flows.supposing.supposition import supposed_sentence, supposing
from flows.supposing.time_ahead import read_time
from flows.understanding.expectation import Expectation
from language import lazy
from language.numbers import NUMBER

_LEAD = (
    r"(?:(?:那么?|好的?|行|嗯|哦|哎|唉|然后|再|又|也|但是?|不过|所以|老师|咱们?|咱就说|我们?|你|帮我|"
    r"[看想]|,|，|\s){0,4})"
)
# By chance, or one day; as it were; in the best or the worst case.
_CHANCE = (
    r"只要|一旦|倘若|[让叫]我(?=再?多|再?[交缴考评读拿干])|碰上|碰到|碰巧|赶上|遇上|遇到|真要是|要真是?|"
    r"真(?:的)?有那么一天|(?:哪|有)一?天|要不(?=我?去)|"
    r"真(?:给|让|叫)我|有朝一日|若果|设若|若然|倘或|倘|假若|真?要(?=[我他她]?(?:考|拿|评|读|有|没|断))"
)
_AS_IT_WERE = (
    r"打个?比方(?:说|讲)?|比如(?:说|讲)?|譬如(?:说)?|设想(?:一?下)?|想象(?:一?下)?|换作是?|换做是?|搁|"
    r"就说(?:如果|要是)啊?"
)
_EXTREME = (
    r"(?:退一?万?步|退一大步)[讲说想看来]?(?:的话)?|往(?:最)?[好坏差宽窄远](?:了|里|处)?[想说算看打讲](?:算|打算)?|"
    r"(?:最|顶)[坏好差糟]的?(?:情况|打算|结果|可能)?(?:就?是|下|里)?|(?:大不了|说句?不好听的?)"
)
_OPENS = lazy.compile(
    rf"{_LEAD}(?:{_CHANCE}|{_AS_IT_WERE}|{_EXTREME})(?:说|讲|是|的话|啊|呢|吧|哈|[,，:：\s]){{0,3}}(?=.{{2}})"
)
# Who concedes something asks whether it is enough then.
_CONCEDES = lazy.compile(
    rf"{_LEAD}(?:就算是?|哪怕是?|即便是?|即使是?|纵使|纵然|就是(?=[^,，]*[,，]?(?:也|"
    rf"还是)))(?P<case>[^,，?？]{{2,24}}?)[,，\s]*(?:总?分数?|我|那|这样)?"
    r"(?:也|还是|照样|依然|仍然?|都){1,3}(?:是|就|会|算)?(?:不够|没用|够不着|够不上|到不了|达不到|"
    r"不行|差|够|能到|能够|达标|过线|没戏|白搭)"
    r"[^,，]{0,8}$"
)
# That only a part is acknowledged, or some is taken away.
_COUNTED_SO = lazy.compile(
    rf"(?:只|光|仅|单)(?:给|肯|能|会|被|让|我){{0,3}}(?:认可?|承认|算|按|认定|计)(?!得|不)|"
    rf"(?:砍|扣|减|少|去|刨|剔|作废)(?:掉|去|除|了|算|认){{1,2}}(?:我|其中|社保|的)?{NUMBER}(?:年|个月)"
)
_ASKED_OF_IT = lazy.compile(r"(?:几|多少)个?分?[了呢啊呀?？]*$|的话[呢?？]?$|呢[?？]*$|够不够|够吗|怎样$|怎么样$")
SUPPOSES = lazy.compile(r"(?:如果说?|要是|假如|假使|假设|万一|若是)")
_OTHER_QUESTION = lazy.compile(
    r"怎么(?!样|算)|咋(?!样|算)|什么|啥|为何|为什么|谁|哪[里儿个些]|条件|要求|材料|流程|需要|可不可以|"
    r"是不是|认不认|算不算|有没有用|有影响"
)
_HAPPENED = lazy.compile(r"(?:了|过)(?:一次|一回|两次)?$|昨天|前天|上个?月|刚刚|已经|不知道|不晓得")
_OUT_OF_IT = lazy.compile(r"不够|够|几|多少|呢|怎么|的话|[?？]|吗|还剩|剩")
# A matter that is left out of account, and what the rest comes to then.
_MATTERS: Mapping[str, str] = {
    "education": r"学历|文凭|学位|大专|专科|本科|硕士|博士|研究生",
    "si_years": r"社保(?:年限)?|年限|工龄",
    "title": r"职称|中级|高级|副高|证书",
    "skill_level": r"技能(?:证|等级)?|技师|高级工|证书",
}
_NAMED: Mapping[str, str] = {
    "education": "没有学历",
    "si_years": "社保不算",
    "title": "没有职称",
    "skill_level": "没有技能证书",
}
_LEFT_OUT = (
    r"没有(?!多少)|缺了|撇开|抛开|抛掉|抛去|去掉|除掉|除去|除开|刨去|刨掉|刨开|扣掉|扣除|减掉|拿掉|"
    r"剔除|剔掉|不算|不看|不计|"
    r"不管|甩开|没了|少了"
)
_REST = r"(?:那?一?[块项部条个门]分?|那?部分|的?分|这块)?(?:不[算谈看计管说]|之外|以外|外|的话)?"
_COMES_TO = lazy.compile(
    r"^[^,，]{0,10}[,，\s]*[^,，]{0,10}(?:还|剩|其[他余它]|别的|光|只|能|有|是|总共|一共|加起来)[^,，]{0,10}(?:几|多少)|"
    r"^[,，\s]*(?:那|我|总分|一共|总共)?(?:几|多少)分?[呢啊呀?？\s]*$"
)
_WITHOUT = {
    slot: lazy.compile(
        rf"{_LEAD}(?:如果|要是|万一)?(?:{_LEFT_OUT})了?(?:我?的?)(?:{matter}){_REST}[,，\s]*(?P<rest>.*)$"
    )
    for slot, matter in _MATTERS.items()
}
# What is not acknowledged, and what is left then (「大专没通过核验还有几分」).
_REFUSED = {
    slot: lazy.compile(
        rf"{_LEAD}(?:{matter})[^,，]{{0,4}}(?:没通过|通不过|不给?认|不算|核不过|没核?过|作废|白[念读]|"
        rf"当作?没有)[^,，]{{0,4}}?(?:的话)?[,，\s]*"
        r"(?:那|我|其[他余它]的?|剩下的?)?(?:还|只)?(?:剩下?|有|是)(?:几|多少)分?[了呢啊呀?？]*$"
    )
    for slot, matter in _MATTERS.items()
}
_AN_AGE = lazy.compile("年龄|岁数|年纪")
_ANY_MATTER = "|".join(("年龄|岁数|年纪|基数", *_MATTERS.values()))
_ONLY_THESE = lazy.compile(
    rf"{_LEAD}(?:如果|要是)?(?:[光只单仅](?:凭着?|靠着?|按|看|算|拿|用|说|论))(?:我?的?)(?:{_ANY_MATTER})(?:分|的?分数)?"
    rf"(?:(?:[和跟与加、,，]|还有|再加|加上)(?:{_ANY_MATTER})(?:分|的?分数)?){{0,3}}(?:这?[两几三]?[项样个]|的话|那?部分|[,，\s]){{0,3}}"
    r"(?:(?:我|一共|总共|加起来|合计|大概|能|可以|就){0,4}(?:有|是|得|到|算|拿)?(?:几|多少)个?分?|够不够|够吗|(?=呢))"
    r"[了呢啊呀?？]*$"
)
_NONE_YET = ("none", "", None, 0)


def as_supposed(said: str, expect: Expectation) -> str:
    """Return what `said`, in plain form, supposes, put with 「如果」; "" where it supposes nothing in other words."""
    return (
        _only(said, expect)
        or _left_out(said, expect)
        or _conceded(said, expect)
        or _opened(said, expect)
        or _counted_so(said, expect)
    )


def _only(said: str, expect: Expectation) -> str:
    """Read what some matters of what is known come to without the others (「光凭年龄和社保有几分」)."""
    # Nobody is without an age: it is left out of no account.
    if not (_ONLY_THESE.fullmatch(said) and _AN_AGE.search(said)):
        return ""
    others = [slot for slot, matter in _MATTERS.items() if not re.search(matter, said)]
    others = [slot for slot in others if expect.known.get(slot) not in _NONE_YET]
    return f"{supposing('，'.join(_NAMED[slot] for slot in others))}，还有几分" if others else ""


def _left_out(said: str, expect: Expectation) -> str:
    """Read what is left out of account of what is known (「撇开学历还有几分」)."""
    for slot, pattern in _WITHOUT.items():
        if expect.known.get(slot) in _NONE_YET:
            continue
        found = pattern.match(said)
        if (found and _COMES_TO.search(found["rest"])) or _REFUSED[slot].match(said):
            return f"{supposing(_NAMED[slot])}还有几分"
    return ""


def _conceded(said: str, expect: Expectation) -> str:
    """Read what would not be enough either (「就算考出中级也不够吧」)."""
    found = _CONCEDES.match(said)
    if found is None or not _counts(found["case"], expect) or _OTHER_QUESTION.search(said):
        return ""
    return f"{supposing(found['case'])}，够不够"


def _opened(said: str, expect: Expectation) -> str:
    """Read a case that chance, a comparison or the worst opens."""
    opening = _OPENS.match(said)
    if opening is None or _OTHER_QUESTION.search(said):
        return ""
    rest = said[opening.end() :]
    if not ends_in_outcome(said) and not _OUT_OF_IT.search(rest) and _HAPPENED.search(rest):
        return ""
    if SUPPOSES.match(rest):
        return rest
    return supposing(rest) if _counts(rest, expect) else ""


def _counted_so(said: str, expect: Expectation) -> str:
    """Read that only a part of what is known would count (「社保只给算4年的话」, 「只承认高中是几分」)."""
    counted = _COUNTED_SO.search(said)
    if counted is None or SUPPOSES.search(said) or not _ASKED_OF_IT.search(said) or _OTHER_QUESTION.search(said):
        return ""
    return supposing(said) if _counts(said, expect) else ""


def _counts(words: str, expect: Expectation) -> bool:
    """Whether `words` name anything that an estimate counts."""
    today, words = expect.today, supposed_sentence(supposing(words)) or words
    if read(words, today):
        return True
    return any(
        supposed_facts(part, today) or stated_states(part, lambda _: {}).understood or read_time(part)[0] is not None
        for part in cut(words)[0]
    )
