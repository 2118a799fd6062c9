"""The residence permit called no more than 「证」 in a question (「证掉了去哪补」), where nothing else answers it."""

from dataclasses import replace

from flows.understanding.acts import Ask
from flows.understanding.expectation import Match
from language import lazy

_LEADS = r"(?:其实|我们?|就|只|是|不是|想|要|问|一下|的是|说|那|如果|要是|万一|现在|那个|这个|这张|把|[,，\s])*"
# What befalls a permit, and no diploma or licence alone.
_BEFALLS = (
    r"(?=(?:也|都|给|被|又|不小心|[我他]|快|就|已经|刚|本身|忘了?)*"
    r"(?:弄|搞|搬家)?(?:丢|掉|不见|没了|找不到|找不着|遗失|坏|折|消磁|过期|逾期|到期|忘签|没签|签注|补领|挂失))"
)
_BARE = lazy.compile(rf"^(?P<leads>{_LEADS})(?P<own>我的?)?证(?:件|卡)?{_BEFALLS}")


def with_the_permit_named(ask: Ask, match: Match) -> Ask:
    """Return a question with what answers it once the permit is named in it; as it is where it is answered already."""
    if ask.match.kind != "suggest" or "证" not in ask.text or not (bare := _BARE.match(ask.text)):
        return ask
    named = match(f"居住证{ask.text[bare.end() :]}")
    return replace(ask, match=named) if named.kind == "answer" else ask
