"""What a computer system says of somebody's permit: a trouble with it, and nothing of what the permit is."""

from language import lazy

_SYSTEM = r"系统|网站|网页|页面|后台|平台|随申办|一网通办|app|建号|注册账?号?|登录|登陆|开户|绑定|填表|提交"
_SAYS = r"说|提示|显示|跳出|弹出|报错|查不到|搜不到|找不到|读不到|读不出|识别不了|查无|没有我的|不认"
_PERMIT = r"居住证|[证卡](?!书|明|件|券)"
_OF_A_SYSTEM = lazy.compile(rf"(?:{_SYSTEM})[^。;；!！]{{0,12}}?(?:{_SAYS})[^。;；!！]{{0,14}}?(?:{_PERMIT})")


def system_speaks(text: str) -> bool:
    """Whether `text`, in plain form, tells what a system says of a permit (「建号时提示没有居住证」)."""
    return _OF_A_SYSTEM.search(text) is not None
