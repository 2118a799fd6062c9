"""A text in plain form said simply: dialect, rhetoric, emphasis, subtractions and amounts denied, each in one way."""

from flows.reading.base_unit import with_their_unit
from flows.reading.denials import without_dialect
from flows.reading.denied_amounts import in_its_unit
from flows.reading.emphasis import without_emphasis
from flows.reading.insured_record import as_told
from flows.reading.marriage_paper import with_marriage_named
from flows.reading.named_behind import named_first
from flows.reading.rhetoric import without_rhetoric
from flows.reading.subtractions import without_subtractions
from flows.reading.topics_set_off import with_its_topic
from language.dialect import in_standard_words
from language.spelling import PlainText


class SimpleText(PlainText):
    """A text said simply, so that it is not put so again; any part of one is one."""

    __slots__ = ()


def simply(text: str) -> SimpleText:
    """Return `text`, in plain form, said simply."""
    if isinstance(text, SimpleText):
        return text
    standard = with_its_topic(
        with_their_unit(in_standard_words(without_dialect(as_told(named_first(with_marriage_named(text))))))
    )
    return SimpleText(without_emphasis(in_its_unit(without_rhetoric(without_subtractions(standard)))))
