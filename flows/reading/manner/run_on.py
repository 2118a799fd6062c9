"""A long sentence without a stop, as voice input writes it: the commas that a writer would have put.

Only where a fact has ended (「…五年」, 「…了」, 「…双证」) and the next matter begins with its name.
"""

import re

from language import lazy

_SHORTEST = 24
_STRETCH = lazy.compile(rf"[^,，。;；!！?？、:：\n\s./+]{{{_SHORTEST},}}")
_NUMERAL = r"[\d一二两三四五六七八九十半]"
_ENDED = "了吧呢啊年月岁证位业级顶右点门过断的整手口籍婚"
_INSURED = rf"(?=年限|年数|的话|是|也|就|才|一共|总共|累计|已经|断|没|满|[交缴](?!社保)|基数|{_NUMERAL})"
_PREDICATE = rf"(?=是|今年|现在|有|没|俩|本科|大专|硕|初|高中|中专|自己|社保|拿|在|{_NUMERAL})"
_OPENS = (
    # whatever stands before
    r"(?<=.)(?:然后(?!的)|但是|请问|另外|就这样|能有多少|能打多少|能算多少|后来(?!才))",
    rf"(?<=[{_ENDED}])(?<!上海)(?:上海)?社保{_INSURED}",
    r"(?<=海)上海社保(?=[就才])",
    rf"(?<=[{_ENDED}士科专生师倍])(?<!倍的)(?:缴费)?基数(?=大概|差不多|大约|听|是|按|也|都|就|走|最|封|顶|{_NUMERAL})",
    rf"(?<=[{_ENDED}士科专生师])结婚(?=了|已经|刚|满|快|{_NUMERAL})",
    rf"(?<=[{_ENDED}倍人])(?:老公|老婆|爱人|媳妇|丈夫|妻子|配偶)(?!的(?!户|社))",
    rf"(?<=[{_ENDED}士科专生师倍人])(?:今年|现在(?!的)|目前(?!的)|到现在(?={_NUMERAL}|都|已|有|也))",
    rf"(?<=[{_ENDED}])(?:学历|职称|年龄|年纪)(?!证)",
    rf"(?<=[{_ENDED}人户婚好算分低格])(?:[我他她]{_PREDICATE}|我们(?=俩|两|都|是|没))",
    rf"(?<=[{_ENDED}])(?:满打满算|加起来|加一起|一共|总共|先在|人也住|也住|到这边)",
)
_OPENING = lazy.compile("|".join(f"(?:{each})" for each in _OPENS))
_BOUND = lazy.compile(r"(?:[帮给替和跟与让叫比问]|算的|我的|你的|上海的|这个|那个|公司的|单位的|社保的)$")
_REACH = 3


def with_commas(text: str) -> str:
    """Return `text`, in plain form, with a comma before each matter that a long stretch without one goes on to."""
    return _STRETCH.sub(lambda stretch: _OPENING.sub(_opened, stretch[0]), text)


def _opened(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    return match[0] if _BOUND.search(before) else f",{match[0]}"
