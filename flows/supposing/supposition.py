"""A supposition (「如果考到中级呢」, 「再交两年呢」, 「涨到2倍呢」): what it supposes, as a statement."""

import re

from flows.reading.bonuses.suburb_places import SUBURBS
from flows.supposing.how_long import without_how_long
from flows.supposing.openings import IF, LEADS_IN, OF, SUPPOSING
from flows.supposing.outcome_asked import ASKING, ENDING, OUTCOME, PARTICLES, TAIL
from flows.supposing.parts import cut, only_stays
from language import lazy
from language.numbers import NUMBER
from language.spelling import plain

# Years or an age that is waited for (「等社保满8年了」).
_WAITS_FOR = lazy.compile(r"等(?:我|他|她)?(?:的)?[^,，。\s]{0,6}?(?:满|到|够)\d{1,2}(?:年|周?岁|个月)")
_LATER = lazy.compile(rf"(?<=[,，\s])(?:那么?|那)?{IF}(?=.)")
# A length of time that is over (「交满7年了」) is stated, unless more of it is to come.
_OVER = lazy.compile(r"(?:年半?|个?月)了")
_COMING = lazy.compile(r"再|继续|接着|多[交缴]|等|以后|之后|将来")
_AGAIN = r"(?:再|继续|接着|又)(?:多)?(?:交|缴|干|熬|等|过|做|加|满|待)"
_MORE_YEARS = lazy.compile(
    LEADS_IN + rf"(?:我|能|可以|只要|就|继续|社保|社会保险|按|照|把|正常)*(?:{_AGAIN}|多(?:交|缴))"
    r"(?:满)?(?:个)?\s*(?P<span>[^呢吗?？的话社]+)"
)
# Time that is waited for, with or without a word of supposing.
_WAITING = lazy.compile(
    LEADS_IN + rf"(?:我|能|可以|只要|就|社保)*(?:(?:继续|接着|一直)?(?:交|缴|干|熬|攒)(?:到|满|够)|{_AGAIN}|"
    rf"(?:晚|推迟|过|等)(?=.?.?[年月个]))[^,]{{1,12}}$"
)
# What one attains; without 「如果」 it is a supposition only where the sentence goes on to ask.
_VERB = (
    r"(?:取得|获得|拿下|通过|考|拿|评|升|读|念|学|涨|提高?|调高?|降|掉|加|换|变|做|嫁|娶|离婚|结婚|落户|去|搬|没有|没)"
)
_PLANNING = lazy.compile(
    LEADS_IN + r"(?:我|现在|还)*(?:打算|准备|计划|想|想要|正在)(?:去|再|要)?(?=[考读升评念报学])(?!考虑)"
)
_ATTAINING = lazy.compile(
    LEADS_IN + rf"(?:我|他|她|真|只|光|单|仅|能|可以|要|再|去|把|(?:社保|缴费)?基数|工资|学历|职称)*{_VERB}"
)
# What goes on no more, with what comes out of it (「停缴以后还有几分」).
_ENDING_THERE = lazy.compile(
    LEADS_IN + r"(?:我|他|她|要是|社保|单位|公司|老板|工作|真的?){0,3}"
    r"(?:断缴|停缴|断交|停交|断保|停保|断|停|离婚|离职|辞职|失业|裸辞)"
    r"(?:了|掉|交|缴|社保)*(?:(?:几|一|两|半|\d)个?[月年])?(?:以后|之后|后|的话|了)"
)
# What is reached and not said to be so yet.
_UP_TO = lazy.compile(LEADS_IN + r"(?:我|能|把|(?:社保|缴费)?基数|工资)*(?:涨|提高?|调高?|加|考|升|评|读)(?:到|上|出)")
# 「基数1倍满40个月呢」 states nothing: it asks what would be.
_TAKEN_UP = lazy.compile(r"呢[?？。!！\s]*$")
# What begins with more of something, or with another value.
_ANEW = lazy.compile(r"那|(?:我|能|可以|继续|社保)*(?:再|多(?!少|久)|换成|改成)")
_COUNTED = lazy.compile(
    rf"{NUMBER}个?[岁倍年月级]|剩下?了?{NUMBER}个|级|副高|正高|师|会计|教授|大专|专科|本科|硕士?|博士?|研究生|读研|双证|学位|专升本|学历|顶格|封顶|最低|离婚|离了|结婚|"
    rf"户口|上海人|本地人|新城|{SUBURBS}|应届|紧缺|表彰|劳模|奖|断|停|不交|没交|没有|没了|丢|过期|聘|"
    r"(?:不|没有?)认|不算|对不上|分公司|办事处|个体|辞职|离职|拘留|判刑|造假|虚假|"
    r"一起|一块|同时|都做|都有|都拿|全做|都成|加起来|叠加"
)
_LEANING = lazy.compile(
    rf"{LEADS_IN}(?:{IF}|[这那]|前面|刚才|上面|说的|的|事|情况|条件|[两俩三23][个样件条项种者]|都|全部?|把|它们?|我|能){{0,8}}"
    r"(?:一起|一块|同时|合起来|加起来|加一起|叠加|(?<=[都全])(?:做|有|成|办|实现|满足|拿|来))"
)
# An age without its unit, where somebody says to wait for it (「等我到46了」).
BARE_AGE = lazy.compile(r"(?:我|到|了|满|他|她)*(?P<age>[2-6]\d)(?:周?岁)?(?=了|以后|之后|的?时候|时|那年|那会|$)")
DONE = lazy.compile(r"了|已经?|过|改|刚")
_QUESTION = lazy.compile(r"[?？]|吗|么|怎么|什么|多久|条件|要求|哪|能不能|可以不可以|行不行|有用|值得|需要")
_OTHER_QUESTION = lazy.compile(
    r"怎么|咋|什么|啥|为何|多久|多少|哪|谁|吗|几[年个岁分]|还差|如何|能不能|要不要|是不是|有没有|条件|要求|材料|流程"
)
# 「硕士还没毕业呢」 says how it still is.
_STILL_SO = lazy.compile(
    r"(?:还|尚|仍)(?:没|未|不|在|差|得|要|是)[^,，。?？]{0,10}呢|(?:正在|早着|多着)[^,，。?？]{0,8}呢"
)
# 「副高的话」, and what is asked of it (「副高的话能到几分」).
_IN_CASE = lazy.compile(rf"的话[,，\s]*(?:{OUTCOME})?{PARTICLES}$")
# A case with how much of it is supposed right behind (「2倍的话呢，也是30个月」).
_CASE_AND_COUNT = lazy.compile(
    rf"(?P<case>[^,，。;；\s?？]{{2,14}}?)(?:的话[呢啊吧]?|(?<=倍)呢)[,，\s]+"
    rf"(?P<count>(?:结婚|领证|社保)?(?:也|还|都|同样|仍然?|一样|就|算|按|是|要|有|[交缴]|满|够){{0,4}}{NUMBER}(?:年|个月|岁|倍|级)[^,，。?？吗]{{0,6}})[。!！\s]*"
)
_FIRST_CLAUSE = lazy.compile(r"(?P<clause>[^,，。;；\s]{2,14})[,，。;；\s]+(?=.)")
_WHAT_TO_DO = lazy.compile(
    r"怎么办|怎么弄|咋办|咋整|如何|可以吗|行吗|要不要|需要|能不能(?!到|够|过|上|达|有)|还能(?!到|够|过|上|达|有|剩)"
)


