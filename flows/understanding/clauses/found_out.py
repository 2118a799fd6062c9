"""A value that was found out, without who said it or where it was looked up: 「人事说一共是7年」, 「单子上写着7年」.

Whoever tells only where the years of insurance stand (「权益单上才9年」) names them by it.
"""

import re

from language import lazy
from language.numbers import NUMBER

_BEGINS = r"(?:^|(?<=[,，。;；!！\s])|(?<=社保)|(?<=年限)|(?<=结婚)|(?<=年龄))"
_LED = r"(?:社保|实际|正常|[缴交]了?|一共|总共|累计|只有?|才|也?就|满|有|是|应该|其实|刚){0,4}+"
_ENDS = r"[了的整吧啊呢]{0,2}(?:$|[,，。;；!！\s])"
_VALUE = rf"(?={_LED}{NUMBER}(?:年半?|年{NUMBER}个月|个月){_ENDS})"
# Who found it out, of whoever asked them.
_SOMEBODY_SAYS = (
    r"(?:公司|单位)?的?(?:人事|hr|财务|会计|公司|单位|人家|社保局|社保中心|12333|窗口|工作人员|客服)"
    r"(?:那边|小姐姐|的人)?(?:刚才?|查了|回复|又){0,2}(?:[说讲]|告诉)(?:我|是|的){0,2}"
)
# Where the years of insurance stand, and where anything may.
_INSURED = (
    r"(?:个人|养老|参保|缴费|社保)?(?:权益(?:单|记录)|对账单)|"
    r"(?:社保|缴费|参保|缴金|养老)的?(?:清单|明细|记录|单子?|账单|证明|流水|卡|app|系统|网)"
)
_ANYWHERE = (
    r"手机|随申办|支付宝|小程序|账户|清单|单子|记录|明细|账单|流水|网上|网站|官网|系统|后台|"
    r"(?:上海)?人社|自助机|机器|窗口|柜台|社保局|社保中心|app|结婚证"
)
_ON_IT = r"(?:app|那?上面?|里面?|那里|那边|局|打的|拉的|给的|出的|的){0,2}"
_LOOKED = (
    r"(?:一?(?:查|看|翻|数|算|拉|打|核|对|导|问|登|列|写|记)|显示)(?:的|着|了|出来?|下来|到|完|清楚|好){0,2}"
    r"(?:单子?|清单|记录|明细)?"
)
_WENT = r"(?:我|俺|去|在|刚才?|又|今天|昨天|按|照|从|[拉打查看翻调]了?){0,3}+"
_STANDS = rf"{_WENT}(?:(?P<insured>{_INSURED})|{_ANYWHERE}){_ON_IT}(?:{_LOOKED})?"
_FOUND_OUT = lazy.compile(rf"{_BEGINS}(?:{_SOMEBODY_SAYS}|{_STANDS}){_VALUE}")
# All that was paid, where only the place names it (「核对过了，上海合计52个月」); a stay is told in years.
_LOOKED_UP = (
    r"(?:(?:我|刚才?|又|去|才|都){0,3}(?:查|看|翻|数|算|核对|核|对)(?:过|了|到|完|清楚|好|一下){1,3}"
    r"(?:记录|明细|社保)?[,，。\s]{0,2})"
)
_IN_ALL = r"(?:一?共|总共|加起来|加一起|合起来|累计|合计|总计|拢共|统共|前前后后)(?:是|有|才|就|只|了|[交缴]了?){0,3}"
_PAID_HERE = lazy.compile(
    rf"(?:^|(?<=[,，。;；!！\s])|(?<=显示)){_LOOKED_UP}?(?:在|我)?(?:上海|本市)(?:这边|的)?{_IN_ALL}(?={NUMBER}个月{_ENDS})|"
    rf"(?:^|(?<=[,，。;；!！\s])){_LOOKED_UP}(?:在|我)?(?:上海|本市)(?:这边|的)?{_IN_ALL}(?={NUMBER}年(?:半|{NUMBER}个月)?{_ENDS})"
)
_STAYS = lazy.compile("住|待|呆|工作|上班|(?<!起)来|结婚|领证|公积金|个税|倍|基数")
_MATTER = lazy.compile(r"社保|结婚|领证|基数|倍|郊|新城|环卫|公共服务|居住|断|停|补")
_YEARS = lazy.compile("年|个月")


def without_source(said: str) -> str:
    """Return `said`, in plain form, without who told a length of time in it, or where it was looked up."""
    if not _YEARS.search(said):
        return said
    told = said if _STAYS.search(said) else _PAID_HERE.sub("社保累计", said)
    return _FOUND_OUT.sub(_told, told)


def _told(match: re.Match[str]) -> str:
    return "社保" if match["insured"] and not _MATTER.search(match.string.replace(match["insured"], "")) else ""
