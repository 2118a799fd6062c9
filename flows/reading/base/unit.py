"""A multiple of the base told without its unit (「基数0.9」, 「0.8满三年」, 「按1.2交」), with it."""

from language import lazy
from language.numbers import DIGIT

_PART = rf"(?:[0-3]\.\d{{1,2}}|[零〇一二两三]点[{DIGIT}]{{1,2}})"
_WHOLE = "[123一二两三]"
_ENDS = rf"(?![\d.{DIGIT}点倍成折%万千百wk元块年岁个月分级到至~-])"
_LED = (
    "(?:基数|缴费基数)(?:现在|目前|其实|实际上?|应该|大概|大约|差不多|左右|一直|"
    "我|的|是|就|都|也|按|只有|只|才|有|到|在|为|:){0,4}"
)
_BY = "(?:按照?|照)"
_LASTED = r"(?=以?上?的?(?:已经|都|也)?(?:[满够]了?|[交缴]了?|干了)(?:有|满|快)?[\d一二两三四半])"
_WITHOUT_UNIT = lazy.compile(
    rf"(?P<base>{_LED}{_PART}){_ENDS}|(?P<rate>{_BY}{_PART})(?=的?(?:标准|基数)?[交缴])|(?P<whole>{_LED}{_WHOLE})(?=以上|[满够]|{_LASTED})(?!个)|"
    rf"(?P<lasted>(?<![\d.{DIGIT}]){_PART}){_LASTED}"
)


def with_their_unit(text: str) -> str:
    """Return `text`, in plain form, with 「倍」 behind each multiple that only its place shows to be one."""
    if "基数" not in text and not ("." in text or "点" in text):
        return text
    return _WITHOUT_UNIT.sub(lambda match: f"{match[0]}倍", text)
