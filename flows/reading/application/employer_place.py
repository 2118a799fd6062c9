"""Where the employer is registered: one that is nowhere in Shanghai cannot apply for anybody."""

from flows.reading.insurance.insured_lengths import ELSEWHERE
from flows.reading.sentence import Finding, Sentence
from language import lazy

_FIRM = r"(?:公司|单位|企业)"
_IS_ELSEWHERE = lazy.compile(
    rf"(?<!对方)(?<!他)(?<!她)(?<!他们)(?<!分){_FIRM}(?:的)?(?:注册地|注册)?(?:就|都|也|其实|是|在|到|于){{1,3}}(?:{ELSEWHERE.pattern})(?:那边)?(?:注册)?(?:的|那边的)?(?=[,，。;；\s\u2588]|$)|"
    rf"(?:合同|劳动关系)[^,，。;；]{{0,4}}(?:{ELSEWHERE.pattern})的?{_FIRM}|(?:我们?|在|给|跟|替)(?:{ELSEWHERE.pattern})的?{_FIRM}(?:上班|工作|签|干|远程)|"
    rf"(?:在)?上海(?:这边|本地)?(?:没有?|未)(?:注册|设立?|开)?(?:任何)?(?:分?{_FIRM}|法人|主体|实体)"
)
# A part of the firm that is here may apply all the same.
_HERE_TOO = lazy.compile(
    rf"上海(?:[^,，。;；没未]{{0,4}})(?:分公司|子公司|办事处)|派遣|(?<!没)(?<!没有)(?<!不)(?:是|在)上海[^,，。;；没未不]{{0,2}}(?:{_FIRM}|注册)|{_FIRM}[^,，。;；没未不]{{0,6}}上海[^,，。;；没未]{{0,2}}注册"
)
_TIMES = lazy.compile(r"以前|之前|原来|原先|前一?家|上一?家|老东家|总部")


def employer_place(sentence: Sentence) -> list[Finding]:
    """Find that the employer is in another place and has nothing here."""
    text = sentence.own
    found = _IS_ELSEWHERE.search(text)
    if found is None or _HERE_TOO.search(text) or _TIMES.search(text):
        return []
    return [Finding("employer_eligible", value=False, start=found.start(), end=found.start())]


def is_here(text: str) -> bool:
    """Tell whether plain `text` says that the employer, or a part of it, is in Shanghai."""
    return _HERE_TOO.search(text) is not None
