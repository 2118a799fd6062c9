"""Records that take points away: false material, detention, crime."""

import re
from collections.abc import Sequence
from datetime import date

from pydantic import JsonValue

from flows.reading.records.record_times import WHEN, set_right_behind, times_of_each, told_beside, years_ago
from flows.reading.sentence import Finding, Sentence, clause_at, durations
from language import lazy
from language.numbers import NUMBER, read_number

Entry = dict[str, JsonValue]
_KINDS = {
    "fake_material": (
        r"(?:交|提交|提供|用|递|报|弄|递交|上交|做|使用|填|被查出?|查出|查到|造|搞|递过|买)(?:了|过|的|"
        r"有)*(?:[^,。]{0,6})?(?:虚假|假|伪造)(?:的)?(?:材料|资料|学历|证|证明|文凭|职称|社保|合同|证书|"
        r"信息|毕业证|离职证明|公章)+|(?:虚假|假|伪造)(?:的)?(?:材料|资料|学历|证明|文凭|证书|证件|"
        r"毕业证)(?!吗)|材料造假|学历造假|造假|弄虚作假|作(?:过|了)(?:[一二两三\d]次)?假|伪造"
    ),
    "detention": (
        r"行政拘留|行拘(?!留)|治拘|治安拘留|(?<!刑事)拘留(?!证明)|(?:被|进去|关)(?:拘|关)(?:过|了)(?!押)|进过拘留所|"
        r"蹲过?拘留所|关进?(?:过)?拘留所|被拘(?!留|役)"
    ),
    "criminal": (
        r"犯罪记录|刑事(?!拘留)(?:犯罪|处罚|处分|记录|责任|案底|案件)?|判(?:了|过)?(?:刑|缓刑|缓|实刑|拘役|"
        r"有期徒刑)|判(?:了|过)(?:[一二两三几\d]?[次回])?(?=[,。\s刑]|$)|判(?:了|过)(?:[一二两三四五六七八九十半\d]+(?:年|个月))|判的(?=[,。\s]|$)|拘役|缓刑|坐过?(?:了|过)?牢|"
        r"坐牢|蹲过?(?:监狱|大牢|牢)|服刑|有(?:过)?前科|(?:有|留了?)(?:过)?案底|案底|前科|犯过?(?:了)?(?:罪|"
        r"事儿?)|刑满|有期徒刑|醉驾(?!扣)|犯罪"
    ),
}
_RECORD = lazy.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()))
# Who has nothing the matter, or nothing to do, speaks of no records (「没事，不怪你」).
_NOTHING_THE_MATTER = r"(?:也|从来)?没(?:有|什么|啥|多大|大|过){0,2}事"
_NONE = lazy.compile(
    rf"(?!{_NOTHING_THE_MATTER})"
    r"(?:没有?|无|未|从未|从没|不曾|没什么|没啥|并无|从来没有?|也没|没被)(?!有?,)(?:任何|过|什么|啥|有|受|被|"
    r"违法乱纪|违法|违规|犯罪|不良|刑事|行政|治安|进过|提交|交|用过|做过|弄过|犯|的|或|和|及|"
    r"与|、|/|扣分|减分|负面|其他|处分|关过|坐过|蹲过|留|给|提供|造|判|拘|案底|前科|记录|"
    r"之类|,)*"
    r"(?:违法|犯罪|犯过?法|记录|前科|案底|拘留|刑事|处罚|虚假材料|假材料|造假|弄虚作假|判刑|坐牢|牢|犯事|"
    r"扣分项?|减分项?|扣分情况|不良|违规|伪造|假|拘|罪|刑|事儿?)(?:过|的|记录|材料|情况)*(?:(?:、|和|或|及|与|以及)+(?:拘留|犯罪|造假|判刑|违法|违规|案底|前科|记录|刑事|行政|治安|处罚|处分|过)+)*|(?:扣分|减分|"
    r"违法|犯罪|虚假材料|假材料|材料造假|违法犯罪|前科|案底|拘留|不良|刑事|违法违规)(?:项|记录|情况|"
    r"这块|方面|的|事|儿|一[条次项个回]|:|啥的|什么的|这些|、|拘留|犯罪|都|也|全|从来|,)*(?:没有?(?:交|提供|用|弄|做)?过?|无|"
    r"没有过|为0|0)(?!消|问题)|"
    r"清清白白|身家清白|记录清白|背景清白|清白|遵纪守法|守法公民|良民|没犯过(?:事|法|罪|错)|没干过坏事|"
    r"没进去过|没进过局子"
)
# Said of what stands before it: 「吃官司这种事我一桩也没有过」.
_NOT_HAD_BEHIND = lazy.compile(
    r"(?:造假|拘留|坐牢|判刑|犯罪|吃官司|违法|违规|处罚|这种|那种|这些|那些|这类|之类|什么的|啥的|[、和或啊跟]|事情?|事儿|事体|的|记录|[,，])*(?:我|他|她)?(?:一[桩件次回样天]|啥|什么)?(?:也|都|是|从来)*(?:没有?|未)(?:过|得|沾|碰|犯)"
)
_COUNT = lazy.compile(rf"(?P<count>{NUMBER})(?:次|回|条|趟|起|进宫)")
# Of one who has or had none of it, before or behind the name of it.
_DENIED_BEHIND = lazy.compile(
    r"(?:记录|过|的|那个|这个|人|事)*(?:并|又|可)?不是(?!吗|故意)|(?:也|都|从来|从|这种|什么的|记录|:)*(?:无(?=$|[,，。;；\s])|没有?|未|不曾)(?:交|用|提供|做|弄|递|搞|有|被)?(?:过|$)"
)
_NOT_BUT = lazy.compile(r"(?<!是)(?:并|又|可)?不(?:是|算)(?:什么|啥)?(?=[^,，。;；]{1,8}(?:[,，。;；\s]|$))")
# What stands in the place of a detention, which takes no points.
_ONLY_FINED = lazy.compile(
    r"(?:其实|只|就|不过|实际)(?:是|给|被|交)?(?:了|个|点)?(?:罚款|罚了|警告|批评教育|口头教育|传唤)"
)
# A detention within a criminal case is no administrative one.
_OF_A_CASE = lazy.compile(r"(?:是|属于|算)(?:那种)?(?:刑事拘留|刑拘)")
_NOT_SO_BEFORE = lazy.compile(
    r"(?:没有?|没被|无(?!证|照)|未|不是|不算|会不会|怕|如果|要是|不存在|担心|会|算不算|是不是|别|防|不能|不会|不敢|可以|举报|查)(?:[^,。]{0,4})$"
)
_ASKED_OF = lazy.compile(r"(?:扣|减)(?:多少|几)|会不会|会怎|怎么办(?=$)|算不算|多久|影响|吗$|要求|严重吗")
_HAPPENED = lazy.compile("过|被|我|了|有")
_ASKED_BEHIND = lazy.compile("吗|是不是要|证明")
_COUNT_BEHIND = lazy.compile(r"[,\s](?:一共|总共|共|有过?|都是|过)?(?:[\d一二两三四五])(?:次|回|条)")
# A detention that is a penalty of its own, not that somebody was held for a crime.
_BY_THE_POLICE = lazy.compile(r"行政|行拘|治安|拘留|次|回")
_SEVERAL = 2


