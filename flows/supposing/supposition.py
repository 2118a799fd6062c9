"""A supposition (「如果考到中级呢」, 「再交两年呢」, 「涨到2倍呢」): what it supposes, as a statement."""

import re
from datetime import date

from flows.reader import read_field
from flows.supposing.how_long import without_how_long
from flows.supposing.parts import cut
from language import lazy
from language.numbers import NUMBER
from language.spelling import plain

# What only leads back to the matter, before what is supposed (「跑题了，我要是…」).
_IDLE = (
    r"(?:(?:还是|好了?|行了?|算了|嗯|哎|我们?|咱们?|先|再|那|来|就|,|，|\s){0,4}(?:扯远|跑题|岔开|说远|扯淡|瞎扯|闲话|废话|题外话|不?开?玩笑|"
    r"[说讲聊谈]点?正[经事题]|[说讲聊谈]回|言归正传|回到?正[题事]|话说回来|认真[问说讲]|正经[问说讲]|正[经事]|不闹|不扯|不逗|不瞎[说扯]|不[说讲]笑)"
    r"(?:了|的|话|说|少|多|不|正题|正事|来|吧|啊|哈|,|，|\s){0,4}[,，。.…\s]+)"
)
_SO = (
    rf"^{_IDLE}?(?:那么?|那我|那如果|但是?|可是?|不过|另外|还有|请问|再问一?下?|哎|唉|嗯|哦|啊|对了|就是说?|反过来说?|"
    r"反之|相反|倒过来|退一步说?|换句话说|再假设|[,，\s]){0,4}\s*"
)
_IF = r"(?:如果说?|要是|假如|假使|如若|倘使|假设|假定|(?<!\d)万一|若是|倘若)"
# Of whom or what something is supposed, where it stands before the word that supposes (「社保要是断了」).
_MATTERS = (
    r"社保|基数|职称|证书?|中级|高级|学历|学位|文凭|大专|专科|本科|硕士|研究生|博士|"
    r"单位|公司|老板|老公|老婆|配偶|爱人|工资|居住证|年龄"
)
_OF = (
    r"(?:我们?(?!的?(?:朋友|同事|同学))|咱们?|俺|他|她)?"
    rf"(?P<of>的?(?:{_MATTERS})(?:的?(?:学历|学位|文凭|证书?))?)?(?:将来|以后|明年|那边)?"
)
_SUPPOSING = lazy.compile(
    _SO + rf"(?:{_OF}{_IF}|若|比方说|打个比方|"
    r"(?:等我|等(?![等下会]|一[等下会]))(?!(?:去|回去?|回头|回家|下班|到家|明天|今晚|晚[上点]|有空|先|再|我){0,3}+[看查问翻找核]))[,，\s]*"
    r"(?:我(?!们?家?的?(?:老婆|老公|爱人|配偶|先生|太太|妻子|丈夫|媳妇))|以后|将来|明年(?!这|再?[申报办去])|后面|先(?=去?[考评拿读学升把])|就先)*"
)
# Years or an age that is waited for (「等社保满8年了」).
_WAITS_FOR = lazy.compile(r"等(?:我|他|她)?(?:的)?[^,，。\s]{0,6}?(?:满|到|够)\d{1,2}(?:年|周?岁|个月)")
_LATER = lazy.compile(rf"(?<=[,，\s])(?:那么?|那)?{_IF}(?=.)")
# A length of time that is over (「交满7年了」) is stated, unless more of it is to come.
_OVER = lazy.compile(r"(?:年半?|个?月)了")
_COMING = lazy.compile(r"再|继续|接着|多[交缴]|等|以后|之后|将来")
_AGAIN = r"(?:再|继续|接着|又)(?:多)?(?:交|缴|干|熬|等|过|做|加|满|待)"
_MORE_YEARS = lazy.compile(
    _SO + rf"(?:我|能|可以|只要|就|继续|社保|社会保险|按|照|把|正常)*(?:{_AGAIN}|多(?:交|缴))"
    r"(?:满)?(?:个)?\s*(?P<span>[^呢吗?？的话社]+)"
)
# Time that is waited for, with or without a word of supposing.
_WAITING = lazy.compile(
    _SO + rf"(?:我|能|可以|只要|就|社保)*(?:(?:继续|接着|一直)?(?:交|缴|干|熬|攒)(?:到|满|够)|{_AGAIN}|"
    rf"(?:晚|推迟|过|等)(?=.?.?[年月个]))[^,]{{1,12}}$"
)
# What one attains; without 「如果」 it is a supposition only where the sentence goes on to ask.
_VERB = (
    r"(?:取得|获得|拿下|通过|考|拿|评|升|读|念|学|涨|提高?|调高?|降|掉|加|换|变|做|嫁|娶|离婚|结婚|落户|去|搬|没有|没)"
)
_PLANNING = lazy.compile(
    _SO + r"(?:我|现在|还)*(?:打算|准备|计划|想|想要|正在)(?:去|再|要)?(?=[考读升评念报学])(?!考虑)"
)
_ATTAINING = lazy.compile(
    _SO + rf"(?:我|他|她|真|只|光|单|仅|能|可以|要|再|去|把|(?:社保|缴费)?基数|工资|学历|职称)*{_VERB}"
)
# What goes on no more, with what comes out of it (「停缴以后还有几分」).
_ENDING_THERE = lazy.compile(
    _SO + r"(?:我|他|她|要是|社保|单位|公司|老板|工作|真的?){0,3}"
    r"(?:断缴|停缴|断交|停交|断保|停保|断|停|离婚|离职|辞职|失业|裸辞)"
    r"(?:了|掉|交|缴|社保)*(?:(?:几|一|两|半|\d)个?[月年])?(?:以后|之后|后|的话|了)"
)
# What is reached and not said to be so yet.
_UP_TO = lazy.compile(_SO + r"(?:我|能|把|(?:社保|缴费)?基数|工资)*(?:涨|提高?|调高?|加|考|升|评|读)(?:到|上|出)")
# 「基数1倍满40个月呢」 states nothing: it asks what would be.
_TAKEN_UP = lazy.compile(r"呢[?？。!！\s]*$")
# What begins with more of something, or with another value.
_ANEW = lazy.compile(r"那|(?:我|能|可以|继续|社保)*(?:再|多(?!少|久)|换成|改成)")
_COUNTED = lazy.compile(
    rf"{NUMBER}个?[岁倍年月级]|剩下?了?{NUMBER}个|级|副高|正高|师|会计|教授|大专|专科|本科|硕士?|博士?|研究生|读研|双证|学位|专升本|学历|顶格|封顶|最低|离婚|离了|结婚|"
    r"户口|上海人|本地人|新城|临港|嘉定|青浦|松江|奉贤|南汇|金山|宝山|崇明|应届|紧缺|表彰|劳模|奖|断|停|不交|没交|没有|没了|丢|过期|聘|"
    r"(?:不|没有?)认|不算|对不上|分公司|办事处|个体|辞职|离职|拘留|判刑|造假|虚假|"
    r"一起|一块|同时|都做|都有|都拿|全做|都成|加起来|叠加"
)
_LEANING = lazy.compile(
    rf"{_SO}(?:{_IF}|[这那]|前面|刚才|上面|说的|的|事|情况|条件|[两俩三23][个样件条项种者]|都|全部?|把|它们?|我|能)*"
    r"(?:一起|一块|同时|合起来|加起来|加一起|叠加|(?<=[都全])(?:做|有|成|办|实现|满足|拿|来))"
)
# An age without its unit, where somebody says to wait for it (「等我到46了」).
BARE_AGE = lazy.compile(r"(?:我|到|了|满|他|她)*(?P<age>[2-6]\d)(?:周?岁)?(?=了|以后|之后|的?时候|时|那年|那会|$)")
_DONE = lazy.compile(r"了|已经?|过|改|刚")
_CAN = r"(?:能不能|能|可以|还能|还|会有|会|就|大概|一共|总共|那|我|是){0,4}"
_OUTCOME = (
    rf"(?:{_CAN}(?:到|有|剩下?|算|加|多|少|掉到?|扣|涨到?|上到?|上去|冲到?|爬到?|变成?|差|得|拿|增加|提高)?(?:多少|几)(?:积?分|个分)?(?:了|呢)?|"
    rf"会?(?:怎么样|怎样|咋样|如何)(?:呢)?|(?:总分|积分|分数|分)(?:是|会|能|有|怎么)*(?:多少|几分|变吗?|变化)(?:吗|呢)?|"
    rf"{_CAN}(?:够|达标|过线|上线|够线)(?:得着|得上|得到)?(?:120分?|一百二|了|线|标)?(?:吗|不|么|呢|不够)?|"
    rf"{_CAN}(?:到|够|过|上|达)(?:得|不)?(?:了|着|上|到)?(?:线|标|120)(?:了)?(?:吗|么|不|没|呢)?|"
    rf"{_CAN}(?:到|够|过|上|达到?|有)\s*(?:120|一百二)(?:分)?(?:了)?(?:吗|么|不|呢)?|够不够(?:120|线|了|呢)?|(?:到不到|够不够|过不过|上不上|达不达)得?(?:了|着|上|到)?(?:120分?|一百二|线|标)?|有戏(?:吗|没)|呢)"
)
_QUESTION = lazy.compile(r"[?？]|吗|么|怎么|什么|多久|条件|要求|哪|能不能|可以不可以|行不行|有用|值得|需要")
_OTHER_QUESTION = lazy.compile(
    r"怎么|咋|什么|啥|为何|多久|多少|哪|谁|吗|几[年个岁分]|还差|如何|能不能|要不要|是不是|有没有|条件|要求|材料|流程"
)
_PARTICLES = "[呢啊呀啦嘛哦哈的?？。!！，,\\s]*"
_ENDING = lazy.compile(rf"[,，\s]*(?:的话)?[,，\s]*(?:{_OUTCOME}|吗|么)?{_PARTICLES}$")
# 「硕士还没毕业呢」 says how it still is.
_STILL_SO = lazy.compile(
    r"(?:还|尚|仍)(?:没|未|不|在|差|得|要|是)[^,，。?？]{0,10}呢|(?:正在|早着|多着)[^,，。?？]{0,8}呢"
)
# 「副高的话」, and what is asked of it (「副高的话能到几分」).
_IN_CASE = lazy.compile(rf"的话[,，\s]*(?:{_OUTCOME})?{_PARTICLES}$")
_ASKING = lazy.compile(rf"(?:的话)?{_OUTCOME}{_PARTICLES}$")
_PARTICLE = lazy.compile(r"[呢啊呀了?？。!！\s]+$")
_ALTERNATIVE = lazy.compile(
    r"(?:那么?|我|要不|要么|反过来){0,3}(?:不|别|只|光|单|仅|就)(?:是|靠|去|再|要)?(?=[考评读念学升报拿弄提涨调搬跳换等熬交缴])"
    r"[^,，。?？多少几什么怎哪]{1,8}(?:呢|的话)"
)
_ALONE = lazy.compile(
    r"(?:那么?|我|要不|要么){0,3}(?:只|光|单|仅|就)(?:是|去|再|要|把)?(?=[考评读念学升报拿提涨调换]|基数|社保)"
)
# What is done about it instead, where nothing says that it is so already.
_CHANGES = lazy.compile(
    r"(?:那么?|我|就|光|只|单|仅|把|再|又|多|要|去|能|社保|(?:缴费)?基数|工资|学历|职称){0,4}(?:再(?!加)|多[交缴熬]|[提涨升考读念评嫁娶](?![的过]))"
)
# The one way that is left (「单靠1倍够不够」).
_LEFT_ALONE = lazy.compile(r"(?:那么?|我|就)?(?:光|只|单|仅|就|全)(?:靠|凭|拿|用)")
# Another value of a matter that is named (「年限换成7年」).
_VALUE_CHANGES = lazy.compile(
    r"(?:那么?|我|就|把|光|只|单|仅|的|缴费){0,3}(?:社保|年限|年数|工龄|基数|婚龄|学历|职称|年龄|结婚|证书?){1,2}(?:再|要|能)?(?:换成|变成|改成|改为|换到|[涨升提调]到)"
)
_FIRST_CLAUSE = lazy.compile(r"(?P<clause>[^,，。;；\s]{2,14})[,，。;；\s]+(?=.)")
_CLAUSES = lazy.compile(r"[,，。;；\s]+")
_ONLY_ASKS = lazy.compile(rf"(?:那|这样|到时候?|结果|总分|分数|我|又|大概|应该|,|\s){{0,4}}{_OUTCOME}[?？。!！\s]*")
_WHAT_TO_DO = lazy.compile(
    r"怎么办|怎么弄|咋办|咋整|如何|可以吗|行吗|要不要|需要|能不能(?!到|够|过|上|达|有)|还能(?!到|够|过|上|达|有|剩)"
)
_TAIL = 40


