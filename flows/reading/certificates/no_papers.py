"""That somebody has neither a professional title nor a skill certificate: 「什么证都没有」, 「证书没有」."""

import re

from language import lazy

_NONE = lazy.compile(
    r"(?:没有?|无|啥|什么|任何|没啥|没什么)(?:任何|什么|啥)?(?:证书?|资格证)(?:什么的|啥的|之类的?|这些|这种|统统|通通|一概|一样|全部?|也|都)*(?:没有?|无|"
    r"没考)?(?=[,。\s]|$|也没|的)|(?:证书?|资格证)(?:什么的|啥的|之类的?|这些|这种|统统|通通|一概|一样)(?:统统|通通|一概|一样|全部?|也|都)*(?:没有?|无)(?=[,。\s了]|$)|没考过证|没考过任何证"
)
# A paper that is lacking is one of any kind, unless a grade is named whose paper it may be.
_NO_PAPER = lazy.compile(
    r"(?:^|(?<=[,，。\s]))(?:我|啥)?证书?(?:这块|方面|嘛|呢|[这那](?:种|个|类)?(?:东西|玩意儿?)?|我|目前|暂时|现在)?(?:也|都|还|全|统统|一概|一[张个本样])*"
    r"(?:没有?|无|没考过?|没得)(?=[,，。\s了呢的]|$)"
)
_A_GRADE = lazy.compile(r"[初中高一二三四五1-5]级|技师|职称|资格|学位|毕业")


def no_papers(text: str) -> re.Match[str] | None:
    """Find where `text`, in plain form, says that there is no paper of either kind."""
    return _NONE.search(text) or (None if _A_GRADE.search(text) else _NO_PAPER.search(text))
