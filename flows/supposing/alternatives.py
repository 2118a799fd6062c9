"""One of several ways taken up as a supposition: given up, gone alone, or another value in its place."""

from flows.supposing.outcome_asked import ends_in_outcome
from flows.supposing.parts import only_stays
from flows.supposing.supposition import DONE, supposed_sentence
from language import lazy
from language.spelling import plain

_ALTERNATIVE = lazy.compile(
    r"(?:那么?|我|要不|要么|反过来){0,3}(?:不|别|只|光|单|仅|就)(?:是|靠|去|再|要)?(?=[考评读念学升报拿弄提涨调搬跳换等熬交缴])"
    r"[^,，。?？多少几什么怎哪]{1,8}(?:呢|的话)"
)
_ALONE = lazy.compile(
    r"(?:那么?|我|要不|要么){0,3}(?:只|光|单|仅|就)(?:是|去|再|要|把)?(?=[考评读念学升报拿提涨调换]|基数|社保)"
)
# What is done about it instead, where nothing says that it is so already.
_CHANGES = lazy.compile(
    r"(?:那么?|我|就|光|只|单|仅|把|再|又|多|要|去|能|社保|(?:缴费)?基数|工资|学历|职称){0,4}(?:再(?!加)|多[交缴熬]|[提涨升考读念评嫁娶](?![的过]))"
)
# The one way that is left (「单靠1倍够不够」).
_LEFT_ALONE = lazy.compile(r"(?:那么?|我|就)?(?:光|只|单|仅|就|全)(?:靠|凭|拿|用)")
# Another value of a matter that is named (「年限换成7年」).
_VALUE_CHANGES = lazy.compile(
    r"(?:那么?|我|就|把|光|只|单|仅|的|缴费){0,3}(?:社保|年限|年数|工龄|基数|婚龄|学历|职称|年龄|结婚|证书?){1,2}(?:再|要|能)?(?:换成|变成|改成|改为|换到|[涨升提调]到)"
)
_CLAUSES = lazy.compile(r"[,，。;；\s]+")


def names_alternative(text: str) -> bool:
    """Whether a clause takes up one of several ways, given up or gone alone (「不读书呢」, 「只考证呢」).

    Where the rest is said to stay as it is, a way that is gone alone needs no word that takes it up.
    """
    first, *rest = _CLAUSES.split(plain(text))
    alone = _ALONE.match(first) is not None and not DONE.search(first) and any(map(only_stays, rest))
    changes = bool(rest) and only_stays(first) and any(map(_changes, rest))
    return alone or changes or _ALTERNATIVE.fullmatch(first) is not None


def _changes(clause: str) -> bool:
    """Whether a clause, beside one that is given up, says what would be done or be so instead."""
    if ends_in_outcome(clause) and (supposed_sentence(clause) or _LEFT_ALONE.match(clause)):
        return True
    return bool(_CHANGES.match(clause) or _VALUE_CHANGES.match(clause)) and not DONE.search(clause)
