"""A clause that only asks for somebody's estimate: 「给我老公算」, 「那我呢」, 「小王的呢」, 「换个人」."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from flows.reading.whose.kin import ANYBODY, KIN
from flows.understanding.people.called.names_known import called_by
from flows.understanding.people.persons import PRONOUN, SELF, SOMEONE, Roster, called, is_kin, kind_of, known_as
from flows.understanding.people.rows.labelled import words_for
from flows.understanding.people.rows.next_person import next_place
from flows.understanding.people.served.standing_asked import MINE, standing_asked
from language import lazy

_COMMAND = lazy.compile(r"^/\w+(?:@\w+)?\s*")
_KIN = rf"(?:[我你咱俺]们?家?的?)?(?P<kin>{'|'.join(KIN.values())})"
_WHO = r"(?:我(?:自己|本人|这边|(?:这个|这)?[当做][^,，\s]{1,3}的)?|本人)"
_LEAD = (
    r"(?:那么?|上次|那会儿?|刚才|刚刚|之前|前面|所以|这么说|话说|反正|哎|唉|嗯|行了|行|好的?|好了|对了|请|麻烦|能不能|可以|能|想|要"
    r"|打算|准备|需要|今天|[我俺](?=想|要|打算|准备|需要|今天|[帮给替为])|再|也|先|重新|还是|接着|接下来|下面|现在|回头|言归正传|回到?正题|扯远了|咱们?|改成?|帮我|帮忙|换成?|回到|回来|回|继续|等下|等等|,|\s)*"
)
_COUNT = r"(?:也|都|再|来|先)*(?:算|测|估|试|打分|评|看)(?:一?[下算测估看眼]|个|一个|一遍|分|积分)*"
# Turning to somebody, by whichever verb of speaking, counting or moving.
_TURNS_TO = (
    r"(?:换|轮到|该|(?:再|接着|继续|先|还是)*(?:算|测|估|看|说|讲|谈|聊|唠|扯|讨论|"
    r"切|转|绕|跳|改|弄|轮|接)(?:一?下)?(?:换|到|回到?|回来)?|回到?)"
)
# Somebody who is not to be counted for now, said behind their name (「他的先放放」).
_PUT_ASIDE = (
    r"(?:的|那份|那个|那边|这边|这份)*(?:就|先|暂时|都){0,2}(?:放一?放|放一?下|放着|放一边|"
    r"搁一?边|搁着|不管|不算|不说|不提|不看|这样|到这|到这里|打住)(?:了|先|吧|儿|吧先){0,2}"
)
_FARE = (
    r"(?:呢|怎么样|现在(?:呢|怎样|如何)?|(?:有没有|有)(?:可能|希望|机会)?能?(?:够|达标|到120|过线)吗?|(?:现在|最新|最后|眼下|刚才|刚刚|算出来|算的|估的|估出来|之前|前面|上次|那会儿?|目前|总共|一共|大概|积分|总分|的|有|能|是|到底|这样|这种|情况|应该|拿|过|够)*(?:多少分?|几分)(?:来着|了)?|还?[差缺少](?:多少|几)分?(?:到120|能?到线|才?够线?|才?达标|能?过线)?|"
    r"(?:要到|到|离|距离?)(?:120|一百二|标准分?|达标|及格线?|过线|线)(?:还?差|还要|差)(?:多少|几)分?|(?:的)?(?:总分|分数|积分|结果|分)(?:呢|是?多少|怎么样|再(?:给|帮)?我?看(?:一?[下眼]|看)?|看(?:一?[下眼]|看))?|"
    r"(?:能|会|就|还|现在|这样|是不是|应该|已经|到底|是|也是|稳)*(?:够|到|达标|达到|过线|够线|及格|过了?)(?:了|120|一百二|分|线)*(?=吗|不|没|吧|伐|么|呢|的|对)(?:不|没|伐|么|吧)?(?:够|到)?|(?:离|距离?)(?:120|一百二|标准分?|达标|线)(?:还|很)?(?:远|差得?(?:多|远))(?:不远|不多|吗|么|不)?|(?:的)?(?:分|那个|那份|结果)?没(?:变|动|改)(?:吧|过吧)?)"
)
# Stands for whoever is meant, so that one pattern serves all of them, however they are called.
_ANYONE = "\ue000"
_OWN = rf"(?:那个|那份|那边|这边|这个|的|呢|他|她|{_ANYONE}|,)*"
_LOOK = (
    r"(?:再|麻烦)*(?:帮我|给我|帮忙)?(?:再|重新)?(?:看|查|报|说|给|讲|念)(?:一?[下眼遍次]|看)?(?:总分|分数|结果|分)?"
)
_END = r"(?:吧|呢|吗|呀|啊|嘛|哈|哦|噢|啦|了|的|没|不|伐|对吧|对伐|是吧|来着)*"
_SOMEONE = lazy.compile(
    rf"{_LEAD}(?:换(?:另?一?个|一位)?(?:其他)?人|(?:给|帮|替|算)(?:别人|其他人|另一?个人|另一位|一?个人)"
    rf"|(?:算|测|估)另?一个人?|下一[个位]人?|再来一[个位]|另一位)(?:的|来)?(?:{_COUNT})?{_END}"
)
# 「帮我算一下」 asks for a favour and names nobody.
_FAVOUR = lazy.compile(rf"(?:请|麻烦|能不能|可以|能|再|先|,|\s)*帮我{_COUNT}{_END}")
# What somebody did for the writer asks for nothing (「朋友帮我查了」).
_DONE_FOR_ME = lazy.compile(r"(?:帮|替|给)(?:我们?|忙)[查看问算弄核数翻拉](?:[查看问算]|一?下)?[了过](?:一?下)?$")
# Whose words are to go, before the deleting or after it.
_OF_THEIRS = (
    r"(?:我|说过|填|讲|告诉你|那个|那份|那些|这些|全部|所有|信息|资料|数据|情况|记录|答案|的|都|也|全|统统|给我|帮我)*"
)
_DELETE = r"(?:删|清|抹)(?:掉|了|除|空|去|一下|光|干净)*"
_DELETED = lazy.compile(
    rf"{_LEAD}(?:(?:把|将)?(?:我?家?的?){_ANYONE}{_OF_THEIRS}{_DELETE}|"
    rf"{_DELETE}(?:我?家?的?){_ANYONE}{_OF_THEIRS}){_END}"
)
_LEFT_ALONE = lazy.compile(
    rf"{_LEAD}(?:(?:就|了)*(?:不|别|不用|甭)再?(?:算|弄|管|看|测|说|提|聊){_ANYONE}的?(?:了|先|吧)*"
    rf"|{_ANYONE}(?:{_PUT_ASIDE})|(?:算|弄|看|测|说|提|聊|讲)完(?:了|{_ANYONE})的?了?|刚才?[算看说聊讲]的是{_ANYONE})"
)
# Two things that are set against one another; a person is called by a pronoun, a word of kin or a name that is known.
_TWO_NAMED = lazy.compile(
    r"(?:^|[,，。\s]|那|请问|到底|现在)(?P<one>[^,，。\s]{2,8}?)(?:和|跟|与|还是|或者?|、|vs)(?P<other>[^,，。\s和跟与]{2,8}?)"
    r"(?=比|之间|里|中|两|哪|谁|选|考|读|报|用|走)"
)
_A_PERSON = lazy.compile(rf"[我你他她咱俺]|{'|'.join(KIN.values())}")
_RESULT = rf"(?:{_COUNT}|{_FARE}|{_LOOK}|总分|分数|积分|结果){{1,3}}"
_KIN_ASKED = (
    rf"(?:(?:给|帮|替|为){_KIN}(?:{_RESULT})?)",
    rf"(?:(?:换|轮到|该|算|测|估|看){_KIN}(?:的|来)*(?:{_COUNT})?)",
    rf"{_KIN}{_OWN}(?:也|就|又)?(?:想|要|打算)?(?:我|来|请我|让我|叫我)?(?:帮|替|给)?(?:他|她)?{_RESULT}",
)
# Whoever is heard of for the first time: what they are, or where they work, may stand before their name.
_NEW = rf"(?:[我俺咱]们?)?(?:公司|单位|店里?|厂里?|家)?的?(?:(?![和跟与我他她])[\u4e00-\u9fff]){{0,4}}?{_ANYONE}"
# Who changes employers or landlords turns to nobody (「换东家」).
_CHANGES_JOB = lazy.compile(r"换(?:了|过|个|一个|新)*(?:东家|雇主|主家|老板|领导|房东)")
_LONGEST = 24
_PRONOUNS = ("他", "她", "ta")
_ANY_KIN = lazy.compile(ANYBODY)


def person_asked(text: str, roster: Roster) -> str | None:
    """Return whose estimate a clause asks for and says nothing else of; None for any other clause.

    Args:
        text: a clause, in plain form.
        roster: the persons spoken of so far.

    """
    clause = _COMMAND.sub("", text).strip(" ,，。.!！?？")
    known = standing_asked(clause, roster)
    if known is not None:
        return known
    if len(clause) > _LONGEST or _FAVOUR.fullmatch(clause) or _DONE_FOR_ME.search(clause):
        return None
    if _SOMEONE.fullmatch(clause):
        return next_place(roster.keys) if SOMEONE in roster.keys else SOMEONE
    if roster.current != SELF and _left_alone(clause, roster):
        return SELF
    if _asked(_WHO).fullmatch(clause):
        return SELF
    asked = (key for key, said in _in_their_place(clause, roster) if _asked(_ANYONE).fullmatch(said))
    return next(asked, None) or _new_asked(clause, roster) or _kin_asked(clause, roster)


def said_of(text: str, roster: Roster) -> Iterator[tuple[str, str]]:
    """Yield who may be meant by a name or a pronoun in a clause, and the clause with 「他」 in their place.

    Args:
        text: a clause, in plain form.
        roster: the persons spoken of so far.

    """
    if len(text) > _LONGEST or not {*roster.keys} - {SELF}:
        return
    others = list(_in_their_place(text, roster))
    for key, said in (*others, *_kin_in_their_place(text, roster)):
        if key in roster.keys:
            yield key, said.replace(_ANYONE, PRONOUN)
    if not others and roster.current != SELF and SELF in roster.keys and MINE.search(text):
        yield SELF, text


def _kin_in_their_place(text: str, roster: Roster) -> Iterator[tuple[str, str]]:
    """Yield whom a word of kin means that they are not known by (「媳妇」 for 「老婆」)."""
    found = _ANY_KIN.search(text)
    if found is not None:
        word = called(found[0])
        yield known_as(kind_of(word), word, roster), f"{text[: found.start()]}{_ANYONE}{text[found.end() :]}"


def compares_other_things(text: str, roster: Roster) -> bool:
    """Whether a text sets two things against one another, neither of them a person (「自考和成考选哪个好」)."""
    named = _TWO_NAMED.search(text)
    if named is None:
        return False
    return not any(
        _A_PERSON.search(each) or any(key and key in each for key in roster.keys)
        for each in (named["one"], named["other"])
    )


@cache
def _asked(who: str) -> re.Pattern[str]:
    """Return how an estimate is asked for of whom the pattern `who` means."""
    return lazy.compile(
        rf"{_LEAD}(?:(?:给|帮|替|为){who}(?:{_COUNT})?|{_TURNS_TO}{who}(?:的|来|那份|那个|这份|这边|这个|这|那边|身上|头上|上面)*(?:{_COUNT})?"
        rf"|(?:用|拿|以|按|靠|选){who}(?:的|名义|名字|条件|这边|来|去|自己|办|申请|报|,)*{_RESULT}"
        rf"|{who}{_OWN}{_RESULT}|{who}(?:那份|那个|的那份|的呢?)){_END}"
    )


def person_forgotten(text: str, roster: Roster) -> str | None:
    """Return of whom a clause wants what was told deleted (「把老公的删了」); None for any other clause."""
    clause = text.strip(" ,，。.!！?？")
    if len(clause) > _LONGEST:
        return None
    others = ((key, said) for key, said in _in_their_place(clause, roster) if key in roster.keys and key != SELF)
    return next((key for key, said in others if _DELETED.fullmatch(said)), None)


def _left_alone(clause: str, roster: Roster) -> bool:
    """Whether a clause says that somebody is not to be counted (「不算他了」), so that the writer is."""
    words = [word for _, called_so in _names(roster) for word in called_so]
    return _LEFT_ALONE.fullmatch(_put_in(clause, words)) is not None


def _in_their_place(clause: str, roster: Roster) -> Iterator[tuple[str, str]]:
    """Yield whom a clause names, but the writer, and the clause with `_ANYONE` in the place of their name."""
    for key, words in _names(roster):
        said = _put_in(clause, words)
        if said != clause:
            yield key, said


def _put_in(clause: str, words: Iterable[str]) -> str:
    said = clause.lower()
    for word in sorted(words, key=len, reverse=True):
        said = called_by(word).sub(_ANYONE, said)
    return clause if _ANYONE not in said else said


def _names(roster: Roster) -> list[tuple[str, Sequence[str]]]:
    """Give the words for each person besides the writer who is known; last, whom a pronoun means."""
    named = [(key, words_for(key)) for key in roster.keys if key not in {SELF, SOMEONE, PRONOUN}]
    pronoun = roster.mentioned or (roster.current if roster.current != SELF else "") or PRONOUN
    return [*named, (pronoun, _PRONOUNS)]


def _new_asked(clause: str, roster: Roster) -> str | None:
    """Return whom a clause asks for by a name that is not known yet."""
    new = (key for key in roster.named if key not in {*roster.keys, SELF, SOMEONE, PRONOUN} and not is_kin(key))
    return next((key for key in new if _asked(_NEW).fullmatch(_put_in(clause, (key,)))), None)


@cache
def _kin_asked_for() -> tuple[re.Pattern[str], ...]:
    return tuple(lazy.compile(f"{_LEAD}{each}{_END}") for each in _KIN_ASKED)


def _kin_asked(clause: str, roster: Roster) -> str | None:
    if _CHANGES_JOB.search(clause):
        return None
    match = next((found for each in _kin_asked_for() if (found := each.fullmatch(clause))), None)
    if match is None:
        return None
    word = called(match["kin"])
    return known_as(kind_of(word), word, roster)
