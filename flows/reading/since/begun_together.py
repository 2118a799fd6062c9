"""What began together on one day: 「新城上班和社保都是2021年9月开始的」 tells a start of both."""

from flows.reading.bonuses.suburb_places import SUBURBS
from language import lazy

_TOGETHER = lazy.compile("(?:和|跟|与|同|还有|以及|、|加上?)")
_INSURED = r"(?P<si_years{0}>(?:[交缴上]?社保|参保|[交缴]金))"
_SUBURB = (
    rf"(?P<suburb_years{{0}}>(?:在|去|到|搬|住)*(?:{SUBURBS}|五大新城|新城|远郊|郊区)(?:新片区)?"
    r"(?:那边|这边|那里|的|上班|工作|干活|入职|居住|住){{0,3}})"
)
_MARRIED = "(?P<spouse_shanghai_hukou_years{0}>(?:结婚|领证|扯证))"
_TOPIC = f"(?:{_INSURED}|{_SUBURB}|{_MARRIED})"
_BOTH = lazy.compile(
    rf"{_TOPIC.format(1)}{_TOGETHER.pattern}(?:我的?)?{_TOPIC.format(2)}"
    r"(?:这|那|两个|两样|两项|两头|两边|两件|俩|都|全|一起|一样|同时|一块儿?|是|也|从|自|在|打|我|的|其实|应该|,){0,8}$"
)


def begun_together(text: str, start: int) -> frozenset[str]:
    """Return the slots of what begins together at the point in time at `start`; none where one thing does.

    Args:
        text: the words in plain form.
        start: where the words for the point in time begin.

    """
    before = text[max(0, start - 40) : start]
    match = _BOTH.search(before) if _TOGETHER.search(before) else None
    return frozenset(name[:-1] for name, said in match.groupdict().items() if said) if match else frozenset()
