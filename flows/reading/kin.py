"""What people call their kin and others they tell of, who among them is the same, and who is married to whom."""

import re

from language import lazy

# What some call whom they are married to.
AT_HOME = "那口子|(?<=家)那位|(?<=家里)那位|屋头(?:那个|的)?|屋里头?的"
# Whom one has a child with.
OF_THE_CHILD = "(?:孩子|小孩|孩儿|娃儿?|宝宝|儿子|女儿)[他她的]?(?:爸爸?|妈妈?|爹|娘)(?!妈|爸)"
KIN = {
    "spouse": (
        "(?<=我)男人|(?<=我家)男人|(?<=我)女人|(?<=我家)女人|老婆|老公|爱人|配偶|妻子|丈夫|媳妇儿?|太太|老伴|先生(?!您|你)|另一半|"
        + AT_HOME
        + "|"
        + OF_THE_CHILD
        + "|对象|女朋友|男朋友|女友|男友|"
        "未婚[妻夫]|前[夫妻]|前任"
    ),
    "child": "小囡|囡囡|孩子|小孩|小朋友|娃儿?|儿子|女儿|闺女|宝宝|[大二老]宝|"
    "小子|我家[大二]的|老[大二](?=今年|上|读|已)",
    "parent": "妈妈|爸爸|老妈|老爸|老爹|老娘|姆妈|阿爸|阿妈|父亲|母亲|爹|爸妈|"
    "父母|妈|爸|婆婆|公公|岳[父母]|丈母娘|丈人|爷爷|奶奶|外公|外婆",
    "other": (
        "东家|雇主|主家|男主人|女主人|小叔子|[大小]姑子|大舅[子哥]|小姨子|妯娌|连襟|弟媳妇?|姐夫|妹夫|"
        "[大表堂]?嫂子?|侄媳妇?|妹婿|外甥媳妇?|"
        "大伯|二伯|伯伯|伯[父母]|姑[姑妈父]|姨[妈父]|小姨(?!子)|舅妈|婶[婶子]|外甥(?!女)|"
        "房东|护士长|班长|店长|队长|亲家|"
        "同事|朋友|邻居|同学|别人|人家(?![发给收让招要])|闺蜜|(?:双胞胎|孪生|亲)?[表堂大二三小]?[哥姐弟妹]+|亲戚|室友|老乡|领导|老板(?=[说今也是有都问算\\d])|"
        "师傅|徒弟|员工(?=今|[三四]|\\d\\d(?!个|人|名|位|来|多))|学长|学姐|学妹|"
        "舅舅?|叔叔?|阿姨(?=今)|侄[子女]|外甥女?|兄弟|姐妹|哥们|客户|网友|战友|同行|嫂子|姐夫|妹夫|弟媳|"
        "新来的(?:小?姑娘|小?伙子?|小年轻|小妹妹?|女生|男生|女孩子?|男孩子?|实习生|年轻人)|老表|女婿|儿媳妇?|导师|师[兄姐弟妹]|小姨子?|小舅子|合租的|小王|小李|小张"
    ),
}
PERSON = "|".join(f"(?P<{kind}>{words})" for kind, words in KIN.items())
# Whoever is called by what they are to the writer.
ANYBODY = "|".join(KIN.values())
# Names of one and the same among kin of a kind; others may be anybody (「同事」, 「孩子」, 「父母」).
_SAME = (
    ("妈", "[老姆阿]?妈妈?|老娘|母亲"),
    ("爸", "[老阿]?爸爸?|父亲|老?爹"),
    ("婆婆", "婆婆"),
    ("公公", "公公"),
    ("岳母", "岳母|丈母娘"),
    ("岳父", "岳父|丈人"),
    ("儿子", "儿子|小子"),
    ("女儿", "女儿|闺女"),
    ("姐夫", "姐夫"),
    ("妹夫", "妹夫|妹婿"),
    ("嫂子", "[大表堂]?嫂子?"),
    ("弟媳", "弟媳妇?"),
    ("女婿", "女婿"),
    ("儿媳", "儿媳妇?"),
    ("哥", "(?:双胞胎|孪生|亲)?[表堂大二三小]?哥+"),
    ("姐", "(?:双胞胎|孪生|亲)?[表堂大二三小]?姐+"),
    ("弟", "(?:双胞胎|孪生|亲)?[表堂大二三小]?弟+"),
    ("妹", "(?:双胞胎|孪生|亲)?[表堂大二三小]?妹+"),
    ("舅", "舅舅?"),
    ("叔", "叔叔?"),
)
_NAMES = tuple((name, lazy.compile(words)) for name, words in _SAME)
_MARRIED_TO = {
    "姐": "姐夫",
    "妹": "妹夫|妹婿",
    "哥": "[大表堂]?嫂子?",
    "弟": "弟媳妇?",
    "姐夫": "我[大二表堂]?姐",
    "妹夫": "我[小二表堂]?妹",
    "嫂子": "我[大二表堂]?哥",
    "弟媳": "我[小二表堂]?弟(?!媳)",
    "妈": "[我老]爸|爸爸|父亲",
    "爸": "[我老]妈|妈妈|母亲",
    "儿子": "儿媳妇?",
    "女儿": "女婿",
    "儿媳": "我?儿子",
    "女婿": "我?女儿",
}
_SPOUSE = "配偶"


def same_person(word: str) -> str | None:
    """Give the one name of whoever is called by `word`, None where it can be any of several."""
    return next((name for name, words in _NAMES if words.fullmatch(word)), None)


def with_spouse_named(text: str, name: str | None) -> str:
    """Call whoever is married to `name` (as `same_person` gives it) their spouse, at the same length."""
    married = _MARRIED_TO.get(name or "")
    return re.sub(married, lambda match: _SPOUSE.rjust(len(match[0]), "的"), text) if married else text
