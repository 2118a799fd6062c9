"""That the term was missed of what was just told: 「那拖过了呢」 after when a permit is endorsed."""

from collections.abc import Mapping

from flows.named_entries import NamedEntry
from flows.understanding.acts.asked import Ask
from flows.understanding.expectation import Match, Topic
from language import lazy

# Entries that tell of a term, and what is asked once it is missed.
_ONCE_MISSED: Mapping[str, str] = {
    NamedEntry.CARD_ENDORSEMENT: "居住证过期没签注怎么办",
    NamedEntry.RENEWAL_HOW: "积分过期了还能续吗",
    NamedEntry.RENEWAL_TIME: "积分过期了还能续吗",
    NamedEntry.VALIDITY_OF_SCORE: "积分过期了还能续吗",
}
_MISSED = lazy.compile(
    r"晚(?!上|饭|间)|迟|错过|耽误|耽搁|误(?:掉)?了|拖|超(?:过|期|时)?|过(?:期|时|头|了)|逾期|没赶上|赶不上|没来得及|来不及|忘(?:了|记|掉)|没(?:去|签|续|办|弄|搞)"
)
_BESIDE = (
    r"要是|如果|万一|假如|不小心|后来|结果|真的?|一直|已经|好(?=几)|快(?=[一二两三四五六半\d])|一不留神|时间|日子|期限?|时候|怎么(?:办|样|弄)?|咋(?:办|样|弄)|会?(?:怎样|如何)|(?:有)?(?:什么|啥)(?:后果|影响)?|弄|搞|都|要紧|有事|有没有(?:事|影响)|影响|"
    r"行不行|可以|可不可以|还能|[去办签续补交来弄才就又还那么我他她人有点几一两二三四五\d天个月周半的话了呢啊吗么呀会能还行不,，?？\s]"
)
_FRAGMENT = lazy.compile(rf"(?:{_MISSED.pattern}|{_BESIDE}){{1,12}}")
# What only a card is.
_OF_A_CARD = frozenset({NamedEntry.CARD_ENDORSEMENT})
_ENDORSED = "签"
# Another day beside the end that is known (「那要是拖到1月20号呢」).
_PUT_OFF = lazy.compile(
    r"(?:那么?|要是|如果|万一|假如|我|一直|就|才|,|，){0,4}(?:拖|等|放|晚|推迟|过)(?:到|至)(?P<day>[^呢吗,，。?？]{2,10}?)"
    r"(?:才|再|去|签|续|办|的话|会怎么?样|怎么?办|行不行|行|可以|[呢吗么啊呀?？\s]){0,5}"
)
_ENDS = lazy.compile(r"到期|过期|失效")
# A fragment has so few characters.
LONGEST = 20


def missed_term(text: str, match: Match, topic: Topic) -> Ask | None:
    """Read a fragment that says no more than that the term of the last answer was missed; None for any other."""
    question = _ONCE_MISSED.get(topic.entry, "")
    put_off = _PUT_OFF.fullmatch(text)
    if put_off and topic.entry in _OF_A_CARD and _ENDS.search(topic.question):
        found = match(question)
        return Ask(text=f"{topic.question},拖到{put_off['day']}", match=found) if found.kind == "answer" else None
    if not question or len(text) > LONGEST or not _MISSED.search(text) or not _FRAGMENT.fullmatch(text):
        return None
    if _ENDORSED in text and topic.entry not in _OF_A_CARD:
        return None
    found = match(question)
    return Ask(text=question, match=found) if found.kind == "answer" else None
