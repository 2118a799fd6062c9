"""A value told late: to a question that was left unanswered, or not asked yet, or little beside what was told."""

from flows.forms.fields import Slots
from flows.understanding.set_right.fitting import first_fitting
from flows.understanding.set_right.known import Known, fields_named
from flows.understanding.set_right.slip_words import bare_words, value_words
from language import lazy
from language.durations import read_duration
from language.numbers import DIGIT

_BARE = lazy.compile(rf"[\d.{DIGIT}十半多几~-]+(?:年|岁|倍)(?:多|半)?")
# That what was not known has been found out, and whose window of years a count of months is of.
_NEWS = lazy.compile(
    r"(?:^|(?<=[,，。;；!！\s]))(?:我|刚才?|公司|单位|人事|hr|财务|会计|老板|家里|那边|[他她]们?|已经|今天|昨天|又|去|找|终于|总算){0,4}"
    r"(?:回(?:我|复我?|话|消息|信)|告诉我|问(?:到|清楚|来|好|过|了)|查(?:到|清楚|好|过|了)|打听(?:到|清楚|好|来)|[弄搞]清楚|想起来|算出来|数(?:清楚|出来|好))了?[,，。\s]+"
)
_OF_A_WINDOW = lazy.compile(r"[四4]年|48|四十八")
_LITTLE = lazy.compile(r"[,，\s]*(?:我|也|其实|实际|一共|总共|满打满算|唉|哎){0,3}(?:才|就|只|仅|不过|顶多|撑死|勉强)")


def read_late(text: str, known: Known) -> Slots:
    """Read a bare value as the answer to a question without one; {} when it answers none.

    A question that was left unanswered comes first, then the first of those not asked yet that matter and whose unit
    the value has. A length that is said to be little (「才4年」) sets the one length right that is known.
    """
    settled = [field for field in known.fields if field.settled(dict(known.facts))]
    named = fields_named(text, known.fields, settled)
    if named:
        return first_fitting(named, bare_words(text), known, strict=True)
    late = first_fitting(list(reversed(known.skipped)), bare_words(text), known, strict=True)
    bare = value_words(text)
    if late or not (_BARE.fullmatch(bare) or ("年" in bare and read_duration(bare))):
        return late
    facts = dict(known.facts)
    open_yet = [each for each in known.fields if not each.settled(facts) and each.matters(facts)]
    lengths = [each for each in settled if each.kind == "duration"]
    little = len(lengths) == 1 and _LITTLE.match(text)
    return first_fitting(open_yet, bare, known, strict=True) or (
        first_fitting(lengths, bare, known, strict=True) if little else {}
    )


def found_out_late(text: str, known: Known) -> Slots:
    """Read what was found out of a question that was left unanswered (「打听到了，是3个月」), else {}."""
    if not known.skipped or not _NEWS.search(text) or _OF_A_WINDOW.search(text):
        return {}
    return first_fitting([*reversed(known.skipped)], value_words(_NEWS.sub("", text)), known, strict=True)
