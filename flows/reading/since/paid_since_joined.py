"""A job that began with the insurance: it runs till now, never broken off (「15年6月进的厂，到今天11年，没断过」)."""

from language import lazy

_JOINED = lazy.compile(
    r"入的?职|(?:进|来|到)的?了?(?:现在|目前)?的?(?:这家|这个)?(?:公司|厂|单位)|上的班|开始(?:上班|工作)|参加的?工作"
)
_TILL_NOW = lazy.compile(r"至今|到(?:了)?(?:现在|今天?|如今|目前|这个?月|本月|上个?月|眼下)")
_NEVER_BROKEN = lazy.compile(
    r"(?<!有)(?:没有?|未|不曾)(?:断|停|中断|间断|断档)(?:过|缴|交|保){0,2}(?!工作|上?班)|不间断"
)


def paid_since_joined(clause: str, behind: str) -> bool:
    """Tell whether insurance was paid since a job began: only of insurance is it said that it was never broken off.

    Args:
        clause: the clause of the day on which it began.
        behind: what is said after that day.

    """
    if _JOINED.search(clause) is None:
        return False
    return _TILL_NOW.search(behind) is not None and _NEVER_BROKEN.search(behind) is not None
