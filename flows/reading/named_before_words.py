"""Who told something of themselves, set off from it by a space (「Amy 说她…」), put right before it."""

from language import lazy

_TOLD = r"(?=(?:自己)?(?:说|讲|告诉我|跟我说|跟我讲)(?:他|她))"
_SET_OFF = lazy.compile(rf"(?<=[a-zA-Z\u4e00-\u9fff])\s{{1,3}}{_TOLD}")
_SPEAKER = lazy.compile(rf"(?P<who>(?:^|(?<=[,，。;；!！]))\s?(?:[a-zA-Z]{{2,15}}|[\u4e00-\u9fff]{{1,3}}))\s{{1,3}}{_TOLD}")


def with_who_told(text: str) -> str:
    """Return `text`, in plain form, with each speaker right before what they told of themselves."""
    return _SPEAKER.sub(r"\g<who>", text) if _SET_OFF.search(text) else text
