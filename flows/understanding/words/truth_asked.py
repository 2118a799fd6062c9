"""Whether a claim is true (「…，真的假的」), which is asked of the claim: nobody who asks so wants anything false."""

from language import lazy

_TRUTH = lazy.compile(
    r"(?<![,，\s])[,，\s]*+(?:(?:到底|究竟|这|那|说的|消息|都|是|不知道?|不晓得){0,4}"
    r"(?:真的?(?:还是|或者?|[,，、])?假的?|真假|是真是假|有几分真)(?:啊|呀|呢|的|吧|嘛|哦|吗)?)(?=[\s,，。?？!！]|$)"
)


def without_truth_asked(text: str) -> str:
    """Return `text` without the question whether it is true."""
    return _TRUTH.sub("", text) if "假" in text and "真" in text else text
