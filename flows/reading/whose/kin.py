"""What people call their kin and others they tell of, who among them is the same, and who is married to whom."""

import re

from language import lazy

# The plain words for whom somebody is married to, and for a child.
SPOUSE_WORDS = "老公|老婆|爱人|对象|配偶|媳妇|丈夫|妻子"
CHILD_WORDS = "孩子|小孩|孩儿|娃儿?|宝宝|儿子|女儿"
# What is told of a child who is called by the order of birth alone (「老大明年小学」, 「小的后年中考」).
_OF_A_CHILD = (
    r"(?=(?:今年|明年|后年|现在|刚|刚刚|马上|已经|也|才|都|要|在|就|该|快|还|是|九月份?|秋天|下半年|开学){0,3}(?:上|读|念|升|考|进)?(?:了|个)?"
    r"(?:公办|民办|普通|普)?(?:小学|初[中一二三]|高[中考一二三]|中[专考]|职[高校]|技校|幼儿园|托班|[小中大]班|[一二三四五六七八九]年级|幼升小|小升初|大专|大学|大[一二三四]))"
)
# What some call whom they are married to.
AT_HOME = (
    r"那口子|(?<=家)那位|(?<=我)那位(?=[\s,，\d今也呢]|[二三四五]十)|(?<=家里)那位|屋头(?:那个|的)?|屋里头?的|"
    r"(?<=我)家属(?!于)|(?<=我的)家属"
)
# What sets one brother, aunt or uncle apart from another (「三叔」, 「表姐」, 「幺妹」).
_WHICH = "[表堂大二三四五小老细幺干]"
_SIBLING = rf"(?:双胞胎|孪生|亲)?{_WHICH}?"
# Whom one has a child with.
OF_THE_CHILD = f"(?:{CHILD_WORDS})[他她的]?(?:爸爸?|妈妈?|爹|娘)(?!妈|爸)"
KIN = {
    "spouse": (
        "(?<=[我她])男人|(?<=我家)男人|(?<=[我他])女人|(?<=我家)女人|老婆|老公(?!司(?![机龄法令仪徒炉]))|爱人|配偶|妻子|丈夫|媳妇儿?|太太|老伴|(?<![年月周天日市国境以之])内人(?![员才])|先生(?!您|你)|另一半|"
        + AT_HOME
        + "|"
        + OF_THE_CHILD
        + "|对象|女朋友|男朋友|女友|男友|"
        "现任(?=是?(?:外地|上海|本地|[\u4e00-\u9fff]{2}(?:人|的)))|未婚[妻夫]|前[夫妻]|前任(?!老板|单位|公司|领导|东家|主管|经理|房东|雇主|厂)"
    ),
    "child": "小囡|囡囡|孩子|小孩|小朋友|娃儿?|儿子|女儿|闺女|宝宝|[大二三小老]宝|"
    f"小子|我家[大二]的|老[大二](?=今年|上|读|已)|(?:老[大二三四]|[大二三小]的(?<![最较更])|[头二三]胎){_OF_A_CHILD}",
    "parent": "继[父母](?!母)|(?<![然之以今随最])后[妈爸]|(?<![赡抚供奉])养[父母](?!母|老)|干[爹妈爸娘][妈爸]?|"
    "妈妈|爸爸|老妈|老爸|老汉儿|老爹|老娘|姆妈|阿爸|阿妈|父亲|母亲|爹|爸妈|"
    "父母|妈|爸|婆婆|公公|岳[父母]|丈母娘|丈人|爷爷|奶奶|外公|外婆",
    "other": (
        "(?<![老前旧原新])东家|(?<![老旧])雇主|主家|男主人|女主人|小叔子|[大小]姑子|[大小]舅[子哥]|[大小]姨子|妯娌|连襟|"
        f"{_WHICH}?(?:弟媳妇?|姐夫|妹夫|姐丈|妹婿|弟妹|(?<!月)嫂[子嫂]?)|侄媳妇?|外甥媳妇?|"
        f"[大二三四]伯|伯[伯父母娘]|{_WHICH}?姑[姑妈父夫丈婆]|[大二三四小]姑(?![娘且息])|{_WHICH}?姨[妈父夫丈娘婆]|"
        "[大二三四五小表幺]姨(?!子)|"
        "[大二三四小]?舅[妈母]|婶[婶子]?|[二三四小]婶|(?<=[我俺咱])阿姨|小?外甥(?!女)|"
        "房东|护士长|班长|店长|队长|亲家[母公]?|"
        "同事|朋友|邻居|同学|别人|人家(?![发给收让招要])|闺[蜜密]|发小|死党|舍友|搭档|队友|球友|牌友|(?<=我)学生(?![时证会身签卡])|(?<=我的)学生|"
        f"{_SIBLING}[哥姐弟妹]+|"
        "亲戚|室友|老乡|领导|老板(?=[说今也是有都问算占持\\d])|"
        "师傅|徒弟|员工(?=今|[三四]|\\d\\d(?!个|人|名|位|来|多))|学长|学姐|学妹|"
        "[大二三四小老表]?舅舅?|娘舅|[二三四五小表堂]?叔叔?|阿姨(?=今)|[大小]?侄[子女儿]|外孙女?|孙女儿?|孙子|外甥女?|兄弟|姐妹|哥们|客户|网友|战友|同行|"
        "新来的(?:小?姑娘|小?伙子?|小年轻|小妹妹?|女生|男生|女孩子?|男孩子?|实习生|年轻人)|老表|女婿|儿媳妇?|导师|师[兄姐弟妹]|小姨子?|小舅子|合租的|小王|小李|小张"
    ),
}
PERSON = "|".join(f"(?P<{kind}>{words})" for kind, words in KIN.items())
# Whoever is called by what they are to the writer.
ANYBODY = "|".join(KIN.values())
# Names of one and the same among kin of a kind; others may be anybody (「同事」, 「孩子」, 「父母」).
_SAME = (
    ("妈", "[老姆阿]?妈妈?|老娘|母亲"),
    ("爸", "[老阿]?爸爸?|父亲|老?爹|老汉儿?"),
    ("婆婆", "婆婆"),
    ("公公", "公公"),
    ("岳母", "岳母|丈母娘"),
    ("岳父", "岳父|丈人"),
    ("儿子", "儿子|小子"),
    ("女儿", "女儿|闺女"),
    ("姐夫", f"{_WHICH}?(?:姐夫|姐丈)"),
    ("妹夫", f"{_WHICH}?(?:妹夫|妹婿)"),
    ("嫂子", f"{_WHICH}?嫂[子嫂]?"),
    ("弟媳", f"{_WHICH}?(?:弟媳妇?|弟妹)"),
    ("女婿", "女婿"),
    ("儿媳", "儿媳妇?"),
    ("哥", f"{_SIBLING}哥+"),
    ("姐", f"{_SIBLING}姐+"),
    ("弟", f"{_SIBLING}弟+"),
    ("妹", f"{_SIBLING}妹+"),
    ("姨", f"{_WHICH}?姨妈?"),
    ("姑", f"{_WHICH}?姑[姑妈]?"),
    ("舅", "[大二三四小老表]?舅舅?"),
    ("叔", "[二三四五小表堂]?叔叔?"),
)
_NAMES = tuple((name, lazy.compile(words)) for name, words in _SAME)
_MARRIED_TO = {
    "姐": f"{_WHICH}?(?:姐夫|姐丈)",
    "妹": f"{_WHICH}?(?:妹夫|妹婿)",
    "哥": f"{_WHICH}?嫂[子嫂]?",
    "弟": f"{_WHICH}?(?:弟媳妇?|弟妹)",
    "姐夫": f"我{_WHICH}?姐姐?(?!夫)",
    "妹夫": f"我{_WHICH}?妹妹?(?!夫)",
    "嫂子": f"我{_WHICH}?哥哥?",
    "弟媳": f"我{_WHICH}?弟弟?(?![媳妹])",
    "妈": "[我老]爸|爸爸|父亲|继父|后爸",
    "爸": "[我老]妈|妈妈|母亲|继母|后妈",
    "姨": f"{_WHICH}?姨[父夫丈]",
    "姑": f"{_WHICH}?姑[父夫丈]",
    "舅": "[大二三四小]?舅[妈母]",
    "叔": "[二三四小]?婶[婶子]?",
    "儿子": "儿媳妇?",
    "女儿": "女婿",
    "儿媳": "我?儿子",
    "女婿": "我?女儿",
}
_SPOUSE = "配偶"


def same_person(word: str) -> str | None:
    """Give the one name of whoever is called by `word`, None where it can be any of several."""
    return next((name for name, words in _NAMES if words.fullmatch(word)), None)


def are_married(word: str, name: str | None) -> bool:
    """Whether whoever is called by `word`, perhaps as the writer's, is married to `name` of `same_person`."""
    married = _MARRIED_TO.get(name or "")
    return bool(married and (re.fullmatch(married, word) or re.fullmatch(married, f"我{word}")))


def with_spouse_named(text: str, name: str | None) -> str:
    """Call whoever is married to `name` (as `same_person` gives it) their spouse, at the same length."""
    married = _MARRIED_TO.get(name or "")
    return re.sub(married, lambda match: _SPOUSE.rjust(len(match[0]), "的"), text) if married else text
