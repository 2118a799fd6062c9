"""What is given up, or was tried in vain: 「硕士来不及了」 is no fact, 「职称没戏，没评上」 tells that there is none.

Of a title or a certificate without a grade alone: of 「高级没希望」 the readers would take the grade.
"""

from collections.abc import Sequence

from language import lazy

# What is given up, or thought out of reach (「硕士来不及了」): it is no more so than what is planned.
_GIVEN_UP = lazy.compile(
    r"(?:专升本|升本|本科|硕士|研究生|读研|考研|学历|学位|[初中高]级|职称|技师|证书?|倍|基数|顶格|落户|新城|临港)[^,，。;；!！?？\s有是没]{0,6}?"
    r"(?:不(?:太|大)?现实|没(?:什么|啥)?(?:戏|希望|指望|可能)|不(?:太|大)?可能|来不及|指望不上|遥遥无期|不用想|别想|(?:太|好)(?:难|远|久|慢|贵|累)|(?:先)?不(?:做|去)?考虑|做不到|办不到|够不[着上])"
    r"[了的啊呀吧啦]{0,2}$"
)
_OF_NO_GRADE = lazy.compile(r"(?:我|那|的|反正|就是){0,3}(?:职称|技能证书?|证书?)")
# Right behind it: that it was tried, and failed.
_IN_VAIN = lazy.compile(
    r"[,，\s]+(?:我|也|都|就|根本|压根|一直|最后|结果|还是){0,3}(?:没有?|未)(?:能)?(?:评|考|拿|办|申请|通过|批)(?:上|过|到|出|下|成)"
)
# What was not attained, and behind it what there is still: no choice between two (「没评上，还是中级」).
_NOT_ATTAINED = lazy.compile(
    r"(?:没有?|未)(?:能)?(?:评|考|拿|办|申请|通过|批|升|聘|改)?(?:上|过|到|出来?|下来?|成|掉)[了的]?[,，\s]+$"
)
_STILL = lazy.compile(r"还是(?:个|原来的)?[^,，。;；?？吗呢啊呀什么哪几多怎\s]{2,8}")


def gives_up(words: str) -> bool:
    """Whether a clause says that something is out of reach."""
    return _GIVEN_UP.search(words) is not None


def failed_at(plans: Sequence[str], text: str) -> frozenset[str]:
    """Return those of the clauses `plans` of `text` that give up what was tried in vain."""
    given_up = (each for each in plans if gives_up(each) and _OF_NO_GRADE.match(each))
    return frozenset(each for each in given_up if _IN_VAIN.match(text, text.find(each) + len(each)))


def is_still_so(words: str, before: str) -> bool:
    """Whether a clause says what there is still, where the text `before` it says what was not attained."""
    return _STILL.fullmatch(words) is not None and _NOT_ATTAINED.search(before) is not None
