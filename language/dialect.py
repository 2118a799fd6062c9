"""Words of Cantonese and Shanghainese in the standard language, for readers that know no others.

Only words that mean nothing else in a standard sentence are put otherwise; the rest of a text stays as it is.
"""

import re
from collections.abc import Mapping

from language import lazy

# Longer words before those that they begin with.
_WORDS: Mapping[str, str] = {
    "乜嘢": "什么",
    "咩嘢": "什么",
    "点解": "为什么",
    "点样": "怎么",
    "几多": "多少",
    "唔系": "不是",
    "唔该": "谢谢",
    "唔使": "不用",
    "唔好": "不要",
    "冇得": "没有",
    "冇": "没有",
    "莫得": "没有",
    "木有": "没有",
    "攞": "拿",
    "嘅": "的",
    "咗": "了",
    "啲": "些",
    "嘢": "东西",
    "乜": "什么",
    "唔": "不",
    "呒没": "没有",
    "呒不": "没有",
    "勿要": "不要",
    "勿是": "不是",
    "勿到": "不到",
    "勿晓得": "不知道",
    "勿在": "不在",
    "佢": "他",
    "哋": "们",
    "嗰": "那",
    "喺": "在",
    "睇": "看",
    "嚟": "来",
    "畀": "给",
    "侬": "你",
    "伊拉": "他们",
    "阿拉": "我们",
    "啥人": "谁",
    "咯么": "那么",
    "格么": "那么",
    "今朝": "今天",
    "灵清": "清楚",
    "辰光": "时候",
    "几钿": "多少钱",
    "哪能办": "怎么办",
    "困不着": "睡不着",
    "铜钿": "钱",
    "婆娘": "老婆",
    "姊": "姐",
    "老豆": "爸爸",
    "老窦": "爸爸",
    "啥子": "什么",
    "咋个": "怎么",
    "几久": "多久",
    "老细": "老板",
    "边有": "哪有",
    "侪": "都",
    "下头": "下面",
    "顶下面": "最下面",
    "顶上面": "最上面",
    "里厢": "里面",
    "事体": "事情",
    "俺": "我",
    "落去": "下去",
    "晓不得": "不知道",
    "哪个晓得": "谁知道",
    "返去": "回到",
    "攰": "累",
    "做咩": "为什么",
    "咁": "这么",
    "啷个": "怎么",
    "不清爽": "不清楚",
    "喇": "啦",
    "返番": "回到",
    "翻返": "回到",
    "不晓得": "不知道",
    "恁": "你",
}
# 「咩」 begins a question for 「什么」 and ends one for 「吗」; 「伊」 is a person where something is told of them.
_BEFORE_WHAT = lazy.compile(r"(?:(?<=^)|(?<=[\s,，。;；]))咩(?=[\u4e00-\u9fff])")
_PERSON = lazy.compile(r"(?:(?<=^)|(?<=[\s,，。;；]))伊(?=\S)(?!朗|犁|斯|始|丽|人|藤|能|宁|春|甸|川|妹)")
_PERSON_AGAIN = lazy.compile(
    r"伊(?=今年|社保|(?:小学|初中|高中|中专|职高|大专|专科|本科|硕士|博士|[\d一二两三四五六七八九十]{1,3}(?:年|岁)))"
)
_A_MOMENT = lazy.compile(r"(?<=[算看等问说讲帮想查估测])一?哈(?!哈)")
# 「拿到嘞」 tells that it is done; behind words that ask or suppose it asks on.
_ENDING = lazy.compile(
    r"(?<=[\u4e00-\u9fff\d])(?:咧|喃|哩|捏)(?=[\s,，。;；…~!！?？]|$)|(?<=[话的样少分几久来])嘞(?=[\s,，。;；…~!！?？]|$)"
)
_FINISHED = lazy.compile(r"(?<=[\u4e00-\u9fff])咯(?=[\s,，。;；!！?？]|$)")
_DO_NOT = lazy.compile(r"莫(?=[跟要弄说急怪管和再去搞办])")
_ME = lazy.compile(r"(?<![a-zA-Z])me(?=今年|现在|也|是|有|没|的|呢|\s|\d|$)", re.IGNORECASE)
_MY = lazy.compile(r"(?<![a-zA-Z])my\s?(?=total|score|分|社保|年龄|学历)", re.IGNORECASE)
_BACK_TO = lazy.compile(r"(?<![a-zA-Z])back to\s?(?=[\u4e00-\u9fff])", re.IGNORECASE)
_TOTAL = lazy.compile(r"(?<=我的)(?:total|score)(?![a-zA-Z])", re.IGNORECASE)
# A question asked as they ask it in Shanghai and in the south.
_ASKED_HERE = lazy.compile(r"(?<=[\u4e00-\u9fff\d])[伐咩](?=[\s,，。;；…~!！?？]|$)")
_NOT_HAVE = lazy.compile(
    r"没得(?![过到说选救])|(?<![什怎那这多要甚])么得|(?:木得|冒得)(?=[了过的吧啊呀哦]?(?:[\s,，。;；…~!！?？]|$))|"
    # 「全么的」 has none, 「什么的」 is none of it.
    r"(?<=[都全也])(?:么的|木的|冒的)(?=[了吧啊呀哦]?(?:[\s,，。;；…~!！?？]|$))"
)
_MYSELF = lazy.compile(
    r"(?:(?<=^)|(?<=[\s,，。;；]))(?:偶|me|哥们儿?|鄙人|在下|本宝宝|本姑娘|本小姐|本少爷|老夫)(?=整整|刚|单身|未婚|已婚|离异|本科|大专|中专|高中|硕士|今年|现在|也|是|有|没|的|呢|\s|\d|[一二三四五六七八九十])"
)
# 「阿拉」 are we, but the writer alone where what only one can be is told.
_I_HERE = lazy.compile(
    r"(?:(?<=^)|(?<=[\s,，。;；!！?？吗呀啊好]))阿拉(?=\s*(?:么|嘛|呢|是|就|也|都|才|刚刚?|已经|今年|现在|今朝|自己|自家|个人|年龄|年纪|满|属|快){0,3}[\s,，]*"
    r"(?:[1-7]\d(?![\d个%万年])|[二三四五六]十|[五六七八九]\d年|[零〇五六七八九][零〇一二三四五六七八九]年|大专|专科|本科|硕士|博士|高中|初中|中专|社保|属))"
)
# 「恁」 is 「你」, but 「那么」 before what it makes stronger; 「弗」, 「伐」 and 「勿」 deny a verb behind them.
_SO = lazy.compile(r"恁(?=[难多烦贵慢高低少长久大坑复折])")
_DENIES = lazy.compile(r"(?<!请)[弗伐勿](?=[晓知要想填好会来算是去管弄清答懂记搞讲])")
# 「记不太清」 says the same as 「记不清」.
_NOT_QUITE = lazy.compile(r"(?<=[记記说說讲講搞弄想分算拿摸]不)(?:太|大|怎么|怎麼)(?=[清准準懂得来來起明])")
# 「换返我」 for 「换回我」.
_BACK = lazy.compile(r"(?<=[换轉转切讲講算換])返(?=[我去到自])")
# 「跳过先」 for 「先跳过」.
_FIRST = lazy.compile(r"(?<=[过答填弄算])先(?=[\s,，。;；!！?？]|$)")
# 「有个五六年吧」: the measure only loosens the length.
_SOME = lazy.compile(r"(?<=[有就莫概])个(?=[\d一二两三四五六七八九十]{1,3}来?(?:年(?!级|制|期)|个月|岁(?!的)))")
_IS = lazy.compile(r"(?:(?<=^)|(?<=[\s,，。;；]))系(?=[\d一二两三四五六七八九十])")
_PATTERN = lazy.compile("|".join(_WORDS))