def records(sentence: Sentence) -> list[Finding]:
    """Find the records, each with its count and (when said) how many years ago; [] when there are said to be none."""
    text = sentence.own
    none = _NONE.search(text)
    instead = _denied_for_another(text)
    found: list[Entry] = []
    spans: list[Finding] = []
    for match in _RECORD.finditer(text):
        if match.start() < instead.get(str(match.lastgroup), 0) or _denied(text, match, none):
            continue
        start, end = clause_at(text, match.start())
        entry = _entry(text, match, sentence.today)
        if _is_another(entry, found):
            found += _one_by_one(entry, text, match.end(), sentence.today) or [entry]
        else:
            _date(entry, found)
        spans += [Finding("", None, each.start, each.end) for each in durations(text[:end]) if each.start >= start]
        spans.append(Finding("", None, match.start(), match.end()))
    if found:
        return [Finding("deductions", [*_without_arrest(found, text)], spans[0].start, spans[0].end), *spans]
    clean = _clean(text, none)
    return [Finding("deductions", [], *clean)] if clean else []


def names_record(text: str) -> bool:
    """Whether `text`, in plain form, names what takes points away."""
    return _RECORD.search(text) is not None


def _without_arrest(found: Sequence[Entry], text: str) -> list[Entry]:
    """Leave out that somebody was held for the crime that is told beside it (「醉驾被拘，判了缓刑」)."""
    crimes = [each for each in found if each["kind"] == "criminal"]
    if not crimes or _BY_THE_POLICE.search(text):
        return [*found]
    ago = {each.get("years_ago") for each in crimes}
    return [each for each in found if each["kind"] != "detention" or each.get("years_ago") not in {None, *ago}]


