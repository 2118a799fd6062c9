"""Why one of the questions is asked, by its name: 「为什么问年龄」, 「要学历干嘛」."""

from collections.abc import Collection

from flows.forms.fields import Field
from language import lazy
from language.comparing import compared
from language.spelling import plain

_WHY_ASKED = lazy.compile(
    r"(?:那|你们?|您|这里?|又|还|怎么|,|\s){0,4}(?:为什么|为啥|为何|干嘛|干吗|凭什么|怎么)(?:你们?|还|又|非|总|老|一定|需要|会|都){0,3}"
    r"(?:(?:要|得)?(?:问|知道|填|提供|说|看|选|写|了解|管)|要|得)(?:到|起|清楚|一下)?(?:我们?|他|她)?的?"
    r"(?P<name>[^?？,，。\s]{2,8}?)(?:是?多少|几年|呢|啊|呀|干嘛|做什么|干什么|[?？\s])*"
)
_WHAT_FOR = lazy.compile(
    r"(?:那|你们?|您|又|还|,|\s){0,3}(?:要|问|知道|看|填)(?:我们?|他|她)?的?(?P<name>[^?？,，。\s]{2,8}?)"
    r"(?:是?(?:用来)?(?:干嘛|干吗|干啥|做什么|干什么|做啥)|有什么用|有啥用|有必要吗)(?:用|的|呢|啊|呀|[?？\s])*"
)
_WORD = 2
LONGEST = 20


def why_asked(text: str, names: Collection[str], field: Field | None) -> str:
    """Return the name of the question of which `text` asks why it is put; "" where it asks that of none.

    Args:
        text: a clause.
        names: what the questions are called, in comparable form.
        field: the question that is open, which a part of its name means.

    """
    said = plain(text) if len(text) <= LONGEST else ""
    found = _WHY_ASKED.fullmatch(said) or _WHAT_FOR.fullmatch(said)
    if found is None:
        return ""
    name = compared(found["name"])
    if field is not None and any(name in compared(each) for each in (field.name, *field.also)):
        return field.name
    return name if name in names and len(name) >= _WORD else ""
