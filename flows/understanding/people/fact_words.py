"""Words in which a fact of somebody is told, before any reader of facts is asked."""

from flows.reading.family.family import PLACES
from flows.reading.insurance.self_paid import SELF_PAID
from flows.reading.schooling.level_words import LEVELS
from language import lazy

FACT = lazy.compile(
    r"\d\d(?!个|年|月|日|号|%|万|分|\d)|岁|[三四五]十|本科|大专|专科|高职|专升本|研究生|自考|成考|硕士|博士|高中|初中|中专|学位|双证|社保|[初中高]级职称|职称|中级|高级|初级|"
    r"拘留|判刑|坐牢|犯罪|前科|表彰|紧缺|新城|临港|嘉定|青浦|松江|奉贤|技师|基数|倍|[\d一二两三四五六七八九十]年|[一二三四五1-5]级|技能|表彰|最低|顶格|应届|"
    # That there is no paper at all (「他没证」).
    r"没(?:有|考过?)?(?:任何|什么|啥)?证(?:书|(?=[,，。;；\s]|$))|证书?(?:也|都)没|"
    # That it gives nothing (「他的证不在目录」).
    r"[不没]在[^,，。;；]{0,4}目录|(?<!居住)(?<!身份)证书?[^,，。;；居住]{0,4}(?:过期|失效|吊销)"
)
# Who is only described is meant where all that an estimate begins with is told.
FAMILIES = (
    lazy.compile(r"\d\d(?!个|年|月|日|号|%|万|分|\d)|岁|[二三四五六]十|[4-9]\d年的?(?:出?生|(?<=的)(?!样|时候))"),
    lazy.compile(f"{LEVELS}|高职|研究生|小学"),
    lazy.compile(r"社保|(?<!\d{3})[\d一二三四五六七八九十](?:年|个月)"),
)
MARRIAGE = lazy.compile(
    rf"户口|户籍|沪籍|上海人|上海本地|(?:是|^)上海的(?![\u4e00-\u9fff])|本地人|(?:{PLACES})(?:人|户|的|那边的|来的)(?!社保|大学|学校)|外地(?=$|[,，。;；\s])|非沪|落户|领[的了过完]?(?:结婚)?证|结[的了过完]?婚|离[的了]?婚|离异"
)
# What bars an application, told of somebody by itself (「她失业了」).
GATE = lazy.compile(
    r"失业|待业|无业|被裁|裸辞|离职|辞职|没(?:有)?(?:工作|上班|单位)|全职(?:太太|主妇|妈妈|宝妈|爸爸|奶爸|在家|带)|家庭主妇|在家带|"
    r"灵活就业|自由职业|个体(?:工商)?户|派遣|代缴|挂靠|没(?:有)?居住证|居住证|没(?:有)?[交缴]社保|社保[断停]|断[交缴]|参保"
)
# What names a gate of the writer's own, told outside the form on who may apply.
_ABROAD = r"(?:港澳台?|香港|澳门|台湾|外籍|外国)(?:人|籍|居民|同胞|身份|护照|户籍|户口|永居)|台胞|外籍"
OWN_GATE = lazy.compile(
    r"居住证|派遣|个体(?:工商)?户|[分子]公司|办事处|(?:企业|公司|单位)的?所得税|代缴|灵活就业|断缴|参保|自由职业|失业|"
    rf"{SELF_PAID}|(?:^|[,，。;；\s]|我|本人|是|持|拿)(?:的)?(?:{_ABROAD})(?!开|的?(?:公司|老板|企业|学校|导师|客户))"
)
