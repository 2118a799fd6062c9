"""How the writer of a message names themselves as whom something is told of."""

from flows.reading.manner.counting import COUNTED
from flows.reading.whose.kin import KIN
from language import lazy

# 「把我的社保改成2年」 speaks of the writer.
OWN_THING = lazy.compile(r"[把将]我(?:自己|本人)?的")
_SLIPPED = r"(?:刚才|之前|前面|好像)?(?:看|记|搞|弄|说|写|打|填|算|听|讲|报)(?:错|岔|混|反|漏|多|少)"
# What somebody knows, looks up or thinks says nothing of themselves.
_KNOWS = (
    r"(?:也|都|就|还|真|只|刚)?(?:忘(?:了|记)|记不|不记得|不?知道|不晓得|不清楚|不确定|估计|猜|觉得|印象|"
    rf"[查问看翻听](?:了|过|到|一?下|清楚|错)|{COUNTED})"
)
THE_WRITER = lazy.compile(rf"(?:我自己|我本人|本人|我|俺|咱)(?!们|国|家(?!是)|{_SLIPPED}|{_KNOWS})")
# 「我这个当妈的」 is the writer, by what they are to somebody.
SELF_AS = lazy.compile(
    r"我(?:这个|这|们?)?(?:当|做)[^\s,，。的]{1,4}的|我是?(?:他|她|ta)(?:的|家)?"
    rf"(?:{KIN['spouse']}|{KIN['child']}|{KIN['parent']}|[表堂]?[哥姐弟妹]+)(?=[\s,，\d今])"
)