def plainly_supposes(text: str) -> bool:
    """Whether `text` says itself that it supposes something, and asks what would be rather than what to do then."""
    said = without_how_long(plain(text))[0]
    return re.match(LEADS_IN + OF + IF, said) is not None and not _WHAT_TO_DO.search(said)


def goes_on(text: str) -> bool:
    """Whether `text` takes up what was talked about (「考到中级呢」, 「那考到中级」), rather than asks anew."""
    said = plain(text)
    leaning = _LEANING.match(said)
    return bool(
        _TAKEN_UP.search(said)
        or leaning
        or _WAITS_FOR.match(said)
        or any(_ANEW.match(words) for words in (said, *cut(said)[0][:1]))
    )


def takes_up_more(text: str) -> bool:
    """Whether `text` takes up more years than there are (「再缴两年呢」)."""
    said = plain(text)
    return bool(_TAKEN_UP.search(said) and _MORE_YEARS.match(said))


def supposed_sentence(text: str) -> str | None:
    """Return what `text` supposes, in plain form and without the words of supposing; None when it supposes nothing."""
    text, _ = without_how_long(plain(text))
    counted = _CASE_AND_COUNT.fullmatch(text)
    if counted and _COUNTED.search(counted["case"]) and not SUPPOSING.match(text):
        return f"{counted['case']},{counted['count']}".strip(" ，,")
    first = _FIRST_CLAUSE.match(text)
    if first and only_stays(first["clause"]) and (rest := supposed_sentence(text[first.end() :])):
        return rest
    opening = SUPPOSING.match(text)
    if opening is None and not _QUESTION.search(text):
        opening = _PLANNING.match(text)
    later = _LATER.search(text) if opening is None else None
    if later:
        # What is said first leads to what is supposed (「专升本明年毕业，假如双证都有呢」).
        return ENDING.sub("", f"{text[: later.start()]}{text[later.end() :]}").strip(" ，,") or None
    if opening is None and not (_says_more(text) or _attains(text) or _takes_up(text)):
        return None
    return _without_supposing(text, opening)