def plainly_supposes(text: str) -> bool:
    """Whether `text` says itself that it supposes something, and asks what would be rather than what to do then."""
    said = without_how_long(plain(text))[0]
    return re.match(_SO + _OF + _IF, said) is not None and not _WHAT_TO_DO.search(said)


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
    first = _FIRST_CLAUSE.match(text)
    if first and only_stays(first["clause"]) and (rest := supposed_sentence(text[first.end() :])):
        return rest
    opening = _SUPPOSING.match(text)
    if opening is None and not _QUESTION.search(text):
        opening = _PLANNING.match(text)
    later = _LATER.search(text) if opening is None else None
    if later:
        # What is said first leads to what is supposed (「专升本明年毕业，假如双证都有呢」).
        return _ENDING.sub("", f"{text[: later.start()]}{text[later.end() :]}").strip(" ，,") or None
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
    end = _ENDING.sub("", rest[-_TAIL:], count=1)
    said = re.sub(r"^(?:那么?|那我)(?!边)", "", rest[:-_TAIL] + end).strip(" ，,")
    return f"等{said}" if waits else said or None


def _says_more(text: str) -> bool:
    """Whether time is said to pass (「再交两年」, 「继续交到10年」, 「三年以后」)."""
    if _OVER.search(text) and not _COMING.search(text):
        return False
    ahead = re.match(_SO + rf"(?:等|过)?{NUMBER}个?(?:月|年|年半)(?:以后|之后|后)(?!面|来)", text)
    rest = next(iter(cut(text)[0]), text)
    found = _MORE_YEARS.match(text) or _MORE_YEARS.match(rest)
    found = found or ((ahead or _WAITING.match(text)) and re.search(NUMBER, text))
    return bool(found) and not _OTHER_QUESTION.search(_ENDING.sub("", ",".join(cut(text)[0])[-_TAIL:], count=1))


