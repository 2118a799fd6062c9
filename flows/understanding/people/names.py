"""How people are named who are no kin: 「小王」, 「王姐」, 「王强」 where the text shows that it is a name."""

import re
from collections.abc import Mapping, Sequence

from flows.understanding.people.name_leads import TOLD_OF, behind_a_department, behind_a_newcomer, behind_a_role
from language import lazy
from language.any_of import any_of, behind

# A given name has none of these in it: words of grammar, of counting, of saying and of insurance.
_A_NAME = (
    r"(?![了的是在和跟与有没我你他她它们这那哪谁什么怎吗呢吧啊呀嘛得着过个些次种只就都才也还又再很太最更每把被从到给让叫要会能应该"
    r"已经曾正将不无未非别且而但或及之其此因所以为于对按照比像说问看查算估测填报写记交缴断补停满够差加减扣去来年月岁号块钱份倍分"
    r"几两零])[\u4e00-\u9fff]"
)
# Surnames that are measures as well, counted or pointed to (「这任」, 「前任」).
_NO_MEASURE = r"(?!(?:(?<=[这那哪前后首末一二两三四五几多整半每上])|(?<=[^一]下))[段任方钟])"
# Where somebody lives or works is no person (「江桥那边上班」).
_NO_PLACE = r"(?!(?:这边|那边|这里|那里|那儿|附近)[^,，。\d]{0,2}(?:上班|住|租|工作|打工|买|待|干))"
# What makes a word of people, things or places, behind a surname that is a common word as well.
_NO_WORD = r"(?<![工人员费队班龄长头业子处厂店市县省区证书款期间程目师])"


def names(classes: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    """Return what finds names; its group "nick" is one of 小, 老 and a surname, which need not be shown to be one.

    Args:
        classes: the words of the lexicon, by class: surnames, what stands before and after a name, …

    """
    surname, before = any_of(classes["surname"]), any_of(classes["before_surname"])
    lead = rf"(?:^|(?<=[\s,，。;；、:：])|{behind(classes['before_name'])})"
    shown = rf"{_NO_PLACE}(?=的?[\s,，:：、。]|\d|$|{any_of(classes['after_name'])})"
    # Of a name that is in no list only what stands before something told of somebody is taken for one.
    told = (
        r"(?=\s*(?:也|今年|现在|那个|是)?\s*"
        r"(?:\d|[二三四五]十|本科|大专|专科|高职|高中|初中|硕士|博士|双证|社保|生日|学历))"
    )
    # In a list the next item begins with a name, and tells of somebody, perhaps after their trade.
    items = (
        (classes["order"], classes["turns_to"]),
        (classes["order"], classes["turns_to"], ("个", "位", "一个", "一位", "下一个", "下一位")),
        (("换", "换了"), ("个", "位", "一个", "一位", "个人", "一个人", "下一个", "下一位")),
        (classes["next"], ("个", "位", "一个", "一位")),
        (("第",), "一二三四五六七八九0123456789", "个位"),
        ((*classes["before_item"], "位", "叫"),),
    )
    listed = "|".join(behind(*parts, ending=ending) for parts in items for ending in ("", r"[是叫\s,，:：]"))
    row = (
        r"(?=(?:的|吧|呢|哈|啊)?[\s,，:：]*(?:[\u4e00-\u9fff]{2,8}[\s,，]+)?(?:他|她|ta)?(?:(?:也|今年|现在|女|男)[\s,，]*)?"
        r"(?:[1-7]\d(?!\d|年|个|%|万|分)|[二三四五]十|本科|大专|专科|高职|高中|初中|中专|硕士|博士|双证))"
    )
    # Whoever is turned to by a verb, and then meant by a pronoun of whom something is told (「给你讲王强他四十岁」).
    turned = (
        r"(?=(?:吧|呢|哈|啊)?[\s,，]*(?:他|她|ta)(?:今年|现在|也|是|才|刚|都|属|女|男)?"
        r"(?:\d|[二三四五六七八九零〇]|本科|大专|专科|高职|硕士|博士|双证|高中|初中|中专|社保))"
    )
    places = behind(classes["place"], classes["measure"])
    # What a kind begins with is asked before what stands in front of it: at most places that rules it out at once.
    by_surname, by_name = _begins(classes["surname"]), _begins(classes["foreign_name"])
    by_introduced = _begins((*"老新女男年", *classes["introduced"]))
    rare = classes["surname_in_a_list"]
    anyhow = (*classes["surname"], *rare)
    double = [each for each in classes["surname"] if len(each) > 1]
    given = rf"(?:{_A_NAME}){{1,2}}?"
    told_of = rf"(?:{_NO_MEASURE}{surname}{given}|{any_of(rare)}{given}{_NO_WORD}){TOLD_OF}"
    role, department, newcomer = behind_a_role(classes), behind_a_department(classes), behind_a_newcomer(classes)
    kinds = (
        rf"{by_introduced}{places}(?:[老新女男]|年轻的?)?{any_of(classes['introduced'])}(?!证|师|职称|资格|专业|岗|[初中高]级)",
        rf"(?P<nick>{before}{surname}(?![\u4e00-\u9fff]?[生师学家板人]))",
        rf"(?=[小老阿大]){lead}(?!{any_of(classes['not_a_nick'])})[小老阿大][\u4e00-\u9fffA-Za-z]{told}",
        rf"(?=[小老阿])(?:(?<=给)|(?<=帮)|(?<=替))(?!{any_of(classes['not_a_nick'])})[小老阿][\u4e00-\u9fff](?=[算看查测估问])",
        rf"{by_surname}{surname}[\u4e00-\u9fff]?{any_of(classes['after_surname'])}",
        rf"{by_surname}{lead}{_NO_MEASURE}{surname}{given}{shown}",
        rf"{_begins(anyhow)}(?:{listed})(?:{surname}{given}|{any_of(rare)}{given}{_NO_WORD}){row}",
        rf"{_begins(anyhow)}(?:{role}(?:{_NO_MEASURE}{surname}{given}{shown}|{told_of})|(?:{department}|{newcomer}){told_of})",
        rf"{by_surname}(?<=[讲说看算报问聊谈来是叫位个]){surname}{given}{turned}",
        rf"{_begins(double)}{lead}{any_of(double)}{shown}",
        rf"(?=阿){lead}阿(?![姨哥姐妹弟爸妈公婆爹娘爷奶拉啦里]|[\u4e00-\u9fff]?[哥姐])[\u4e00-\u9fff]{shown}",
        rf"{by_name}{lead}{any_of(classes['foreign_name'])}{shown}",
        r"(?=[a-z])(?:(?<=同事)|(?<=朋友)|(?<=员工)|(?<=客户)|(?<=下属)|(?<=闺蜜)|(?<=叫))[a-z]{2,10}",
    )
    return lazy.compile("|".join(kinds))


def _begins(words: Sequence[str]) -> str:
    """Return a look ahead at the first character of any of `words`."""
    return f"(?=[{re.escape(''.join(sorted({each[0] for each in words})))}])"
