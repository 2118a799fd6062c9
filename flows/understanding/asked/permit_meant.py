"""The residence permit meant by a question that does not name it as one (「证掉了去哪补」), or names its end beside it.

Where nothing else answers: 「居住证1月5号到期，现在续来得及吗」 asks when it is endorsed.
"""

from dataclasses import replace

from flows.days.need_words import IN_TIME
from flows.named_entries import NamedEntry
from flows.understanding.acts.asked import Ask
from flows.understanding.expectation import Match, Topic
from language import lazy
from language.spelling import plain

_LEADS = r"(?:其实|我们?|就|只|是|不是|想|要|问|一下|的是|说|那|如果|万一|现在|那个|这个|这张|把|[,，\s])*"
# What befalls a permit, and no diploma or licence alone.
_BEFALLS = (
    r"(?=(?:也|都|给|被|又|不小心|[我他]|快|就|已经|刚|本身|忘了?)*"
    r"(?:弄|搞|搬家)?(?:丢|掉|不见|没了|找不到|找不着|遗失|坏|折|消磁|过期|逾期|到期|忘签|没签|签注|补领|挂失))"
)
_BARE = lazy.compile(rf"^(?P<leads>{_LEADS})(?P<own>我的?)?证(?:件|卡)?{_BEFALLS}")

_ITS_END = lazy.compile(r"(?:居住证|签注)[^,，。;；?？!！]{0,12}(?:到期|过期|失效)")
_ENDORSED_IN_TIME = lazy.compile(
    rf"(?:续|签|办)[^,，。]{{0,4}}?(?:{IN_TIME}|早不早|晚不晚|会不会[早晚]|[早晚迟]了?[吗么不])|(?:{IN_TIME})[^,，。]{{0,3}}(?:续|签)"
)
_WHEN = "居住证什么时候签注"


def of_its_end(ask: Ask, text: str, match: Match) -> Ask:
    """Return a question on the endorsement of a permit together with its end, where `text` names that beside it."""
    ends = _ITS_END.search(plain(text))
    if ends is None:
        return ask
    found = match(_WHEN) if _ENDORSED_IN_TIME.search(ask.text) else ask.match
    if found.kind != "answer" or found.id != NamedEntry.CARD_ENDORSEMENT:
        return ask
    return replace(ask, text=ask.text if ends[0] in ask.text else f"{ends[0]},{ask.text}", match=found)


def endorsed_in_time(text: str, match: Match, _: Topic) -> Ask | None:
    """Read a text that names the end of a permit and asks if it is endorsed in time; None for any other."""
    said = plain(text)
    ask = Ask(text=text, match=match(_WHEN)) if _ITS_END.search(said) and _ENDORSED_IN_TIME.search(said) else None
    return ask if ask is not None and ask.match.kind == "answer" else None


def with_the_permit_named(ask: Ask, match: Match) -> Ask:
    """Return a question with what answers it once the permit is named in it; as it is where it is answered already."""
    if ask.match.kind != "suggest" or "证" not in ask.text or not (bare := _BARE.match(ask.text)):
        return ask
    named = match(f"居住证{ask.text[bare.end() :]}")
    return replace(ask, match=named) if named.kind == "answer" else ask
