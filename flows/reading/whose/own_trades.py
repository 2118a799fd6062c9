"""What somebody calls themselves by at the beginning, by their trade: 「快递小哥，29岁」, 「保安大叔一个，52了」.

The word for people in it is nobody else's: whoever tells of a courier they know says whose, or how they know them.
"""

from language import lazy

_TRADES = (
    r"(?:快递|外卖|送货|跑腿|保安|保洁|环卫|清洁|月嫂|育儿|家政|钟点工|打工|建筑|装修|工地|工厂|厂里|车间|流水线|电焊|焊工|钳工|木工|"
    r"瓦工|水电|修车|汽修|洗车|美容|美发|理发|美甲|按摩|推拿|厨师|厨房|后厨|餐饮|饭店|烧烤|奶茶|服务|销售|中介|网约车|滴滴|出租车|货车|"
    r"卡车|公交|司机|代驾|程序|代码|码农|it|会计|财务|出纳|文员|行政|前台|护士|护工|幼师|教培|电商|直播|客服|仓库|仓管|物流|养老院?|"
    r"超市|收银|裁缝|服装|房产|地产|设计|工程|施工|绿化|园林|物业|机修|普工|技工|码头|船厂|食堂)"
)
_PEOPLE = (
    r"(?:小哥哥?|[大老]?哥|大叔|叔叔?|老?师傅|[小老]弟|弟弟|小伙子?|大爷|阿姨|大姐|小?姐姐|姐|大妈|大婶|嫂子?|小妹|妹[子妹]?|仔|工人?|员工?|"
    r"民工|从业者|人员|一线)"
)
_GREETS = r"(?:你好|您好|在吗|hello|hi|本人|我是|我|一个|一名|一位|普通|在?上海的?|沪漂|老|[,，。!！\s]){0,4}"
_ONE = r"(?:一[个枚名位]|\d{1,2}年)?"
_THEN_A_FACT = (
    r"(?=[,，。、\s]*(?:(?:今年|现在|年龄|已经|快|刚|女|男)[,，\s]?){0,2}"
    r"(?:[1-7]\d(?!\d|年|个|%|万|分)|[二三四五六]十|本科|大专|专科|高中|中专|初中|小学|技校|[6-9]\d年))"
)
_AT_THE_BEGINNING = lazy.compile(rf"{_GREETS}{_TRADES}{{1,2}}{_PEOPLE}{{0,2}}{_ONE}{_THEN_A_FACT}")


def trade_ends(text: str) -> int:
    """Return up to where `text`, in plain form, begins with what the writer is by trade; 0 where it does not."""
    found = _AT_THE_BEGINNING.match(text)
    return found.end() if found else 0