def _without_supposing(text: str, opening: re.Match[str] | None) -> str | None:
    """Return a text without the words of supposing that open it and without what it asks in the end."""
    rest = text[opening.end() :] if opening else text
    if opening and opening.groupdict().get("of"):
        rest = f"{opening['of'].removeprefix('的')}{rest}"
    waits = opening and re.search(r"等我?$|等我", opening[0]) and (_COUNTED.match(rest) or BARE_AGE.match(rest))
    # Only the end is searched for what is asked.
    end = ENDING.sub("", rest[-TAIL:], count=1)
    said = re.sub(r"^(?:那么?|那我)(?!边)", "", rest[:-TAIL] + end).strip(" ，,")
    return f"等{said}" if waits else said or None


def _says_more(text: str) -> bool:
    """Whether time is said to pass (「再交两年」, 「继续交到10年」, 「三年以后」)."""
    if _OVER.search(text) and not _COMING.search(text):
        return False
    ahead = re.match(LEADS_IN + rf"(?:等|过)?{NUMBER}个?(?:月|年|年半)(?:以后|之后|后)(?!面|来)", text)
    rest = next(iter(cut(text)[0]), text)
    found = _MORE_YEARS.match(text) or _MORE_YEARS.match(rest)
    found = found or ((ahead or _WAITING.match(text)) and re.search(NUMBER, text))
    return bool(found) and not _OTHER_QUESTION.search(ENDING.sub("", ",".join(cut(text)[0])[-TAIL:], count=1))


def _attains(text: str) -> bool:
    """Whether something is attained or ends, and asked what comes out of it, or is not said to be so yet."""
    begins = _ATTAINING.match(text) or _ENDING_THERE.match(text)
    if begins and ASKING.search(text[-TAIL:]):
        return True
    return _UP_TO.match(text) is not None and not DONE.search(text)


def _takes_up(text: str) -> bool:
    """Whether the sentence names a value and asks what it would be like (「那高级呢」, 「拿到硕士的话」)."""
    if _LEANING.match(text):
        return True
    named = _COUNTED.search(text) or _ATTAINING.match(text)
    in_case = _IN_CASE.search(text)
    if not named or not (in_case or (_TAKEN_UP.search(text) and not _STILL_SO.search(text))):
        return False
    return not _OTHER_QUESTION.search(text[: in_case.start()] if in_case else text)


def supposing(sentence: str) -> str:
    """Return a sentence that supposes what `sentence` says."""
    return f"如果{sentence}"
