"""What is stated as a fact: blanks suppositions, plans, general questions and what was denied; finds corrections."""

import re

from flows.reading.cited_rules import without_rules
from flows.reading.sentence import blank_all
from language.numbers import NUMBER

_CLAUSE = r"[^,。;!?、\s\u2588]"
_VERB = (
    "考|读|升|评|报|学|调|提|涨|买|嫁|娶|结婚|离婚|跳槽|换工作|拿个|拿到|按|加|搞|弄个|参加|申请职称|"
    "申硕|念|多交|补|续|转到|落户|领证|去临港|做到|交到|交满"
)
_DEGREES = "本科|大专|专科|硕士|研究生|博士|高中|中专|初中|大学"
_WORTH = r"(?:能|可以|可|会|是|有|加|积|得|算|拿|值|抵|计|顶){1,3}(?:到|个|上)?(?:多少|几)(?:积?分)?|多少分|几分"

CORRECTION = re.compile(
    r"(?:哦|啊|噢|呃|喔|额|诶|哎)?(?:(?:刚才|前面|上面|之前|刚刚|刚)?(?:[写打说记搞弄填算报输]错)(?:了|"
    r"啦|字了)?|(?<!好像)(?<![数工本保历目数法说])不对(?!吗|应|口)|"
    r"更正(?:一?下)?|纠正(?:一?下)?|修正|口误|笔误|手误|手滑|改一下|改成|改为|换成|应为|更新(?:一?下)?|不不+|"
    r"(?:哦|啊|噢)不(?![是在])|sorry|说反了|重新?说|其实是)"
)

