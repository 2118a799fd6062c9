"""Whether an education or a certificate is accepted: a verification that failed, a firm that does not employ by it."""

import re
from collections.abc import Iterator

from flows.reading.certificates.skills import TRADE
from flows.reading.sentence import Finding, Sentence
from language import lazy

_REFUSED = r"(?:不|没有?|未|不能|没法|无法|拒绝|不肯|不愿意?|不给|没给|不再|不会)"
_GIVEN = r"(?:再|被|能|予以?|给|肯|愿意?|我|认定|去)"
_EMPLOYS = r"(?:聘任|聘用|评聘|受聘|续聘|聘)"
_CERTIFICATE = r"证|职称|中级|高级|副高|技师|资格"
_POST = (
    rf"(?:{_CERTIFICATE}|岗位)[^,]{{0,8}}(?:对不上|不对口|不对应|不一致|不匹配|不符|不挂钩|不相关|没关系)|"
    rf"(?:{_CERTIFICATE}|工种|{TRADE})[^,]{{0,6}}(?:不在|没在|不属于|[没未]列[入进])[^,]{{0,4}}目录|"
    r"目录(?:里面?|中|上)?,?(?:也|都|根本|就|压根|里面?){0,2}(?:没有?|[查找]不到)(?:我|的|这个|那个|这|那){0,3}(?:工种|职业)"
)
# A certificate that holds no more.
_RUN_OUT = (
    rf"(?:(?:技能|资格|技师|职称|等级|上岗|操作|{TRADE})证书?|(?<!学位)(?<!毕业)(?<!学历)证书)[^,没未不]{{0,4}}"
    r"(?:过期|失效|作废|吊销|注销)了?"
)
# A registered qualification counts only where it is registered with the employer.
_REGISTERED = (
    r"(?:证|资格)?(?:是|也|还|都|却|被|我)*(?:注册|挂靠?)(?:在|到|着)(?:了|的)?(?:别的|其他|另外?一?[家个]|外地的?|外面的?|人家|朋友的?|前|原来?的?|上一?家)"
    r"[^,]{0,3}(?:公司|单位|企业)"
)
TITLE_REFUSED = lazy.compile(
    rf"{_REFUSED}{_GIVEN}{{0,3}}{_EMPLOYS}|{_EMPLOYS}不(?:了|上|成)|{_POST}|{_REGISTERED}|{_RUN_OUT}|"
    rf"(?:{_CERTIFICATE})[^,]{{0,6}}{_REFUSED}{_GIVEN}{{0,3}}(?:认可|承认|采信|采纳|认|算数|作数|通过(?!考试))|"
    rf"{_REFUSED}{_GIVEN}{{0,3}}(?:认可|承认|认)(?:我|这个|那个|的){{0,3}}(?:{_CERTIFICATE})"
)
"""A certificate that gives nothing: not by its post, its employer, its register or its catalogue."""
TITLE_TAKEN = lazy.compile(
    rf"(?:单位|公司|老板)[^,不没未]{{0,6}}{_EMPLOYS}(?:上|了|我)|(?<!不)(?:肯|愿意|同意|答应){_EMPLOYS}|^(?:也|都|就|真)*{_EMPLOYS}(?:上|了)+$"
)
"""That the firm employs by it after all."""
_STUDY = r"学历|学位|文凭|学信网|毕业证|教育背景"
_LEVEL = rf"(?:{_STUDY}|教育|学籍|大专|专科|高职|本科|硕士|研究生|博士)"
# What is passed for a degree: without it there is none, and nothing was verified.
_PASSED_FOR_IT = "论文|答辩|考试|[四六]级|英语|学分"
_FAILED = (
    r"(?:没有?|未|不)(?:能|给)?(?:通)?过(?!期)|过不了|通不过|被?(?:退|驳|打)(?:了|回|件)|"
    r"失败|不予?认|不认可|认不了|没下来"
)


def _fails(by: str = "", passes: str = "过") -> str:
    """Return how an education fails to be verified; `by` is what else may verify it, `passes` what it does not."""
    return (
        rf"认证?不(?:了|下来?)|(?:不|没有?|未)(?:被|予|能|给{by})?(?:认可|承认|认(?!证)|通过|{passes})|"
        r"过不了|通不过|核不过|出不来|下不来|认证?不过"
    )


STUDY_REFUSED = lazy.compile(
    rf"(?:{_STUDY})(?:(?!{_PASSED_FOR_IT})[^,]){{0,8}}(?:{_fails()})|"
    rf"{_LEVEL}[^,]{{0,6}}(?:核实|核验|认证|审核|核查)[^,没未不]{{0,4}}(?:{_FAILED})"
)
"""An education that cannot be verified."""
STUDY_FAILING = lazy.compile(
    rf"(?:{_STUDY}|大专|专科|本科|硕士|博士|研究生)[^,]{{0,8}}"
    rf"(?:{_fails(by='|核|审', passes='过(?=$|[,，了的])')}|核不下|查不到|"
    r"不(?:算|作)数|不算(?=$|了)|白(?:念|读)|被?(?:否|刷)[了掉])"
)
"""An education that is only supposed to fail, which is said in more words than one that has failed."""
_STUDY_PASSED = lazy.compile(
    rf"{_LEVEL}?[^,]{{0,6}}(?:核实|核验|认证|审核|核查)(?:又|后来|最后|终于|已经|也|都|是|给)*(?:通过|过)了"
)
# The verification alone: of the education where that is known or told beside it.
_STUDY_REFUSED_ALONE = lazy.compile(
    rf"(?:^|(?<=[,，。;；\s]))(?:背景)?(?:核实|核验|认证)(?:的时候|结果|也|说|都|是|了)*(?:{_FAILED})"
)
_ASKED = lazy.compile(r"^[^,，。;；]{0,6}(?:吗|么|怎么|咋|呢|会|的话)|^[^,，。;；]{0,2}[?？]")
_NOT_YET = lazy.compile(r"(?:怕|担心|万一|如果|要是|会不会|是不是|能不能|有没有|还)[^,，。;；]{0,6}$")


def acceptance(sentence: Sentence) -> list[Finding]:
    """Find that the education or the certificate is said not to be accepted."""
    text = sentence.own
    return [
        *_first(text, "education_accepted", STUDY_REFUSED, _STUDY_REFUSED_ALONE),
        *_first(text, "title_usable", TITLE_REFUSED),
    ]


def accepted_again(text: str) -> dict[str, bool]:
    """Read in plain `text` what is accepted by now; told only where the contrary was known."""
    study = not STUDY_REFUSED.search(text) and _STUDY_PASSED.search(text)
    title = not TITLE_REFUSED.search(text) and TITLE_TAKEN.search(text)
    return ({"education_accepted": True} if study else {}) | ({"title_usable": True} if title else {})


def _first(text: str, slot: str, *patterns: re.Pattern[str]) -> Iterator[Finding]:
    """Find the first that is said for certain; its words stay for those who read what is not accepted."""
    for match in (each for pattern in patterns for each in pattern.finditer(text)):
        if not _ASKED.match(text[match.end() :]) and not _NOT_YET.search(text[: match.start()]):
            yield Finding(slot, value=False, start=match.start(), end=match.start())
            return
