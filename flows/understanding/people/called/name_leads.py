"""What introduces somebody by name: a role (「客户王芳」), a department (「研发部的王芳」), that they are new."""

from collections.abc import Mapping

from flows.reading.schooling.level_words import LEVELS
from language.any_of import any_of, behind

# How a department goes on to whoever is of it.
_OF_IT = ("", "的", "那边", "这边", "那边的", "这边的", "有个", "有个叫")
# What they wish themselves (「王芳想今年把积分办下来，…」).
_WISHES = (
    r"(?:(?:也|就|还|一直|最近|今年|明年)*(?:想|打算|希望|需要|准备|计划|要)?(?:今年|明年|尽快|早点|来|去|自己)*"
    r"(?:把)?(?:办理?|申请|评估|咨询|了解|弄|搞|报)(?:一?下)?(?:居住证)?(?:积分))"
)
# What is asked of whoever is named, before anything is told of them (「王芳也算一下，…」).
_WANTED = (
    r"(?:(?:也|再|一起|一块|麻烦|帮忙|顺便|请)*(?:帮|给)?[算看查测估问](?:一?下|[算看])?(?:积分|个?分)?[吧哈]?|"
    r"(?:也|都|还|同样|一起|一块){1,2}(?:要|想|需要)(?:[办报弄搞评测算]|申请)?(?:理|一下|的)?(?:积分)?[吧哈的]?)"
)
_BETWEEN = r"(?:他|她|ta|今年|现在|刚|也|是|女|男|[\s,，:：])*"
_TOLD = (
    r"(?:[1-7]\d(?!\d|个|%|万|分)|[6-9]\d年|[二三四五六]十|[六七八九零]{2}[年后]|本科|大专|专科|高职|高中|初中|中专|职高|硕士|博士|研究生|"
    r"双证|社保|学历|年龄|生日|出生|有[^,，。\d]{0,4}(?:证|职称)|[初中高]级|[一二三四五]级)"
)
# Of whom the name is, something is told right behind it, or their estimate is wanted.
TOLD_OF = rf"(?=(?:的|吧|呢|哈|啊)?(?:{_WANTED}?{_BETWEEN}{_TOLD}|{_WANTED}(?:[,，。;；!！?？\s]|$)|{_WISHES}))"


def behind_a_role(classes: Mapping[str, tuple[str, ...]]) -> str:
    """Return what matches right behind a role that somebody has."""
    roles = (word for name in ("head", "trade", "anybody", "on_paper") for word in classes[name])
    return behind([f"{role}{each}" for role in roles for each in ("", "叫", "是")])


def behind_any_work(classes: Mapping[str, tuple[str, ...]]) -> str:
    """Return what matches right behind the word for some work, known only by its end (「质检员」, 「厨师长」)."""
    ends, no_name = "".join(classes["work_end"]), any_of(classes["behind_work"])
    return rf"(?<=[\u4e00-\u9fff][{ends}])(?!{no_name})(?!.(?:{LEVELS}))"


def behind_a_newcomer(classes: Mapping[str, tuple[str, ...]]) -> str:
    """Return what matches right behind how somebody came who is new."""
    return behind([f"{word}{each}" for word in classes["newcomer"] for each in ("", "那个", "叫")])


def behind_a_department(classes: Mapping[str, tuple[str, ...]]) -> str:
    """Return what matches right behind the name of a department, perhaps with what leads on to one of its people."""
    where = (*classes["department"], *classes["department_end"])
    no_department = "".join(f"(?<!{word}{each})" for word in classes["no_department"] for each in _OF_IT)
    return rf"{behind([f'{word}{each}' for word in where for each in _OF_IT])}{no_department}"
