"""The marriage certificate by how people call it (「红本本」, 「小红本」), where it was taken on a day."""

from language import lazy

_CALLED = lazy.compile("小红本本?|红本本|红本子")
_MARRIED = lazy.compile(r"[领扯]|登记|民政|婚")
_OF_ANOTHER = lazy.compile("房|产权|学历|毕业|学位|职称|证书|党|居住|驾")
_NAMED = "结婚证"


def with_marriage_named(text: str) -> str:
    """Return `text`, in plain form, with the marriage certificate by its name."""
    if "红本" not in text or not _MARRIED.search(text) or _OF_ANOTHER.search(text):
        return text
    return _CALLED.sub(_NAMED, text)
