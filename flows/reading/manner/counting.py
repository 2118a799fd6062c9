"""How a number is counted or looked up once more before it is told (「1倍的我又核了一遍，就31个月」)."""

# That it is done once more, or with care.
AGAIN = "(?:重新?|从新|从头|再次|又|再|仔细|细|认真|刚才?|后来)"
_VERB = "(?:核[对实算]?|统计|清点|[数算查加点捋翻看对])"
_RESULT = "(?:出来|下来|起来|清楚|[好完过了])"
_TIMES = "[过了]?[一两二三几]?[下遍次回](?!来)"
# Who was asked to do it, and what it was counted on.
_ASKED_TO = "(?:[让叫请找托](?:人事|hr|财务|会计|公司|单位|人)(?:帮我|给我|替我)?)?"
_LIST = "(?:缴费|社保)?(?:明细|清单|记录|单子|账单)?"
# What was done to find a count out: 「又数了数」, 「核了一遍」, 「对过了」.
COUNTED = rf"{_ASKED_TO}{AGAIN}*+{_VERB}(?:{_TIMES}|了?一?{_VERB}|{_RESULT}{{1,2}}){_LIST}"