def _attains(text: str) -> bool:
    """Whether something is attained or ends, and asked what comes out of it, or is not said to be so yet."""
    begins = _ATTAINING.match(text) or _ENDING_THERE.match(text)
    if begins and _ASKING.search(text[-_TAIL:]):
        return True
    return _UP_TO.match(text) is not None and not _DONE.search(text)


def _takes_up(text: str) -> bool:
    """Whether the sentence names a value and asks what it would be like (「那高级呢」, 「拿到硕士的话」)."""
    if _LEANING.match(text):
        return True
    named = _COUNTED.search(text) or _ATTAINING.match(text)
    in_case = _IN_CASE.search(text)
    if not named or not (in_case or (_TAKEN_UP.search(text) and not _STILL_SO.search(text))):
        return False
    return not _OTHER_QUESTION.search(text[: in_case.start()] if in_case else text)


def names_alternative(text: str) -> bool:
    """Whether a clause takes up one of several ways, given up or gone alone (「不读书呢」, 「只考证呢」).

    Where the rest is said to stay as it is, a way that is gone alone needs no word that takes it up.
    """
    first, *rest = _CLAUSES.split(plain(text))
    alone = _ALONE.match(first) is not None and not _DONE.search(first) and any(map(only_stays, rest))
    changes = bool(rest) and only_stays(first) and any(map(_changes, rest))
    return alone or changes or _ALTERNATIVE.fullmatch(first) is not None


