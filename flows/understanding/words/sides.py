"""The sides of a matter, in whatever words: a first application or a renewal, oneself or the employer."""

from language import lazy

# Who applies for the first time, and who goes on with points they have, in whatever words.
_FIRST_TIME = lazy.compile(
    r"(?:(?:头|第|首)一?(?:[回次趟年]|遭)|初次|头遭|首度)(?:来|去)?(?:[办弄搞报]理?|申[请办报]|申领)?(?:积分)?"
    r"|[新首初](?:办|申请?|领|报|人)(?!材料|号)|(?:刚|才)?(?:刚|开始|起步)(?:办|申请|弄|搞)(?:积分)?"
    r"|(?:从来?|以前|之前|还)?(?:没有?|未)(?:办|申请|弄|报)过"
)
_RENEWED = lazy.compile(
    r"续[办签期展]|(?:每年|年年|第二年|明年|后面|以后|再)?续(?:一次|的那?种?)?(?=$|[的呢那,，])|复办|老用户"
)
_ONESELF = lazy.compile(r"(?:我|员工|他|她)?(?:们)?(?:自己|本人|自个儿?|私人|个人)(?:个人)?|员工(?!数)")
_EMPLOYER = lazy.compile(r"(?:用人|我们?|咱们?)?(?:单位|公司|企业|厂里|人事|hr|东家|雇主)")


def alike(text: str) -> str:
    """Put what is said in many ways for a first application, a renewal, oneself and the employer in one."""
    return _ONESELF.sub("个人", _EMPLOYER.sub("单位", _RENEWED.sub("续办", _FIRST_TIME.sub("第一次办", text))))


def takes_sides(question: str) -> bool:
    """Whether a question is asked of oneself or of the employer, so that 「我自己的呢」 goes on with it."""
    said = alike(question)
    return "个人" in said or "单位" in said