def _denied_for_another(text: str) -> dict[str, int]:
    """Find the kinds that are named and then denied for something else (「关过，不是拘留，是传唤」): where, by kind."""
    said = (_RECORD.match(text, match.end()) for match in _NOT_BUT.finditer(text))
    return {str(named.lastgroup): named.start() for named in said if named}


def _is_another(entry: Entry, found: Sequence[Entry]) -> bool:
    """Whether a record is not one that was told before: of another kind, or at another time than each of its kind."""
    same = [each for each in found if each["kind"] == entry["kind"]]
    if not same:
        return True
    return "years_ago" in entry and all(each.get("years_ago") not in {None, entry["years_ago"]} for each in same)


def _date(entry: Entry, found: Sequence[Entry]) -> None:
    """Note when a record was that is named again with its time (「醉驾进去过，判了缓刑，前年的事」)."""
    same = [each for each in found if each["kind"] == entry["kind"]]
    if "years_ago" in entry and len(same) == 1:
        same[0].setdefault("years_ago", entry["years_ago"])


def _clean(text: str, none: re.Match[str] | None) -> tuple[int, int] | None:
    """Find where it is said that there are no records."""
    if none is not None:
        return None if _ASKED_BEHIND.search(text[none.end() : none.end() + 3]) else none.span()
    named = _RECORD.finditer(text)
    return next((each.span() for each in named if _NOT_HAD_BEHIND.match(text, each.end())), None)


def denied_records(text: str) -> frozenset[str]:
    """Return the kinds of records that `text`, in plain form, says somebody does not have (「被拘留的不是他」)."""
    none = _NONE.search(text)
    denied = frozenset(str(match.lastgroup) for match in _RECORD.finditer(text) if _denied(text, match, none))
    return denied | {"detention"} if _ONLY_FINED.search(text) or _OF_A_CASE.search(text) else denied


def _denied(text: str, match: re.Match[str], none: re.Match[str] | None) -> bool:
    """Whether a record that is named is denied, feared, supposed or asked about."""
    if none and none.start() <= match.start() < none.end():
        return True
    start, end = clause_at(text, match.start())
    before, after = text[start : match.start()], text[match.end() : end]
    if _NOT_HAD_BEHIND.match(after) or _DENIED_BEHIND.match(after) or _NOT_SO_BEFORE.search(before):
        return True
    return _ASKED_OF.search(after) is not None and _HAPPENED.search(before + match[0]) is None


def _entry(text: str, match: re.Match[str], today: date) -> Entry:
    """Read one record: of what kind, how many of them, and how long ago."""
    start, end = clause_at(text, match.start())
    clause = text[start:end]
    behind = text[end : clause_at(text, end + 1)[1]] if end < len(text) else ""
    entry: Entry = {"kind": str(match.lastgroup), "count": _count(text[match.start() : end], clause, behind)}
    when = set_right_behind(text, end) or WHEN.search(clause) or told_beside(text, start, end)
    ago = years_ago(when, today) if when else None
    return entry if ago is None else {**entry, "years_ago": ago}


def _count(said: str, clause: str, behind: str) -> int:
    """Read how many: from the record on, else in its clause, else in a clause of its own behind it."""
    count = _COUNT.search(said) or _COUNT.search(clause)
    if count is None and _COUNT_BEHIND.match(behind):
        count = _COUNT.search(behind)
    return int((read_number(count["count"]) if count else None) or 1)


def _one_by_one(entry: Entry, text: str, start: int, today: date) -> list[Entry]:
    """Tell several of a kind apart, where it is said of each how long ago it was."""
    times = list(times_of_each(text, start, today))
    if len(times) < _SEVERAL or len(times) != entry["count"]:
        return []
    return [{"kind": entry["kind"], "count": 1, "years_ago": ago} for ago in times]
