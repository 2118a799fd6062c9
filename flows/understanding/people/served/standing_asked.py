"""How somebody who is known stands, asked in whatever words: 「老公拢共几分 我忘了」, 「把小岑的分念给我听」.

A message that names one known person, asks for points, and consists of nothing but words of asking, of showing and of
manners, asks for theirs; any other word (社保, 基数 …) makes it another question.
"""

from flows.reading.whose.kin import ANYBODY
from flows.understanding.people.called.names_known import called_by
from flows.understanding.people.persons import PRONOUN, SELF, SOMEONE, Roster, called, kind_of, known_as
from language import lazy

_POINTS = r"总积?分数?|积分|分数|得分|分"
_ADDED = (
    r"总共|一共|拢共|共计|合计|总计|统共|拢总|累计|总的|[加合算并]起来|[加合算]下来|合计下来|[加合]在?一[起块]|"
    r"[加合]一[加合]|合总|全部"
)
_SUM = rf"{_ADDED}|多少|几"
_SHOW = r"报|说|讲|念|告诉|告知|发|查|看|重复|复述|提醒|列|亮"
# Longer words before those that they begin with.
_WORDS = lazy.compile(
    rf"(?:[修更]?改|纠|订|更)[完好过正了]{{1,2}}(?:以后|之后|后)?|{_SUM}|{_POINTS}|{_SHOW}|个?数|也?就是说|所以说|换句话说|说白了|按这样|照这样|到现在为止|截至?目前|为止|就这些|这些|这种|条件|"
    r"中不中|行不行|成不成|得不得行|得行|有没有戏|有戏|有没有救|有救|能行|够格|合格|及格|啥|什么|多远|一点点?|"
    rf"最新|最后|最终|现在|目前|眼下|刚才|刚刚|前面|之前|上次|上回|到底|究竟|大概|应该|"
    r"结果|成绩|情况|那个|那份|这个|这份|那边|这边|一遍|一次|一下|一眼|一声|遍|次|下|"
    r"请问一?下?|想问一?下?|问一下|问下|麻烦|劳驾|烦请|能不能|能否|可不可以|可以|帮忙|谢谢|不好意思|觉得|没听清|没看清|没记住|不记得|记不得|记不清|想不起来|忘记|忘|"
    r"够不够|够没够|不够|够|达标|达没达标|不受|受影响|影响|变化|变动|变|跟着|随着|照旧|照样|原来|过线|到线|标准|距离|120|一百二|想知道|要知道|听听|好记|记|来着|"
    r"像|类似|情形|(?:老)?半天|[问说讲聊答]了|这么久|好久|这么多|一堆|别再?问|不问|别管|直接|痛快|"
    r"已经|早就|肯定|应该|刚好|正好|凑够?|攒|"
    r"那么|只?剩下?|剩余|[这样依照按你家们那哎唉嗯哦呃额啦嘞咯哟噻成中所以着呀行好对请帮给替把跟再重新又还也都先就回是有能可会得拿算估测打出来才补稳准到了的离距要线差缺少远过没不个点我俺咱你您呢吗呗吧啊呀嘛哈么哈听拜托]|[,，。.!！?？、~…—\-\s]"
)
# Whether somebody is there by now (「是不是早就达标啦」, 「到120没有」, 「还差不差」).
_BY_NOW = (
    r"是不是(?:已经|早就|都|也|就|肯定|应该|能|稳)*(?:够|达标|过线|到线|合格|到(?:120|一百二|标准|线))|"
    r"(?:够|到)(?:120|一百二|标准|线)了?(?:吗|没|不|么|吧)|[差缺][不没][差缺]|(?:够|达标|过线)[啦咯嘞](?:吗|没|吧)"
)
_ASKS = lazy.compile(
    rf"{_BY_NOW}|多少|几|多远|[报给说]个数|{_SUM}|总积?分|积分|分数|得分|结果|够不够|够没够|(?:够|达标|过线|到线|到标准)(?:标准|120|一百二)?了?(?:[对是])?(?:吗|没|不|么|吧)|"
    rf"的分.{{0,5}}(?:变|影响)|分.{{0,6}}(?:{_SHOW}|听|记)|(?:{_SHOW}|听).{{0,6}}分|(?:那份|那个|的).{{0,4}}(?:{_SHOW})"
)
# To be told again how many they are; 「报积分」 is what an employer does.
_AGAIN = lazy.compile(r"再|重|遍|记|听|告诉|复述|给我")
_HOW_MANY = lazy.compile(rf"总积?分|分数|得分|(?:{_SUM})(?:积?分|点)?")
# What asks how somebody stands by itself, beside words that say nothing else.
_VERDICT = (
    r"中不中|行不行|成不成|得不得行|得行[不吗没]|能行[吗不么]|(?:有没有|有)[戏救][吗没不]?"
    r"|[中行][吗不么](?=[啊呀呢?？\s]*$)"
)
_STANDS = lazy.compile(
    rf"{_BY_NOW}|"
    r"[报给说]个数|总积?分|得分|分数[是有]?(?:多少|几)|最[后终].{0,2}分|(?:多少|几|什么|啥)(?:个)?分|[差缺少]着?[^,，。]{0,4}(?:多少|几|多远|分)|"
    r"(?:还|现在|只)剩(?:下|余)?[^,，。]{0,2}(?:多少|几)(?:分|$)|"
    r"够不够|够没够|(?:够|达标|过线|到线|够线|够格|合格)了?(?:吗|没|不|么|吧|呢|$)|"
    rf"(?:{_ADDED}|最[后终]|到底|就是说|现在|目前|这样).{{0,8}}?(?:多少|几分|几(?=[呢啊呀?？\s]*$))|(?:{_ADDED})[了是呢啊呀嘛?？….。\s]*$"
)
_OWN_VERDICT = lazy.compile(rf"(?:我们?|咱|这)[^,，。]{{0,6}}(?:{_VERDICT})")
# What stops beside it (「几分，不算了」).
_STOPS = lazy.compile(r"算了|不算(?!够)|不[要想]?算")
# How many points are enough at all (「几分才算够」), and what makes them somebody's.
_THE_STANDARD = lazy.compile(r"(?:多少|几)个?分?(?:才|算|就)+(?:能|可以|是|算)?(?:够|达标|过线|到线|合格|及格)")
_OF_SOMEBODY = lazy.compile(r"[我俺咱他她差缺还再离]|(?<!多)少")
# Several who are known, without their names.
_ALL_OF_THEM = lazy.compile(
    r"各自|各是|各有|各|分别|我们?俩|我们?[两2]|咱俩|咱们?[俩两]口?子?|两个人?|两人|俩|[两2]口子"
)
# The writer as the one whose points they are, not as the one who is told them.
MINE = lazy.compile(
    r"(?<![给帮替跟和对让请诉醒])(?:我|俺|咱)(?:自己|本人|自个儿?)?(?!忘|记|想|没|听|好|要|再|就|先|又|不记|看[一下]|说|讲|知道)|"
    r"我(?:自己)?的(?=积?分)"
)
_AND_I = lazy.compile(r"我(?:自己)?[和跟与、]|[和跟与、]我")
_TOGETHER = lazy.compile(r"[和跟与、]|各自|各|分别|都|两个人?|两人|俩")
# By how much one is ahead of another (「小王比小李多几分」), beside which the names alone are left.
_SET_APART = lazy.compile(
    r"比(?=[^,，。]{1,6}(?:[多高低强]|(?<!多)少))|(?:[多高低强]|(?<!多)少)出?(?=(?:多少|几)?(?:个)?分|多少|几)"
)
_HE = lazy.compile("他|她|ta")
_KIN = lazy.compile(ANYBODY)
_LONGEST = 32
# The words for points that people take from English (「我的total是多少」), the longer ones first.
_LATIN = lazy.compile(r"[a-z]")
_FROM_ENGLISH = (
    ("points", "分"),
    ("point", "分"),
    ("scores", "分数"),
    ("score", "分数"),
    ("totally", "一共"),
    ("total", "总分"),
    ("final", "最后"),
    ("result", "结果"),
    ("passed", "过线"),
    ("pass", "过线"),
)


