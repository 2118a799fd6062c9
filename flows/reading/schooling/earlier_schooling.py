"""A schooling before the highest that is known (「我大专读的是会计」): it sets nothing right."""

from language import lazy

_LEVEL = (
    "专升本|大学本科|本科|大本|大学专科|大专|专科|高职|高中|中专|中技|中师|技校|职高|职校|初中|小学|学士|大学|硕士|"
    "研究生"
)
# What a lower level is told with that is meant instead of the higher one.
_SETS_RIGHT = lazy.compile(
    r"不|没|无|错|改|其实|实际|应该|只|才|仅|最高|顶多|充其量|就(?=是|有|[读念上]|一个|个)|(?<!前置)(?<!第一)学历(?=是|:|写|填|为|[,，\s])"
)
# A clause that names the level alone, as what the person is.
_IS_ALL = lazy.compile(
    rf"(?:^|(?<=[,，。;；!！\s]))(?:我|俺|咱|本人|自己|的?学历|那|嗯|哦|噢|呃|啊|呀|哎|是|就是|算|也就|个){{0,5}}(?:{_LEVEL})(?:生|毕业|肄业|学历|文凭|文化|程度|水平|双证|有?学位)?"
    r"(?:的|而已|啦|了|吧|哈|啊|呢){0,3}(?=$|[,，。;；!！\s])"
)
_I_AM = lazy.compile(
    rf"(?:我|本人|自己)(?:就|这)?是[^,，。;；\s]{{0,6}}(?:{_LEVEL})(?!的?时候|的?阶段|期间|那会|那时|[读念学上]的?)"
)


def says_it_is_the_highest(text: str) -> bool:
    """Whether plain `text`, which names a lower level than the one known, tells it as the highest, or sets it right.

    A level told with what was studied, where, when, how or before what is one of the schools on the way.
    """
    return any(pattern.search(text) for pattern in (_SETS_RIGHT, _IS_ALL, _I_AM))
