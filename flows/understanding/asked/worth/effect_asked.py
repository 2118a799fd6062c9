"""Whether something that happened matters for the points, asked in any words: 「换了公司有影响吗」, 「搬了家碍不碍事」.

What happened tells which entry answers, the words for its effect tell nothing: they are put in one way.
"""

from flows.understanding.acts.asked import Ask
from flows.understanding.expectation import Match
from flows.understanding.sureness import SURELY
from language import lazy

_LEADS = r"(?:那么?|请问|还有|另外|如果|要是|中途|中间|期间|我|我们|这期间|,|，|\s){0,4}"
_EFFECT = (
    r"(?:影响不影响|影不影响|碍不碍事|要不要紧|打不打紧|碍事|要紧|打紧|"
    r"(?:会不会|有没有|有没|会|有|受不受|要不要|该不会)(?:有|受|造成)?(?:什么|啥|任何)?(?:影响|关系|妨碍|妨害|牵连))"
)
_ASKED = lazy.compile(
    rf"^{_LEADS}(?P<what>[^,，。;；?？]{{2,10}}?)(?:的话)?(?:对?(?:居住证)?(?:积分|分数))?{_EFFECT}"
    r"(?:到|了)?(?:我的?|居住证)?(?:积分|分数|分)?(?:吗|么|不|没有?|呢|啊|呀){0,2}[?？\s]*$"
)
_DONE = lazy.compile(r"(?<=[\u4e00-\u9fff])了(?=[\u4e00-\u9fff]|$)")


def effect_asked(text: str, match: Match) -> Ask | None:
    """Read a question whether what happened matters by what happened alone, where an entry surely answers it then."""
    asked = _ASKED.match(text)
    if asked is None:
        return None
    found = match(f"{_DONE.sub('', asked['what'])}会影响吗")
    return Ask(text=text, match=found) if found.kind == "answer" and found.confidence >= SURELY else None
