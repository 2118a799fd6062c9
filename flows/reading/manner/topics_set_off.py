"""A topic that is set off from what is told of it (「年限嘛 满九年了」), put right before it.

The particle behind it neither asks nor supposes there; with a question behind it (「职称呢 怎么评」) it is left.
"""

from language import lazy

_PARTICLE = r"(?:嘛|么|呢|吧|啊|呀|的话|这块儿?|方面){1,2}"
_SET_OFF = lazy.compile(rf"(?<=[\u4e00-\u9fff]){_PARTICLE}[,，:：\s]+")
_OPENS = r"(?:^|(?<=[,，。;；!！\s]))(?:那|我的?|咱的?|至于|再|还有|然后|说到|要说){0,2}"
_TOPIC = (
    r"(?:社保|年限|社保年限|年龄|年纪|岁数|学历|文凭|学位|学位证书?|双证|职称|技能|技能证书?|证书|基数|缴费基数|社保基数|"
    r"居住证|婚龄|结婚|落户|户口|户籍|表彰|奖励)(?=" + _PARTICLE + ")"
)
# What is told ends with its clause, is short, and asks nothing.
_ASKING = (
    r"吗|么|嘛|呢|吧|伐|怎|咋|如何|什么|啥(?![都也])|哪|多少|多久|几(?!年前)|的话|有没有|还是|要不要|不(?:$|[?？])|[?？]|"
    r"(?P<verb>[\u4e00-\u9fff])[不没](?P=verb)"
)
_END = r"(?:$|[,，。;；!！\s])"
_TOLD = rf"(?=(?![^,，。;；!！\s]*?(?:{_ASKING}))[^,，。;；!！\s]{{1,14}}{_END})"
_TOPIC_SET_OFF = lazy.compile(rf"{_OPENS}(?P<topic>{_TOPIC}){_PARTICLE}[,，:：\s]+{_TOLD}")


def with_its_topic(text: str) -> str:
    """Return `text`, in plain form, with each topic right before what is told of it."""
    return _TOPIC_SET_OFF.sub(r"\g<topic>", text) if _SET_OFF.search(text) else text
