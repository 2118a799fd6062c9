"""Whether a way of studying counts (「夜大上出来的给不给分」): not how many points it gives."""

from flows.understanding.acts.asked import Ask
from flows.understanding.expectation import Match
from language import lazy

_WAY_OF_STUDY = lazy.compile(
    r"成人|成教|成考|自考|函授|网教|网络教育|远程|夜大|业余|在职|非全|电大|国开|开放大学|专升本|民教"
)
_WHETHER = lazy.compile(
    r"(?:算不算|有没有|给不给|加不加|认不认|[算有给加能认])(?:积|加)?分?(?:吗|么|嘛|不|没|伐|吧)?[啊呀呢?？\s]*$"
)
_HOW_MANY_POINTS = lazy.compile(r"几|多少|\d分")
# Which all these ways are.
_ASKED_OF_ALL = "非全日制学历算不算"


def asks_if_it_counts(text: str) -> bool:
    """Whether `text` asks if a way of studying counts at all (「认真读个函授本科有没有分」)."""
    return bool(_WAY_OF_STUDY.search(text) and _WHETHER.search(text) and not _HOW_MANY_POINTS.search(text))


def way_of_study(text: str, match: Match) -> Ask | None:
    """Read whether a way of studying counts as that question of all ways, where an entry answers it; else None."""
    found = match(_ASKED_OF_ALL) if asks_if_it_counts(text) else None
    return Ask(text=text, match=found) if found is not None and found.kind == "answer" else None
