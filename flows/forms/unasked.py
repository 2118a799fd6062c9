"""Conditions of a form that can never hold, because nothing in it asks for the slot they look at."""

from collections.abc import Iterator, Sequence

from pydantic_core import InitErrorDetails, PydanticCustomError

from flows.forms.fields import Field

# What people tell in a sentence and no question asks for by itself.
HEARD = ("spouse_shanghai_hukou",)


def unasked(file: str, fields: Sequence[Field]) -> Iterator[InitErrorDetails]:
    """Yield a fault for every slot in a `when` that no field of the form tells."""
    told = {*HEARD, *(slot for field in fields for slot in field.tells)}
    for index, field in enumerate(fields):
        for number, condition in enumerate(field.when):
            for slot in condition:
                if slot not in told:
                    message = "nothing in this form asks for '{slot}': correct it, or ask for it"
                    kind = PydanticCustomError("unasked", message, {"slot": slot})
                    yield InitErrorDetails(type=kind, loc=(file, "fields", index, "when", number, slot), input=slot)
