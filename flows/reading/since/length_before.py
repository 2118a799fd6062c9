"""A length of insurance told beside a later start: 「22年5月至今，之前还交过3年」 is both together."""

from flows.reading.insurance.insured_lengths import ELSEWHERE
from flows.reading.sentence import clause_at, leads
from language import lazy
from language.durations import find_durations

_MONTHS = 12
_EARLIER = r"(?:(?:[以之此再更]|这)(?:之)?前|更早|早先|先前|早些年|早几年|前面|断之?前)"
_PAID_BEFORE = lazy.compile(
    rf"{_EARLIER}(?:在(?:上海|本市|沪)?(?:另?一家|别的|老|原)?(?:公司|单位|厂里?)?|另外|断断续续|陆陆?续续?|曾经?|已经|上海|我|还|也|就|有|社保|一共|总共|大概|差不多){{0,6}}"
    r"(?:(?:[交缴](?!税))(?:过|了|的|有|满|社保|大概|差不多|整整){0,4}|(?<=还)有(?:过|社保)?)$"
)
_NOT_COUNTED = lazy.compile("[^,，。;；]{0,6}(?:补[交缴]|[没不][算认]|外地|老家)|[^,，。;；]{0,2}(?:公积金|个税)")


def months_before(text: str) -> int:
    """Return how many months `text`, in plain form, says were paid before what it dates; 0 where it says none."""
    for each in find_durations(text):
        if each.low is None or each.low != each.high or not leads(_PAID_BEFORE, text, each.start):
            continue
        if not _NOT_COUNTED.match(text, each.end) and not ELSEWHERE.search(text, *clause_at(text, each.start)):
            return round(each.low * _MONTHS)
    return 0
