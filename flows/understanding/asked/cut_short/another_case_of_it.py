"""Another case of the matter asked about last, which the fragment does not name again.

「应届的呢」 after a way to a hukou asks for the way of graduates. By itself such a fragment is mostly taken for one on
points (an extra for graduates), of which nobody asked.
"""

from collections.abc import Mapping

from flows.named_entries import NamedEntry
from flows.understanding.acts.asked import Ask
from flows.understanding.expectation import Match, Topic
from flows.understanding.sureness import CONTRASTED
from language import lazy

_TO_A_HUKOU = frozenset(
    {
        NamedEntry.JUZHUANHU_CONDITIONS,
        NamedEntry.JUZHUANHU_RELATION,
        NamedEntry.TALENT_INTRODUCTION,
        NamedEntry.RETURNEE_HUKOU,
        NamedEntry.STAY_AFTER_GRADUATION,
    }
)
# Matters of several entries, a case each, and how a case is asked about with its matter.
_MATTERS: Mapping[frozenset[NamedEntry], tuple[str, ...]] = {_TO_A_HUKOU: ("{}怎么落户", "{}落户")}
_CASE = lazy.compile(
    r"(?:那么?|如果|要是|假如|换成|换|对于|我是?|孩子|老公|老婆|他|她|是|,|，|\s){0,4}(?P<case>[^,，\s?？]{2,10}?)"
    r"(?:的话|的|情况|这种|这类)*(?:呢|咧|嘞|怎么说|咋说|怎么办|咋办|咋弄|怎么弄|行吗|行不行|行不|可以吗|可以不)[?？\s]*"
)
_ANOTHER_MATTER = lazy.compile(r"[积加]分|多少|几|社保|基数|居住证|学历|职称|孩子|中考|高考|什么|哪|怎")
# A fragment has so few characters.
LONGEST = 14


def another_case_of_it(text: str, match: Match, topic: Topic) -> Ask | None:
    """Read a fragment that only names another case of the matter asked about last; None for any other."""
    said = _CASE.fullmatch(text) if topic.entry and len(text) <= LONGEST else None
    if said is None or _ANOTHER_MATTER.search(said["case"]):
        return None
    entries, ways = next(((each, ways) for each, ways in _MATTERS.items() if topic.entry in each), (frozenset(), ()))
    found = (Ask(text=words, match=match(words)) for words in (way.format(said["case"]) for way in ways))
    sure = (each for each in found if each.match.kind == "answer" and each.match.confidence >= CONTRASTED)
    return next((each for each in sure if each.match.id in entries and each.match.id != topic.entry), None)