def standing_asked(text: str, roster: Roster) -> str | None:
    """Return of whom, among those who are known, `text` in plain form asks how they stand; None for other texts."""
    text = _in_chinese(text)
    if len(text) > _LONGEST or not _ASKS.search(text):
        return None
    named, rest = _without_names(text, roster)
    if len(named) > 1 or _says_more(rest):
        return None
    if named:
        return named.pop()
    own = roster.current != SELF and MINE.search(text)
    return SELF if own else None


def several_asked(text: str, roster: Roster) -> bool:
    """Whether `text`, in plain form, asks how several of those who are known stand (「我和老公分别多少分」)."""
    text = _in_chinese(text)
    if len(text) > _LONGEST or not _ASKS.search(text):
        return False
    if roster.several and _ALL_OF_THEM.search(text) and not _WORDS.sub("", _ALL_OF_THEM.sub("", text)):
        return True
    set_apart = _SET_APART.search(text)
    together = _SET_APART.sub("", text) if set_apart else text
    named, rest = _without_names(_TOGETHER.sub("", together), roster)
    named |= {SELF} if set_apart and MINE.search(text) else set()
    count = len(named) + (SELF in roster.keys and _AND_I.search(text) is not None)
    return count > 1 and not _WORDS.sub("", rest)


def only_asks_points(text: str) -> bool:
    """Whether `text`, in plain form, asks for points in so many words and names nobody (「再念一下总分」)."""
    text = _in_chinese(text)
    if _STOPS.search(text) or (_THE_STANDARD.search(text) and not _OF_SOMEBODY.search(text)):
        return False
    asks = (_AGAIN.search(text) and _HOW_MANY.search(text)) or _STANDS.search(text) or _OWN_VERDICT.search(text)
    return len(text) <= _LONGEST and bool(asks) and not _says_more(text)


def _says_more(text: str) -> bool:
    """Whether `text` says anything but how somebody's points are asked for, of oneself or of whomever."""
    return bool(_WORDS.sub("", text.replace("自己", "").replace("本人", "")))


def _in_chinese(text: str) -> str:
    """Put the English words for points that stand in a Chinese question in Chinese."""
    if len(text) > _LONGEST or not _LATIN.search(text) or text.isascii():
        return text
    for english, chinese in _FROM_ENGLISH:
        text = text.replace(english, chinese)
    return text


def _without_names(text: str, roster: Roster) -> tuple[set[str], str]:
    """Return which known persons `text` names, and what is left of it without them."""
    named: set[str] = set()
    for key in sorted(roster.keys, key=len, reverse=True):
        if key not in {SELF, SOMEONE, PRONOUN} and called_by(key).search(text):
            named.add(key)
            text = called_by(key).sub("", text)
    for match in reversed([*_KIN.finditer(text)]):
        word = called(match[0])
        key = known_as(kind_of(word), word, roster)
        if key in roster.keys:
            named.add(key)
            text = text[: match.start()] + text[match.end() :]
    he = roster.mentioned or roster.current
    if _HE.search(text) and (named or he in roster.keys) and he != SELF:
        named = named or {he}
        text = _HE.sub("", text)
    return named, text
