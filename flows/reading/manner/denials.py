"""Denials that stand behind what they deny (「高级没有」, 「还没发下来」, 「不能算」), and dialect words for none."""

from flows.reading.schooling.level_words import HIGHER
from language import lazy

# Words of one length for one another, so that positions in the text stay.
_DIALECT = (
    (lazy.compile(r"冇得|冇有|木有|莫得|没得(?![过到说选救])"), "没有"),
    (lazy.compile(r"冇"), "没"),
)
_LINK = (
    r"(?:那[个张本条项]|也|都|还|倒|却|又|是|就|暂时|先|目前|现在|一直|至今|始终|压根|根本|啥的|什么的|"
    r"这块|方面|我|的|证书?|,){0,8}+"
)
_END = r"[了啊呢的吧]*(?:$|[,，。;；!、\s\u2588])"
_SAID_OF_IT = r"(?:[交缴满有是按够]|已|一共|累计|年限|最[低高]|\d|[一二两三四五六七八九十])"
# Where a bare 「没有」 ends: at the end of the clause, or where another matter begins that cannot be what is lacking.
CLOSED = (
    rf"(?={_END}|(?:社保|五险|基数|年龄){_SAID_OF_IT}|(?:{HIGHER})(?:双证|毕业)|"
    r"(?:已婚|未婚|单身|离婚|结婚(?=[\d一二两三四五六七八九十]))|也没|我|今年|现在|目前|\d)"
)
_OUT_OF_QUESTION = (
    r"(?:更|就|都|也|我|从来|从|一直|向来|历来|永远|根本|压根|反正|这种事?|那种事?|什么的|啥的)*+(?:谈不上|不占|不沾|不满足|别提|不用说|没份|没(?:有)?[我他她]的?份|轮不[到上着][我他她咱]?|没那个?(?:命|福气|本事|运气)|没戏|摊不上[我他她]?|没[轮摊]上过?[我他她]?|"
    r"没影|甭提|别说)了?"
)
# Behind the name itself, not behind a pause: 「三级工证压根没考过」.
_NEVER = (
    r"(?:也|都|还|倒|却|又|就|压根|根本|从来|从|我|他|她|证书?){0,3}+"
    rf"(?:没有?|未)[读念上考拿评领办得获][过到上]{_END}"
)
_NOT_BEEN = rf"(?:也|都|还|倒|又|根本|压根)*+不是{_END}"
LACKING = rf"(?:(?:没有?|无){CLOSED}|{_OUT_OF_QUESTION}{CLOSED})"
NOT_YET = (
    r"(?:没(?:有|能)?|未)(?:给|被)?(?:(?:考|评|发|办|拿|批|取|领|得|弄|认定|颁)?(?:下来|到手|出来)|"
    r"(?:考|拿|评|批|领|得|办)到(?![^,，。;；!\s]{0,3}学位)|"
    rf"(?:考|评|批|发|办|颁)?[出发](?={_END}))"
)
NOT_COUNTED = (
    r"(?:(?:别|不要|不用)(?:给|帮)?我?算|(?:不能|不可以|不好|没法|没办法|不给|不)(?:算|作数|计入|计算)(?:数|的|了)*|算不(?:上|了|得)|不作数|作废|失效|被?吊销|被?撤销|取消|划掉|去掉|删掉)"
    rf"(?={_END})"
)
# What was only pretended is not there.
_PRETENDED = (
    r"(?:那个?|也|其实|都|就|才|当时|文凭|学历|证书?|的){0,3}是(?:我)?"
    r"(?:骗(?:人|你们?|他们)?|瞎说|乱说|瞎编|编|吹牛?|开玩笑|说着玩|写着玩|随口说|冒充)的"
)
_BEHIND = lazy.compile(rf"{_LINK}(?:{LACKING}|{NOT_YET}|[,，\s]?{NOT_COUNTED})|{_NEVER}|{_NOT_BEEN}|{_PRETENDED}")
_NOT_COUNTED_BEHIND = lazy.compile(rf"{_LINK}{NOT_COUNTED}")
_WHOLE = lazy.compile(rf"{_LINK}(?:{LACKING}|{NOT_YET}|{NOT_COUNTED})")
_SEPARATED = lazy.compile(rf"(?<![,，\s])[,，\s]++(?={_LINK}{NOT_COUNTED})")
_CLAUSES = lazy.compile(r"[,，。;；!\s]+")
_ANYWHERE = lazy.compile(rf"{NOT_YET}|{NOT_COUNTED}")


def without_dialect(text: str) -> str:
    """Return `text` with dialect words for not having in their standard form; its length is unchanged."""
    for pattern, standard in _DIALECT:
        text = pattern.sub(standard, text)
    return text


def is_denied(after: str) -> bool:
    """Whether `after`, the text behind the name of something, says it is lacking, not there yet or not counted."""
    return _BEHIND.match(after) is not None


def is_uncounted(after: str) -> bool:
    """Whether `after`, the text behind the name of something, says that it does not count."""
    return _NOT_COUNTED_BEHIND.match(after) is not None


def denied_names(text: str) -> list[str]:
    """Return the clauses of `text` that deny something behind its name, each without the words that deny it."""
    clauses = [each for each in _CLAUSES.split(_SEPARATED.sub("", text)) if each]
    return [named for each in clauses if (named := _WHOLE.sub("", each)) not in {each, ""}]


def denies(clause: str) -> bool:
    """Whether `clause` says anywhere that something is not there yet, or does not count."""
    return _ANYWHERE.search(clause) is not None
