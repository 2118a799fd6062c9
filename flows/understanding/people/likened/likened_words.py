"""The words by which a fact is told by another's, or by an earlier one."""

from language import lazy
from language.numbers import NUMBER

YEARS, EDUCATION, BASE, CERTIFICATE, EVERYTHING = "years", "education", "base", "certificate", "everything"
TOPICS = (
    (YEARS, r"社保|年限|年数|(?:交|缴)(?:费|得|的|了)"),
    (EDUCATION, r"学历|文凭|学位|毕业证"),
    (BASE, r"基数|倍数"),
    (CERTIFICATE, r"职称|技能|证书?"),
)
# What is told by another's otherwise, or is none of an estimate's lengths of insurance.
OTHER_TOPICS = (
    r"岁|年龄|年纪|[大小](?!专)|结婚|领证|工龄|工作|上班|住|郊区|新城|分|差|"
    r"户口|户籍|籍贯|老家|来自|公司|单位|行业|职业|工种|专业|学校"
)
# All of somebody's facts, named at once.
OF_ALL = lazy.compile(r"情况|条件|[啥样]都|什么都|全都?")
# What the two are or have alike, named behind the comparison (「跟我一样是外地户口」, 「跟我一样，都没证」).
BEHIND = lazy.compile(r"(?P<apart>[,，\s]*)(?P<both>也|都|全|就|才|同样|[是没有])*(?P<what>[^,，。;；!！?？\s]*)")
_TOPIC = "|".join(words for _, words in TOPICS)
_WHOM = r"(?P<whom>(?![\d一二两三四五六七八九十])[^,，。;；!！?？\d多少跟与]{1,7}?)"
_WAY = r"(?P<way>[多少])(?:[交缴]|出|了|个|整整|大概|差不多){0,3}"


def _length(number: str = "") -> str:
    """Return the pattern of a length of time, whose groups are told apart by `number`."""
    months = rf"(?P<more{number}>{NUMBER})个月"
    return rf"(?P<by{number}>{NUMBER}|半)(?P<unit{number}>年(?:半|零?{months})?|个?月)"


_STOP = r"(?=[的了啦呢吧哈]{0,2}(?:社保|$|[,，。;；!！\s我他她]))"
_FILL = r"(?:的|又|也|要|还|都|就|正好|大概|差不多|应该|稍微|[交缴]费?得?){0,3}"
THAN = lazy.compile(
    rf"(?:比(?:起|着)?{_WHOM}{_FILL}(?P<topic>{_TOPIC})?{_FILL}{_WAY}{_length()}|"
    rf"(?P<way2>[多少])(?P<whom2>我|他|她|ta){_length('2')}){_STOP}"
)
# Whoever began so much earlier has so much more.
BEGAN = lazy.compile(
    rf"比(?:起|着)?{_WHOM}{_FILL}(?P<topic>{_TOPIC})?{_FILL}(?P<way>[早晚迟])(?:[交缴]|了|个|整整|大概|差不多){{0,3}}{_length()}"
    rf"(?:才?开始|起步?|参保|[交缴])?{_STOP}"
)
# Right behind it: the day on which it began, told itself.
ITS_DAY = lazy.compile(r"[的了,，\s]*(?:我?是|从|就|也|,){0,3}(?:20|19)?\d\d年")
MORE = frozenset("多早")
SAME = lazy.compile(
    rf"(?:跟|和|与|同(?![事学行岁龄年乡样]))(?!社保|学历|年龄|基数|职称){_WHOM}(?:的(?!孩子|公司))?(?P<topic>{_TOPIC}|情况|条件)?{_FILL}(?:是|完全|基本上?|几乎|全都?|一直|,)*"
    r"(?:一样|一般|同样|相同|持平|齐平|一致)(?P<long>长|多|久|高|低)?(?:的|了|啦|哈|呢|吧|啊)*(?=$|[,，。;；!！\s]|(?:就|都)?是|社保|学历|基数)"
)
# Somebody is set beside whoever was told of before (「她少三年」).
BESIDE = lazy.compile(
    rf"^(?:的|呢|嘛|自己|社保|年限|,|就|才|要|则|却|倒|也|比较|还|大概){{0,4}}{_WAY}{_length()}{_STOP}"
)
BEFORE = lazy.compile(
    rf"比(?P<when>去年|前年|上次|之前|以前|原来|刚才|上回)(?:说的|算的)?{_FILL}{_WAY}{_length()}(?:了|的)?"
    rf"(?:[,，\s]*(?P=when)(?:我|他|她)?(?:的|那会儿?|那时候?|就|才|已经|只)*(?:是|有|满|交了)*(?P<was>{NUMBER})年)?"
)
# By a length that is told itself (「比7年多两个月」), and what multiplies another's, which is no base.
THAN_A_LENGTH = lazy.compile(rf"比(?:要求的?|规定的?|说的)?(?P<was>{NUMBER})年{_FILL}{_WAY}{_length()}")
TIMES = lazy.compile(rf"是(?:我|他|她|ta)的?(?:社保|年限)?的?{NUMBER}倍")
TOLD_THEN = lazy.compile(
    r"(?:去年|前年|上次|之前|以前|原来|上回)(?:是|有|才|满|交了)*(?P<was>\d+|[一二两三四五六七八九十]+)年[,，\s]*$"
)
# What goes on with the two that were compared right before (「我小他三岁，社保少半年」).
GOES_ON = lazy.compile(
    rf"(?<=[,，。;；\s岁])(?:就是|只是|不过|但是?|只有|就)?(?P<topic>{_TOPIC}|其他|其它|别的|其余){_FILL}(?:{_WAY}{_length()}{_STOP}|(?:一样|相同|同样)(?:的|了)?(?=$|[,，。;；!！\s]))"
)
# What sets the two apart who are alike otherwise (「跟小王一样，就是社保多三年」).
DIFFERS = lazy.compile(rf"{_WAY}{_length()}")
# Of both of them at once (「我俩学历一样」).
OF_BOTH = lazy.compile(
    rf"(?:我们?俩|我们(?:两人|两个人?|夫妻)|咱俩|夫妻俩|俩人|两个人|我俩)(?:的|人)?(?P<topic>{_TOPIC}){_FILL}(?:一样|相同|同样)(?:的|长)?(?=$|[,，。;；!！\s])"
)
COMPARED = lazy.compile(
    r"[跟和与同比](?P<whom>[^,，。;；]{1,6}?)(?:同岁|同龄|一样|[大小长短多少高低])|[大小多少](?P<whom2>我|他|她|ta)"
)
LEADS = lazy.compile(r"[^,，。;；!！\s]*$")
HINT = lazy.compile(
    r"是[我他她].{1,5}倍|[跟和与同比俩人妻].{1,12}(?:一样|一般|同样|相同|[持齐]平|一致|[多少])|[多少].{0,4}[年月]|比.{1,12}[早晚迟].{1,5}[年月]"
)
