"""What a supposition asks besides: how long it takes to the standard then (「…，还要交几年才够」)."""

from language import lazy

_TAIL = 40
_WAITS = r"(?:交|缴|熬|等|干|过|做|攒|撑|待)(?:社保|工龄|着|上|到|够|满)*"
_LEADS = r"(?:那|我|他|她|大概|最快|最少|至少|总共|一共|得|要|需要|只能|就|能|可以|会|又|只好)"
_TIME = r"第?(?:几|多少)(?:个)?(?:年头|年|月)|多久|多长时间|(?:哪|哪一|那一)年|什么时候|几时|何时|哪天|啥时候"
_STANDARD = r"(?:120|一百二|线|标|分|标准)*(?:分|了|啊|呀|呢|嘛)*"
# From when on it gives points (「多久可以用」).
_OF_USE = r"(?:用得?上|用|生效|见效|算数|算进去|算|作数|起作用|加上|加分|有分)(?:了|的|分)?"
_REACHED = rf"(?:(?:够|到|达标|达到|过线|凑够|凑满|凑齐|上|满)(?:得|不)?(?:了|着|到|上)?{_STANDARD}|{_OF_USE})"
_AFTER = r"(?:以后|之后|后|的?时候)?(?:才|就|能|可以|会|有希望)*"
_HOW_LONG = lazy.compile(
    rf"[,，\s]*{_LEADS}*(?:"
    rf"(?:(?:还|再){_LEADS}*(?:{_WAITS})?|{_WAITS})(?:再|还)?(?:{_TIME}){_AFTER}(?:{_REACHED})?|"
    rf"(?:{_TIME}){_AFTER}{_REACHED}|(?<=[,，\s]){_LEADS}*(?:到)?(?:{_TIME}))(?:啊|呀|呢|嘛|了)?[?？。!！\s]*$"
)


def without_how_long(text: str) -> tuple[str, bool]:
    """Take the question how long it takes off the end of a supposition.

    Returns: the rest of `text`, in plain form, and whether it asks so.
    """
    tail = text[-_TAIL:]
    found = _HOW_LONG.search(tail)
    return (text, False) if found is None else (f"{text[:-_TAIL]}{tail[: found.start()]}", True)
