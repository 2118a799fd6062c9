"""What would be if the education did not pass its verification (「核不过的话呢」), of an education that is known."""

from flows.supposing.supposition import supposing
from flows.understanding.acts.asked import Suppose
from flows.understanding.clauses.message import Message
from language import lazy

_FAILED = lazy.compile(
    r"(?:那|要是|如果|万一|假如|[,，\s]){0,3}(?:我的?)?(?:学历|背景|教育背景|文凭|学籍)?(?:核实|核验|认证|审核)?(?:真的?|最后|还是|要是|就)?"
    r"(?:核不过|核实?不过|核不下来|认证?不过|认不下来|通不过|过不了|没通过|没过|不通过|不认)(?:去|了)?(?:的话|那|[,，\s]){0,2}(?:呢|怎么样|咋样|几分|多少分?|还有几分|还够吗|还剩几分)[?？\s]*"
)
_LONGEST = 24


def failed_check(message: Message) -> Suppose | None:
    """Read that supposition; None for any other message, and where no education is known."""
    expect = message.expect
    if not expect.estimating or not expect.known.get("education") or len(message.said) > _LONGEST:
        return None
    return Suppose(text=supposing("学历核实没通过")) if _FAILED.fullmatch(message.said) else None
