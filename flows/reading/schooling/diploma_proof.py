"""What still has to prove an education: a diploma from abroad, one too old to be found online, or one not found."""

from flows.reading.sentence import Finding, Sentence
from language import lazy

PROOF = "diploma_proof"
_ABROAD = (
    r"(?:英国|美国|法国|德国|日本|韩国|新加坡|澳大利亚|澳洲|加拿大|新西兰|爱尔兰|荷兰|瑞典|瑞士|丹麦|芬兰|挪威|意大利|西班牙|葡萄牙|俄罗斯|乌克兰|"
    r"白俄罗斯|泰国|马来西亚|菲律宾|香港|港大|澳门|台湾|海外|国外|境外|国境外|外国|海归|留学)"
)
_STUDY = r"(?:硕士?|研究生|本科|学士|博士?|学历|学位|文凭|大学|毕业|院校|留学|海归|读(?:的|了)?书|大专)"
_FROM_ABROAD = lazy.compile(
    rf"留学生|海归(?!公司|企业|老板)|{_ABROAD}[^,，。;；?？\s]{{0,8}}?{_STUDY}|{_STUDY}[^,，。;；?？\s]{{0,6}}?(?:在|是){_ABROAD}[^,，。;；?？\s]{{0,3}}(?:读|念|上|拿|的)"
)
_CERTIFICATE = r"(?:留服|留学服务中心|教育部|学历学位?|学位|国外学历|境外学历)?(?:的)?(?:中心)?认证"
_PROVEN = lazy.compile(
    rf"(?<!没)(?<!没有)(?<!未)(?:有|拿到了?|做[了好过]|办[了好过]|通过了?){{1,2}}(?:国外|境外|留服|学历|学位|教育部|的){{0,3}}认证|"
    rf"{_CERTIFICATE}(?:书|报告)?(?:我|也|都|早就?|已经|是|刚|今天|终于){{0,3}}(?:有|做(?:了|好|过|完)|办(?:了|好|过|完|下来)|下来|拿到|通过|出来|到手)了?(?=$|[,，。;；\s])"
)
_ONLINE = "学信网"
_NOT_FOUND = lazy.compile(
    r"学信网(?:上|里|那边|也|都|就|根本)*(?:查不到|没有?(?:我|记录|信息|学历|数据)|查无|搜不到|找不到|没查到|查询不到|查不出)|"
    r"(?:学历|文凭|毕业证|大专|专科|本科|学位)(?:在|学信网|网上|上|也|都|就|里){0,5}(?:查不到|查无|搜不到|找不到记录|没查到|查询不到)"
)
# Grounds on which a verification often fails: insured in a full-time study, or a study elsewhere while working here.
_INSURED_MEANWHILE = lazy.compile(
    r"(?:脱产|全日制|统招)[^。;；?？]{0,16}?(?:读书|上学|念书|在读|在校|那[几两三]年|期间|时候)[^。;；?？]{0,12}?(?:社保|五险)[^,，。;；没未不]{0,3}(?:交|缴|在|没断|有)|"
    r"(?:脱产|全日制|统招)[^。;；?？]{0,16}?(?:读书|上学|念书|在读|在校|那[几两三]年|期间|时候)[^。;；?？没未不]{0,10}?(?:交着?|缴着?|有)了?(?:社保|五险)|"
    r"(?:社保|五险)[^,，。;；没未不]{0,6}(?:交|缴)[^。;；?？]{0,8}?(?:同时|期间|那时|边)[^,，。;；]{0,4}(?:脱产|全日制)"
)
_STUDIED_ELSEWHERE = lazy.compile(
    r"(?:人)?(?:在)?上海(?:上班|工作|干活|交社保)[^。;；?？]{0,10}?(?:读|念|考|拿)[^,，。;；?？]{0,4}(?:外地|外省|老家|外市|其他省)[^,，。;；?？\s]{0,4}(?:的|成人|函授|网教|成教|成考|夜大|学校|学院|大学|本科|大专)|"
    r"(?:外地|外省|老家)(?:的)?(?:成教|成考|函授|网教|网络教育|夜大)[^。;；?？]{0,10}?(?:那时|当时|期间|同时)[^,，。;；?？]{0,4}(?:人)?(?:在)?上海(?:上班|工作|交社保)"
)
_ASKED = lazy.compile(r"^[^,，。;；]{0,6}(?:吗|么|怎么|咋|的话)|^[^,，。;；]{0,2}[?？]")
_IN_CASE = lazy.compile(r"(?:怕|担心|万一|如果|要是|会不会|是不是|能不能)[^,，。;；]{0,6}$")
# The diploma of a year before diplomas were registered online.
_EARLY = lazy.compile(
    r"(?<!\d)(?:19[6-9]\d|200[01])年?[^,，。;；\s]{0,6}?(?:毕业|拿的?|读完|的(?=$|[,，。;；\s])|学历|大专|本科|专科|文凭)|(?:2002|02)年?(?:以前|之前)|(?<!\d)[89]\d年(?:毕业|拿的)|(?:毕业|证书?|文凭|学历)(?:是|在|:)?(?:19[6-9]\d|200[01])"
)


def diploma_proof(sentence: Sentence) -> list[Finding]:
    """Find what has to prove the education yet, or that it is proven."""
    text = sentence.own
    if proven := _PROVEN.search(text):
        return [Finding(PROOF, "proven", proven.start(), proven.start())] if not _is_open(text, *proven.span()) else []
    if abroad := _FROM_ABROAD.search(text):
        return [Finding(PROOF, "overseas", abroad.start(), abroad.start())]
    for value, pattern in (("insured_meanwhile", _INSURED_MEANWHILE), ("studied_elsewhere", _STUDIED_ELSEWHERE)):
        if (found := pattern.search(text)) and not _is_open(text, *found.span()):
            return [Finding(PROOF, value, found.start(), found.start())]
    missing = _NOT_FOUND.search(text)
    if missing is None or _is_open(text, *missing.span()):
        return []
    value = "early" if _EARLY.search(sentence.plain) else "missing"
    # 「学信网没有记录」 says nothing of an offence; a level that is named is read yet.
    end = missing.end() if missing[0].startswith(_ONLINE) else missing.start()
    return [Finding(PROOF, value, missing.start(), end)]


def _is_open(text: str, start: int, end: int) -> bool:
    """Whether what stands at a stretch of `text` is asked or feared rather than said."""
    return _ASKED.match(text[end:]) is not None or _IN_CASE.search(text[:start]) is not None
