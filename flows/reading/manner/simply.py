"""A text in plain form said simply: dialect, rhetoric, emphasis, subtractions and amounts denied, each in one way."""

from flows.reading.base.unit import with_their_unit
from flows.reading.family.marriage_paper import with_marriage_named
from flows.reading.insurance.employers import employers_named
from flows.reading.insurance.insured_record import as_told
from flows.reading.manner.denials import without_dialect
from flows.reading.manner.denied_amounts import in_its_unit
from flows.reading.manner.emphasis import without_emphasis
from flows.reading.manner.rhetoric import without_rhetoric
from flows.reading.manner.subtractions import without_subtractions
from flows.reading.manner.topics_set_off import with_its_topic
from flows.reading.whose.named_behind import named_first
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
        with_their_unit(
            in_standard_words(without_dialect(as_told(named_first(with_marriage_named(employers_named(text))))))
        )
    )
    return SimpleText(without_emphasis(in_its_unit(without_rhetoric(without_subtractions(standard)))))
