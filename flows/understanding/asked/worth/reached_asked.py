"""What one would have once what was supposed or planned before is reached (「拿到几分」, 「那个中级考出来是多少」)."""

from flows.supposing.supposition import supposing
from flows.understanding.acts.asked import AskStanding, Suppose
from flows.understanding.clauses.message import Message
from language import lazy

_LEADS = r"(?:那么?(?![个本张])|如果|要是|等|我|他|她|都|真的?|[,，\s]){0,4}"
_NAMED = (
    r"(?:那?这?[个本张]?(?P<name>中级|高级|副高|初级|本科|大专|硕士|研究生|博士|专升本|[一二三四五1-5]级)?"
    r"(?:职称|证书?|学历|学位|文凭|技师|书|试)?)"
)
_REACHED = (
    r"(?P<reached>(?:考|评|读|念|拿|办|学|修|升|申)(?:出来?|过|到手?|下来|完|成|上)"
    r"|毕业|到手|通过|到时候?|到那时候?|那时候?)"
)
_THEN = r"(?:了|以后|之后|后|的话|那?我?现在|[,，\s]|总分|总共|一共|分数|会|能|可以|是|有|到|那|就|又|大概|我){0,5}"
_ASKED = r"(?:(?:多少|几)(?:积?分)?|够不够|够了?吗|达标吗|怎么样)[了呢啊呀?？\s]*"
_REACHED_ASKED = lazy.compile(rf"{_LEADS}{_NAMED}{_REACHED}{_THEN}{_ASKED}")
# Where nothing is supposed it is asked of the time to come.
_LATER = lazy.compile(rf"{_LEADS}(?:到那?时候?|那时候?|那会儿?){_THEN}{_ASKED}")
_LONGEST = 24
_UNTIL = ("到", "那")
_THEN_ALL = "拿到"


def reached_asked(message: Message) -> Suppose | AskStanding | None:
    """Read a question for the points after what was supposed or planned last, or later on; None for any other."""
    expect, said = message.expect, message.said
    if expect.known and expect.estimating and not expect.topic.supposed and _LATER.fullmatch(said):
        return AskStanding(view="outlook")
    if not expect.topic.supposed or not expect.estimating or len(said) > _LONGEST:
        return None
    found = _REACHED_ASKED.fullmatch(said)
    if found is None:
        return None
    reached = _THEN_ALL if found["reached"].startswith(_UNTIL) and found["reached"] != "到手" else found["reached"]
    return Suppose(text=supposing(found["name"] or reached))
