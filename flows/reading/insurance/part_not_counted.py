"""A part of the insured time that does not count: 「八年，其中有五个月是补缴的」."""

from flows.reading.application.other_places import OTHER_PLACES
from language import lazy
from language.numbers import NUMBER, read_number

YEAR = 12
# So many characters beside it tell nothing else.
_LITTLE_ELSE = 8
_WITHIN = r"(?:其中|里面|里头|当中|这里面|这里边|这中间|中间)"
_ELSEWHERE = rf"(?:{OTHER_PLACES}|昆山|太仓|常熟|嘉兴|绍兴|东莞|佛山|别的城市|别的地方|别处|其他城市)"
_WHY = (
    r"(?:补[缴交的上]|代[缴交](?!的公司)|挂靠|外地|老家|外省|灵活就业|(?<!公司)(?<!单位)自己[缴交]|不算|没算|不能算|"
    rf"个人[缴交]|(?:在|是)?{_ELSEWHERE}[^,，。;；]{{0,4}}(?:[缴交]|社保|的)|(?:没有?|未)(?:给)?[缴交])"
)
_PART = lazy.compile(
    rf"{_WITHIN}(?:也|还|大概|大约|差不多|好像|有|是|的|我|那){{0,4}}+(?P<number>{NUMBER}|半)(?P<unit>个月|年)(?P<half>半)?"
    rf"(?:左右|多|的|社保|都|全|好像|是|应该|属于|公司|单位|别的|别人|另一?家|朋友|后来|我|在|给|按){{0,6}}+{_WHY}|"
    rf"{_WITHIN}(?:也|还|的|是|我|公司|单位|后来|给){{0,4}}+{_WHY}(?:过|了|的|也|有|大概|大约|差不多|一共|是|社保|交|缴){{0,5}}+"
    rf"(?P<later>{NUMBER}|半)(?P<later_unit>个月|年)(?P<later_half>半)?"
)
# Told of the pay itself: who was somewhere else for a time may have been insured here.
_WHY_ALONE = (
    rf"(?:补[缴交的上]|代[缴交]|挂靠|(?:在|是)?{_ELSEWHERE}(?:那边|老家|公司|单位|的|那家){{0,2}}(?:[缴交]|社保)|"
    r"(?:没有?|未)(?:给)?[缴交])"
)
# The same without a word for the whole, where the whole is known and nothing else is told.
_PART_ALONE = lazy.compile(
    rf"(?:^|(?<=[,，\s]))(?:我|但|不过|可|其实|对了|哦){{0,3}}(?:有|前面?|头|最早|开头|后面?|中间|最开始)的?(?:大概|差不多|好像)?"
    rf"(?P<number>{NUMBER}|半)(?P<unit>个月|年)(?P<half>半)?(?:左右|多|的|社保|都|全|好像|是|属于|公司|单位|后来|我|在|给|按){{0,6}}+{_WHY_ALONE}"
)


def months_not_counted(text: str, *, alone: bool = False) -> float:
    """Return how many months `text`, in plain form, says do not count of those it speaks of; 0 where it says none.

    Args:
        text: what is told.
        alone: whether it must tell nothing else.

    """
    if alone and not _PART.search(text):
        return _of_the_whole(text)
    if alone and len(_PART.sub("", text)) > _LITTLE_ELSE:
        return 0
    return sum(
        _months(
            match["number"] or match["later"],
            match["unit"] or match["later_unit"],
            match["half"] or match["later_half"],
        )
        for match in _PART.finditer(text)
    )


def _of_the_whole(text: str) -> float:
    """Return the months of a part of what is known, where `text` tells nothing else."""
    match = _PART_ALONE.search(text)
    if match is None or len(text) - len(match[0]) > _LITTLE_ELSE:
        return 0
    return _months(match["number"], match["unit"], match["half"])


def _months(number: str, unit: str, half: str | None) -> float:
    count = (0.5 if number == "半" else read_number(number) or 0) + (0.5 if half else 0)
    return count * (YEAR if unit == "年" else 1)


def less(years: float, months: float) -> float:
    """Return the full years that are left of `years` without `months`; below one year the part of it."""
    left = max(0, round(years * YEAR - months))
    return left // YEAR if left >= YEAR else round(left / YEAR, 2)
