"""Whether a fragment asks how long the thing takes that was just spoken of: 「办下来得几天」, 「多久能开通」."""

from language import lazy

_HOW_LONG = r"多久|多长时?间?|多少(?:时间|天|个?工作日)|几个?(?:工作日|星期|礼拜|月)|几[天周]"
# What is done about a paper, an account or an application, without a word of which.
_DOING = (
    r"补[办领打做]?|重[办做领打开新]|换[领发成]?|[办弄搞做领拿取发寄送打审核批签查走改开用跑等花]|注册|开通|激活|登记|变更|受理|"
    r"处理|认证|结果|审核|打印|更新|生效|恢复|解锁|申[请办领报]|制证|出证|来回|下来|出来|到手|好|完|成|掉|出|到"
)
_BESIDE = (
    r"那|一[张个份次趟本下]|个|张|份|次|趟|新的?|大概|大约|一般|通常|正常|最快|最慢|最多|起码|至少|总共|一共|前后|要|需要?|得|用|能|会|"
    r"可以|才|就|还|再|又|也|的|话|了|啊|呀|呢|哦|这个|它|[?？,，\s]"
)
_FRAGMENT = lazy.compile(rf"(?:{_HOW_LONG}|{_DOING}|{_BESIDE}){{1,12}}")
_ASKS = lazy.compile(_HOW_LONG)
# So many characters at most; whoever says more names the thing.
LONGEST = 14


def asks_how_long(fragment: str) -> bool:
    """Whether `fragment` asks how long something takes, and names nothing that it could be about."""
    return len(fragment) <= LONGEST and bool(_ASKS.search(fragment)) and bool(_FRAGMENT.fullmatch(fragment))