# What most texts have none of: most of the rules need one of these.
_SELDOM = lazy.compile(
    r"[伐咩嘞咧喃哩捏咯哈莫得系返恁弗勿伊偶]|[么木冒]的|阿拉|哥们|鄙人|在下|本[宝姑小少]|老夫|me|my|back|total|score",
    re.IGNORECASE,
)


def in_standard_words(text: str) -> str:
    """Return `text`, in simplified characters, with words of dialect put in the standard language."""
    if _SELDOM.search(text):
        text = _of_seldom_words(text)
    text = _FIRST.sub("", _NOT_QUITE.sub("", _SOME.sub("", text)))
    return _PATTERN.sub(lambda match: _WORDS[match[0]], text)


def _of_seldom_words(text: str) -> str:
    text = _ASKED_HERE.sub("吗", text)
    text = _TOTAL.sub("总分", _MY.sub("我的", _ME.sub("我", _BACK_TO.sub("说回", text))))
    text = _NOT_HAVE.sub("没有", _IS.sub("是", _I_HERE.sub("我", _MYSELF.sub("我", text))))
    text = _ENDING.sub("呢", _FINISHED.sub("了", _A_MOMENT.sub("一下", _DO_NOT.sub("不要", text))))
    text = _DENIES.sub("不", _SO.sub("那么", _BACK.sub("回", text)))
    text = _PERSON_AGAIN.sub("他", text)
    return _PERSON.sub("他", _BEFORE_WHAT.sub("什么", text))
