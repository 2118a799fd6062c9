"""A paper that was told, and is not there yet: 「职称证还没发下来，先不算」."""

from collections.abc import Iterator, Mapping
from typing import Any

from flows.understanding.acts.told import Correct
from flows.understanding.expectation import Expectation
from language import lazy

_LEADS = (
    r"(?:哎呀?|哦|啊|对了|不好意思|抱歉|我|咱|刚才|前面|上面|[说填报写]|的|那|这|个|本|张|项|证书?|其实|现在|目前){0,8}"
)
_NOW = r"(?:还|都|也|又|其实|目前|现在|正|才|刚|暂时|一直|人家|单位|那边|,){0,4}"
_COMES = r"(?:下来|发|下|拿|批|评|考|领|办|出|到手|通过|公布|生效|结束)"
_WHEN = (
    r"(?:要|得|等|到){0,2}(?:下个?月|下半?年|下周|月底|年底|明年|后年|"
    r"过[几两一]天|过段时间|(?:\d{1,2}|十?[一二三四五六七八九十])月份?){1,2}"
)
_NOT_YET = (
    rf"(?:{_NOW}(?:没有?|未)(?:给|被|正式){{0,2}}{_COMES}(?:下来|到手|出来|证书?|批?文|[到完过上]){{0,2}}|"
    rf"{_NOW}在?(?:公示|评审|审批|审核|走流程|等证|等结果)期?[中里内]?|"
    rf"{_NOW}{_WHEN}{_NOW}(?:能|会)?{_COMES}(?:下来|到手|出来|证书?|[到完过上]){{0,2}})"
)
_TO_DO = r"(?:先|就|请|帮我|给我|麻烦|你|那|还是|暂时|应该|把它?|再){0,4}"
_LEFT_OUT = (
    rf"(?:{_TO_DO}(?:别|不要|不用|不能|不该|不|甭|勿)(?:先|再|给我|帮我|把它?){{0,2}}(?:算|计|加|记|放)(?:它|进去?来?|上去?|在内|里面|分){{0,2}}|"
    rf"{_TO_DO}(?:去|拿|扣|减|删|划|撤|剔)(?:掉|除|下来|了)它?|{_TO_DO}取消|{_TO_DO}(?:当|按|算)(?:我|它|作)?没有?(?:来?算)?)"
)
_TAIL = r"(?:吧|了|呢|啊|哦|的|哈|先|再说|谢谢){0,3}"
# Of which fact it is, and what counts without it.
_PAPERS: Mapping[str, tuple[str, Mapping[Any, Any] | None]] = {
    "title": (r"职称|副高|(?:[初中高]级)(?![工技])|工程师|会计师|(?<![位业历])证", None),
    "skill_level": (r"技能|[初中高]级工|技师|[一二三四五]级|(?<![位业历])证", None),
    "education": ("学位", {"bachelor_with_degree": "bachelor_no_degree"}),
    "award": ("表彰|奖", None),
}
_MARK = lazy.compile(_NOT_YET)
_NAMED = r"[^,，。;；\s\d不没别还先]{1,8}?"
_SUPPOSES = "(?!.{0,4}(?:要是|如果|假如|假设|假使|倘若|万一|若是))"
_CLAUSE = lazy.compile(
    rf"{_SUPPOSES}(?P<named>{_LEADS}(?:{_NAMED}{_LEADS})?)(?:(?:{_NOT_YET}|{_LEFT_OUT}){_TAIL}){{1,2}}"
)
_LEADING = lazy.compile(_LEADS)
_PARTS = lazy.compile(r"[,，。;；!！\s]+")
_OF = {slot: lazy.compile(words) for slot, (words, _) in _PAPERS.items()}
_NONE = "none"
# So many clauses say no more.
MOST = 4


def not_there_yet(said: str, expect: Expectation) -> Correct | None:
    """Return what counts of the person talked about without the paper that `said` takes out; None for any other text.

    Args:
        said: the whole message, in plain form.
        expect: what is known.

    """
    if not expect.known.keys() & _PAPERS.keys() or not _MARK.search(said):
        return None
    parts = [part for part in _PARTS.split(said) if part and not _LEADING.fullmatch(part)]
    found = [_CLAUSE.fullmatch(part) for part in parts] if len(parts) <= MOST else []
    names = [match["named"] for match in found if match]
    slots = next((slots for name in names for slots in _without(name, expect.known)), None)
    return Correct(expect.roster.current, slots) if slots and len(names) == len(parts) else None


def _without(name: str, known: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield what is left of a fact that `name` names, where it was told."""
    for slot, (_, lesser) in _PAPERS.items():
        was = known.get(slot)
        if was in {None, _NONE} or not _OF[slot].search(name):
            continue
        left = _NONE if lesser is None else lesser.get(was)
        if left is not None:
            yield {slot: left}
