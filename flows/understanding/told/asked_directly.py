"""Whether words ask something straight away, rather than hold a question that they leave open (「几级我没看」)."""

from language import lazy

_ASKS = lazy.compile(
    r"(?<![还又]能)(?<!没)(?:怎么|咋|如何|怎样)(?!知道|晓得|记得|清楚|懂|会(?:知道|记得|有)|可能|[说讲](?:呢|好|$))|为什么|为啥|为何|干嘛|干什么|凭什么|"
    r"吗[啊呀呢?？。!！\s]*(?:$|[,，。])|要紧|影响|能不能|可不可以|行不行|能否|是否可以|会不会|要不要|需不需要|该不该|"
    r"(?:算|加|是|有|能|得|拿|差|少)(?:到)?(?:几|多少)分|(?:什么|啥)(?:是|叫|意思)|(?:是|算)(?:什么|啥)(?:意思|东西)|是(?:什么|啥)$|多[大少久][^,，。]{0,6}才(?!知|晓|清|有数|说|行)|"
    r"(?:在|去|到|从|上)?(?:哪里|哪儿|哪)(?:去|能|可以)?(?:查|看(?!得)|办|问|考|交|领|开|打|下)|哪些|哪个(?:加|好|划算|高|最)|"
    r"(?:可以|能|行|成|够)[么不][?？\s]*$|多久(?:能|可以|才)|够不够|(?:是|有|要)多少[啊呀呢]*$|多少[钱元][啊呀呢]*$|(?:几[年个月岁]*|多少)[^,，。]{0,4}才(?!知|晓|清|有数|说|行)|什么(?:时候|要求|级别|条件)(?:能|可以|才|的)[?？\s]*|(?<![了的呀啊哟呢])[?？]\s*$|"
    r"(?:再|重新?)[^,，。]{0,4}[说讲发念报贴列][^,，。]{0,2}[遍次下]|重发|"
    r"^(?:我)?(?:先)?问(?:你)?(?:一下|个|一个|下)"
)
# That it is the assistant who does not know.
_OF_THE_BOT = lazy.compile(r"^(?:那|唉|哎|这)?(?:你|您)(?:们)?(?:怎么|咋|是不是|到底|又|也|可|连|真|什么|啥|这|都|就)")
# That it is asked what a question is for.
_WHY_ASKED = lazy.compile(r"(?:为什么|为啥|为何|干嘛|干什么|怎么)(?:还|又|非|就|老|总|要|得|会|想|去|来|突然){0,4}问")


def asks_why(said: str) -> bool:
    """Whether `said` asks what the open question is asked for (「为什么要问税」)."""
    return _WHY_ASKED.search(said) is not None


def asked_directly(said: str) -> bool:
    """Whether `said`, in plain form, asks something of the assistant, or is said of it."""
    return _ASKS.search(said) is not None or _OF_THE_BOT.match(said) is not None
