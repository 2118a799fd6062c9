"""The matters beside a person's own points that people ask about: where one is named, a question is about that."""

import re

from language import lazy

# What gives points, each of which is asked about by itself (「大专几分」).
_ITEMS = (
    r"学历|学位|文凭|大专|专科|本科|硕士|博士|双证|职称|[初中高]级|副高|技师|技能|证书|年龄|岁|配偶|户口|结婚|领证|应届|郊|"
    r"临港|新城|(?:嘉定|青浦|松江|奉贤|南汇|宝山|金山|崇明)(?:区|的)?[这那](?:块|项|个?部分|一块|一项)|表彰|奖|纳税|基数|倍|专业"
)
_INSURED = r"社保|年限|缴费|工龄"
# What is done to get the points acknowledged, with whom, and what they are for.
_AFFAIRS = (
    r"材料|资料|申请|申报|受理|审核|审批|批|通知|打印|居住证|窗口|单位|公司|人事|老板|中介|系统|网|app|查询?|官方|政策|规定|办法|"
    r"孩|娃|小囡|儿子|女儿|学校|上学|入学|读书|中考|高考|落户|居转户|续|到期|过期|签注|有效|材料|费|钱|密码|登录|资格|人才|"
    r"补缴|断缴|转移|待遇|好处|条件是|标准分|满分|涨|降|扣|变|加分?(?=多少|几)|给(?:多少|几)|算(?:多少|几)分|(?<![哪那])一年|每年|名额|模拟|核定|核下来|花了|地址|公办|民办|税|房|辞职|辞呈|停保|假(?![如设使若])|减|罚|哪[里儿](?:看|能|可|显)|(?<!下)去哪(?![年天])|在哪[里儿]?|格报|报名|影响|排队|结果[^,，]{0,6}出来|什么时候出|几时出|让他们"
)
_ANY = lazy.compile(rf"{_ITEMS}|{_INSURED}|{_AFFAIRS}")
OF_TIME = lazy.compile(rf"{_ITEMS}|{_AFFAIRS}")


def names_other_matter(said: str, matters: re.Pattern[str] = _ANY) -> bool:
    """Whether `said`, in plain form, names a matter that is no person's own total.

    Args:
        said: a clause in plain form.
        matters: which matters; `OF_TIME` leaves out the insurance, which a total waits for.

    """
    return matters.search(said) is not None
