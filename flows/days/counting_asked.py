"""What is asked of a wait told before: how it was counted (「双休也算吗」, 「怎么这么久」), what if it is over."""

from language import lazy
from language.numbers import DIGIT, read_number

# Longer than this it is a story, or a question of its own.
LONGEST = 30
_DAYS = (
    r"(?:周末|双休日?|周[六日]|(?:星期|礼拜)[六日天]|法定节?假日|节假日|公休日?|休息日|放假|假期|长假|小长假|国定假|调休|补班|"
    r"春节|过年|(?:元旦|新年|清明|五一|劳动|端午|中秋|国庆)节?|(?:受理|交|递|收件)?(?:的|那|当|这)?(?:当天|那天|这天|当日|那日)|"
    r"(?:受理|收件)日|(?:头|第)一天)"
)
_OFF = r"(?:的|这|那|几|两|三|七|八|[1-9]|天|日子|日|期间|放假){0,4}"
_COUNTED = (
    r"(?:算不算|扣不扣|含不含|包不包[含括]|算|含|包含|包括|计|计算|数|扣|除|跳过|去掉|剔除|刨|排除)(?:不算|不含|没算)?(?:进|在|到)?(?:里面|里头|内|里|其中|进去|进来|去|"
    r"掉|开|过|上|的|了|一天|第一天|工作日){0,3}"
)
_LEAD = r"(?:那么?|哎|嗯|所以|请问|问下|这个?|这里|里面|这里面|中间|其中|期间|有没有|是不是|你|我|[,，\s]){0,4}"
_ASKED = r"(?:吗|嘛|么|不|伐|没有?|呢|吧|呀|啊|的|了|[?？。!！\s]){0,5}"
_ADVERB = r"(?:也|都|还|要|是|会|是不是|要不要|有没有|会不会|不){0,3}"
_FROM = (
    r"(?:是)?从?(?:哪一?[天日]|几号|什么时候)(?:开始|起)?(?:数|算|计算|计|起算|开始)(?:起|过来|下来|出来)?(?:的|呢|啊|呀|[?？\s]){1,4}"
    r"|(?:是)?(?:怎么|怎样|咋)数(?:出来|过来)?(?:的|呢|啊|呀|[?？\s]){1,4}"
    rf"|(?:是)?从(?:受理|交|收件)?(?:的|那|当)?(?:当天|那天|第二天|次日|隔天|后一天)(?:开始|起)?(?:数|算|计)(?:起|的)?{_ASKED}"
    rf"|(?:是)?(?:按|指|说)?(?:的|照)?(?:自然日|工作日|日历天)(?:还是(?:按)?(?:自然日|工作日|日历天))?(?:算|数|计)?{_ASKED}"
)
_WHY = (
    r"(?:怎么|咋|为什么|为何|为啥|凭什么)(?:就|还|会|要|得|能|是|都){0,2}(?:这么|那么|这样|拖|等|要|算|到){0,4}"
    r"(?:久|慢|晚|迟|长|长时间|多天|好久|\d{1,2}月(?:\d{1,2}[日号])?|明年|后年|下个月|下下个月)(?:才|去|的?时间)?(?:出|好|完|到)?"
)
# Whether the day that was told holds.
_HOLDS = (
    r"(?:时间|日子|日期|天数)(?:是|算得?){0,2}"
    r"(?:准不准|准|靠不靠谱|靠谱|确定|肯定|能?保证|保准|说得准|作数)(?:一定|是|的|能){0,2}"
)
_SEVERAL = rf"{_DAYS}{_OFF}(?:(?:和|跟|还有|、|以及)?{_DAYS}{_OFF}){{0,2}}"
_DAYS_COUNTED = rf"(?:把?{_SEVERAL}{_ADVERB}{_COUNTED}{_ASKED}|(?:{_ADVERB}{_COUNTED}){{1,2}}{_SEVERAL}{_ASKED})"
_COUNTING = lazy.compile(rf"{_LEAD}(?:{_DAYS_COUNTED}|{_FROM}|{_WHY}{_ASKED}|{_HOLDS}{_ASKED})")
# Which of the working days of the wait itself count (「那20个工作日里含周末吗」).
_THE_DAYS = lazy.compile(
    rf"(?:那么?|请问|所以|[这那]|[,，\s]){{0,3}}(?P<count>\d{{1,3}}|[{DIGIT}十]{{1,3}})个?(?:工作日|工作天|天)"
    rf"(?:里面|里头|里边|里|内|之内|当中|中间|中|期间|的话|的|[,，\s]){{0,4}}{_LEAD}{_DAYS_COUNTED}"
)
_OVERDUE = lazy.compile(
    r"(?:可|但|那|不过|如果|要是|万一|假如|到(?:了)?(?:那天|那时候?|时候?|期)|啊|哎呀?|唉|现在|这|我这?个?|都|已经?|早就?|明明|到现在|到今天|[,，。!！\s]){0,5}"
    r"(?:(?:[过超]了|超期|超时|超出|过期限)(?:这么久|好久|很久|好几天|几天|一个多?月|期限|时间|了){0,2}(?:[,，\s]?(?:都|也|还)(?:没|不)(?:出|下来|有?结果|消息|动静|批)[来了]?)?|(?:还是?|一直|都)(?:没|不)(?:出|下来|有?结果|消息|动静|批)[来了]?|(?<=[天候时期])(?:没|不)(?:出|下来|有?结果|消息|动静|批)[来了]?)"
    r"(?:[啊呀呢吧了,，。!！?？\s]|怎么[办回事搞弄]{1,2}|咋办|(?:我|该|应该|得|要|能|可以|去){0,4}(?:找|问|催|联系|投诉|反映)(?:谁|哪|哪里|哪儿|哪个|一下|什么|部门|单位|问){0,2}|去?哪[里儿个]{0,2}(?:问|催|找|投诉|反映|查)){0,6}"
)


def asks_of_overdue(plain: str) -> bool:
    """Whether a short text in plain form says that a wait told before is over, or asks whom to ask then."""
    return len(plain) <= LONGEST and bool(_OVERDUE.fullmatch(plain))


def asks_how_counted(plain: str, days: int) -> bool:
    """Whether a short text in plain form asks which days a wait counts or why it is so long, and nothing else.

    The name of a step makes it a question about the rule itself, which is another matter, as does a number of working
    days, unless those are the `days` of the wait and it is asked which of them count.
    """
    if len(plain) > LONGEST:
        return False
    of_them = _THE_DAYS.fullmatch(plain)
    return bool(_COUNTING.fullmatch(plain)) or (of_them is not None and read_number(of_them["count"]) == days)
