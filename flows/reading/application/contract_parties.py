"""With whom a contract is and who pays the insurance, where a message names both and they are not the same firm."""

from dataclasses import dataclass

from language import lazy

_LEAD = (
    r"(?:劳动|我|的|是|也|都|就|却|则|但|一直|目前|现在|在|由|跟|和|与|同|给|让|走|放在?|挂在?|落在?|那边|这边|上海|外地|"
    r"北京|深圳){0,5}+"
)
_FIRM = (
    r"(?P<{0}>(?:[^\W\d_合约社保险金税签交缴跟和与由在是的,，。]{{0,4}}|[A-Za-z甲乙]{{0,2}})"
    r"(?:总公司|分公司|子公司|母公司|总部|集团|分支机构|公司|单位|中心))"
)
_CONTRACT = lazy.compile(
    rf"(?:合同|劳动关系){_LEAD}(?:签(?:的|在|给|订|约)?{_LEAD})?{_FIRM.format('firm')}|"
    rf"{_FIRM.format('other')}{_LEAD}签(?:的|了|订)?(?:劳动)?合同"
)
_PAYER = lazy.compile(
    rf"(?:社保|五险|[交缴]金){_LEAD}(?:[交缴]在?(?:的|在)?{_LEAD})?{_FIRM.format('firm')}|"
    rf"{_FIRM.format('other')}(?:一直|每个?月|在|帮|给|替|我|统一|直接){{0,4}}[交缴](?:的|了)?(?:社保|五险|金)"
)
_OF_A_CONTRACT, _OF_INSURANCE = ("合同", "劳动关系"), ("社保", "五险", "交金", "缴金")
# Which firm a name leaves open: it may be the other one.
_ANY = frozenset({"公司", "单位", "本公司", "我们公司", "这家公司", "签合同公司", "用人单位"})


@dataclass(frozen=True, slots=True)
class Apart:
    """A contract with one firm, while another pays: the words for the one of the contract."""

    contract: str


def parties_apart(text: str) -> Apart | None:
    """Return the firm of the contract where `text`, in plain form, names another as paying the insurance."""
    if not all(any(word in text for word in words) for words in (_OF_A_CONTRACT, _OF_INSURANCE)):
        return None
    contract, payer = _CONTRACT.search(text), _PAYER.search(text)
    if contract is None or payer is None:
        return None
    firm, paying = (match["firm"] or match["other"] for match in (contract, payer))
    if firm == paying or firm in _ANY or paying in _ANY:
        return None
    return Apart(contract[0])