def _changes(clause: str) -> bool:
    """Whether a clause, beside one that is given up, says what would be done or be so instead."""
    if ends_in_outcome(clause) and (supposed_sentence(clause) or _LEFT_ALONE.match(clause)):
        return True
    return bool(_CHANGES.match(clause) or _VALUE_CHANGES.match(clause)) and not _DONE.search(clause)


def only_stays(clause: str) -> bool:
    """Whether a clause only says that something stays as it is, or is given up."""
    return cut(clause) == ((), True)


def ends_in_outcome(text: str) -> bool:
    """Whether `text` ends by asking what comes out of it (「考个中级会怎样」); a mere 「呢」 does not."""
    return bool(_ASKING.search(_PARTICLE.sub("", plain(text)[-_TAIL:])))


def asks_outcome(text: str) -> bool:
    """Whether `text` does nothing but ask what would come out of a supposition before it (「那能到多少」)."""
    return _ONLY_ASKS.fullmatch(plain(text)) is not None


def supposing(sentence: str) -> str:
    """Return a sentence that supposes what `sentence` says."""
    return f"如果{sentence}"


def years_more(sentence: str, today: date) -> float | None:
    """Return how many years more of insurance a supposition speaks of (「再交两年」), or None."""
    match = _MORE_YEARS.match(sentence)
    if match is None:
        return None
    slots = read_field("si_years", match["span"], today) or {}
    years = slots.get("si_years")
    return float(years) if isinstance(years, int | float) else None