_SOON = r"(?:再|去|先|明年|后年|今年|下半?年|最近|继续|要)*"
_SUPPOSED = (
    # plans: from the plan to the end of the clause
    re.compile(
    r"(?:打算|准备|计划|考虑|想要?|要不要|要是|该不该|是否|有没有必要|争取|预计|目标|希望|等我?|以后|"
    rf"将来|回头|抓紧|努力){_SOON}(?:(?:把|将)[^,。]{{1,6}}?{_SOON})?(?:{_VERB}){_CLAUSE}*"
),
    re.compile(rf"(?:准备|打算|计划|考虑)(?:明年|后年|下半?年|去|再)*(?={_DEGREES}|[中高]级|专升本){_CLAUSE}*"),
    re.compile(
    r"(?:正在?|还在|现在在|目前在|在)(?:准备|备)?(?:考|评|申报|申请|报考|冲)(?!了|出|下|过|"
    rf"上)(?={_CLAUSE}{{0,6}}(?:级|职称|师|证|建|会|工|软考|本科|研究生)){_CLAUSE}*"
),
    re.compile(
    rf"(?:报名?了?|报考了?|报读了?)(?:一?个|名了?)?(?={_DEGREES}|专升本|成考|自考|开放大学|国开|网教|"
    rf"函授|[中高]级|软考){_CLAUSE}*"
),
    re.compile(
    rf"(?:明年|后年|下半?年|下个?月|年底|即将|马上|快要|再过{NUMBER}个?[年月])(?:{NUMBER}月份?)?(?:初|底|上半年|下半年|"
    rf"就|才|能|可以|会|应该|要|准备|打算|考|参加)*(?:{_VERB}|[领出](?={_DEGREES}|[初中高]级|毕业|学位|证)|拿|取得|发证|下证|出证|毕业|评上|到手){_CLAUSE}*"
),
    re.compile(rf"(?:还要|还得|还需要?|再过|再有|再等){NUMBER}个?半?[年月]半?才{_CLAUSE}*"),
    re.compile(rf"(?:想|打算|准备|计划|考虑)(?:先|再|去|明年|后年)*[交缴][满够到]?(?={NUMBER}){_CLAUSE}*"),
    re.compile(
    r"(?:如果|假如|假设|要是|倘若|(?<![\d一二两三四五六七八九])万一|若是|假定)[^。;!?]*?(?=$|[。;!?]|(?:我|本人)(?:现在|目前|今年)|"
    r"现在我|目前我|现在是)"
),
    re.compile(
    r"(?:最好|必须|需要|得要?|要求|规定|据说|听说|一定要|非要|是不是要|是不是得|是否需要)(?:先|是|有|"
    rf"达到|满|交|拿到)*(?={_DEGREES}|{NUMBER}年|{NUMBER}倍|[中高]级|社保){_CLAUSE}*"
),
    # what others ask for: 「岗位要本科」
    re.compile(
    rf"(?:招聘|招工|招人|岗位|职位|hr|人事|公司|单位|对方|老板|门槛|主管|总监|组长|经理|上司|领导)[^,。要招收限]{{0,4}}?(?:说|讲)?"
    rf"(?:至少|最少|最低|只|都)?(?:要求|要|招|收|限)(?:的|是|有|至少|最少|最低)*(?={_DEGREES}|[初中高]级|{NUMBER}年|{NUMBER}岁){_CLAUSE}*"
),
    re.compile(
    rf"(?:还要|还得|再|至少要|要|需要?)(?:交|缴|工作|等|熬|干)(?:够|满)?(?:{NUMBER}年|{NUMBER}个月|多少|"
    rf"几){_CLAUSE}*"
),
)  # fmt: skip
_REPORTED = re.compile(
    rf"(?:同事|朋友|邻居|同学|别人|人家|网上|网友|有人|中介|群里|听|听人|hr|人事|主管|总监|组长|经理|上司|师父|班主任)(?:们|都|也|跟我)*(?:说|讲)"
    rf"(?!{_CLAUSE}*(?:我|自己)){_CLAUSE}*"
)
_ASKED = (
    re.compile(r"(?:1|一|2|两|二|3|三|0\.8)倍(?:基数|社保|的话|具体|到底)*(?:是|等于|要)(?:多少|几|什么|啥)"),
    re.compile(rf"(?:专业)?(?:紧不紧缺|急不急需|算不算|属不属于|在不在|是不是){_CLAUSE}{{0,10}}"),
    re.compile(rf"是不是(?:属于|算)?{_CLAUSE}{{1,12}}"),
    re.compile(
        rf"(?:年龄|学历|职称|社保|基数|居住证|积分|配偶|专业){{1,2}}(?:到底|都|最多|最高|各)?(?:{_WORTH}|"
        r"怎么算|怎么积|占)"
    ),
    re.compile(
        rf"(?:不知道|不清楚|不确定|不晓得|没搞懂|想知道|请问|弄不清|搞不清){_CLAUSE}*(?:算不算|是不是|"
        rf"属不属于|有没有|算{_CLAUSE}{{0,6}}吗|在不在){_CLAUSE}*"
    ),
    re.compile(rf"(?<![我你])(?:需要|要|得)?(?:多少|几)(?:年|岁|个月|倍|级|证)(?!前){_CLAUSE}{{0,3}}"),
    re.compile(
        rf"(?:满|到|过了?|超过)?{NUMBER}(?:岁|年级)(?:以上|以下|以内|之前|之后|后|前|的)(?:人|才|就|还|能|"
        rf"可以|怎么)(?:能|可以|还能)?(?:加|积|算|有|扣|得|申请|办|不){_CLAUSE}*"
    ),
)
_LONE_FACT = re.compile(
    r"^(?:请问|问一?下|想问|咨询一?下|你好|您好|想知道|"
    rf"请教)*[,\s]*(?P<gone>[^,。;!?\d我]{{1,14}}?(?:{_WORTH}|能积分吗|能申请吗|可以积分吗|加分吗|有分吗|"
    r"算分吗|能加分吗|能办吗|有用吗))[?。!\s吗呢啊呀了]*$"
)
# A multiple that was never reached, denied behind its name (「3倍的一个月都没有」): it bounds the base, and is not it.
UNREACHED = re.compile(
    rf"{NUMBER}倍(?:的|以上|基数|月份)*+(?:(?:[,，\s?？]|我|也|都|还|从来|根本|压根|[一哪](?:个月|次|天|年|个|回)){{1,6}}+"
    r"(?:没有?|不)(?:到|够|达到?|交|缴|有)?(?:过|起|到|够)?|没有?(?:到|够|达到|交|缴)?过)"
    r"(?=[了啊呢的吧]{0,2}(?:[,，。;；!\s]|$))"
)
_DENIED = (
    re.compile(
        rf"(?:不是|并非|而不是|又不是|不算|不够)(?:{NUMBER}(?:岁|年(?!的?[上结])|个月|万|千|倍)?|"
        rf"(?:{_DEGREES})(?:毕业|学历|文凭)?|[初中高]级(?:职称|工)?|9\d年|8\d年)(?![^,。]{{0,4}}(?:紧缺))"
    ),
    re.compile(
        rf"(?:没有?|无|未)(?!(?:上|念|读)过?大学)(?:取得|拿到|读过?|上过?|念过?|考过?|考上|获得)?(?:{_DEGREES})(?:学历|文凭|毕业证|"
        r"证书?)?(?!以[下上]|学位)"
    ),
    UNREACHED,
    # what was never told: 「我没说过我有职称」
    re.compile(
        rf"(?:没有?|[哪几啥][时里]候?|什么时候|何时)(?:跟你们?|对你们?)?(?:说|讲|提|报)(?![错清完明全到漏])过?(?:你们?)?(?:我|自己|本人|他|她){_CLAUSE}*"
    ),
    # what is not reached yet, behind what is: 「缴了7年了，还不到8年」
    re.compile(rf"(?<=[年月]了)[,，\s]*(?:但是?|可|也|都|还)*(?:没有?|不|未)(?:到|满|足|够)满?{NUMBER}(?:年半?|个?月)"),
)


_QUESTION = re.compile(
    r"吗|多少|几分|几[个年天种]|怎么|怎样|怎办|如何|什么(?!证|都|也|奖|职称|技能|的|[^,。?]{1,4}[都也](?:没|无))|(?<!记清)(?<!忘了)(?<!记得)哪|啥(?!也|都|证|奖|职称|技能|的|[^,。?]{1,4}[都也](?:没|无))|能否|是否|能不能|算不算|认不认|要不要|可不可以|"
    r"行不行|够不够|不够|会不会|还是|好不好|条件|要求|\?"
)
_PERSONAL = re.compile(
    r"我(?!国)|本人|俺|咱|自己|[他她]|岁|今年|去年|前年|现在|目前|已经|只有|就一|帮|[了过](?![解吗么])"
)


def only_asks(text: str) -> bool:
    """Tell whether a sentence asks about a thing in general (大专够线吗) and says nothing of anyone."""
    return bool(_QUESTION.search(text)) and not _PERSONAL.search(text)


def stated(text: str) -> str:
    """Blank plans, suppositions, what others say, general questions and denied values; the rest is stated as fact."""
    return without_rules(blank_all(text, *_SUPPOSED, _REPORTED, *_ASKED, _LONE_FACT, *_DENIED))
