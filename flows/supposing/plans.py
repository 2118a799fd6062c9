"""What somebody plans (「打算报个中级经济师」), as what is then taken for reached (「要是考过了呢」)."""

from datetime import date

from flows.reading.certificates.not_had_yet import got_later
from flows.supposing.supposition import supposing
from language import lazy
from language.spelling import plain

_PLAN = lazy.compile(
    r"(?:打算|准备|计划|想着?(?!起|到|明白|清楚|不)|想要|考虑|争取|预计|正在|在?备(?=考)|报了?名了?)"
    r"(?:今年|明年|后年|下半年|年底|下个月|以后|将来|再|去|要|把|在|先|试着|一下)*(?P<aim>[^,，。;；?？!！]{2,20})"
)
# Who wants to ask something plans nothing (「我想要给我弟问问」).
_ASKS = lazy.compile(r"(?:[给帮替跟向找][^,，。]{0,6}?)?(?:问|打听|咨询|了解|知道|晓得|请教|看看|查|算|测|估)")
_ENTERS = lazy.compile(r"^报(?:名|考|读)?(?:了|个|一个)*")
_SURE = r"(?:那(?![个本张])|要是|如果|真的?|都|等|我|他|她|就|也|又|最后|到时候?|顺利|一下子|一次|全部?|能|给){0,8}"
_REACHES = lazy.compile(
    rf"^{_SURE}(?:(?:这|那)(?:个|本|张)?)?(?:证书?|职称|文凭|学历|考试|书)?{_SURE}"
    r"(?:(?:考|评|读|念|申|拿|办|学|报|升|毕|提|涨)(?:过|上去?|到手?|下来|出来|完|成|业|中)|过|成|成功|通过|毕业|做到|办成|实现|拿证|到手)了?(?:的?时候|以后|之后|后)?$"
)


def planned(text: str, today: date) -> str | None:
    """Return what `text` plans, or gets after `today`, as a sentence that supposes it; None when it plans nothing."""
    said = plain(text)
    found = _PLAN.search(said)
    if found is not None and not _ASKS.match(found["aim"]):
        return supposing(_ENTERS.sub("考", found["aim"]))
    later = got_later(said, today)
    return supposing(later) if later else None


def reaches(part: str) -> bool:
    """Whether a part of a supposition only says that what was aimed at is reached, without naming it."""
    return _REACHES.match(part) is not None
