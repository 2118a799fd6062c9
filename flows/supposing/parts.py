"""A supposition cut into its parts, without what it says stays as it is (「不升学」, 「别的不变」)."""

from language import lazy

_STUDY = (
    r"升学历?|升本|升级|读书|读研|读(?:本科|大专|硕士)|深造|进修|念书|上学|考证书?|考试|考职称|评职称|"
    r"提升?(?:学历|职称)"
)
_OTHERWISE = r"(?:涨|提高?|加|调)(?:社保)?基数|换工作|跳槽|搬家|(?:干|做|弄|动|搞)(?:别的|其他的?)|折腾|变(?![成到])"
_NOT_DONE = (
    r"(?:而且|并且|但是?|只是|然后|也|又|就|都|还|我){0,3}(?:不再|不去|不用|不想|没去|不|没)"
    rf"(?:{_STUDY}|{_OTHERWISE})(?:了|的话|呢)?"
)
_SAME = (
    r"(?:别的|其他的?|其它的?|其余的?|剩下的?|(?:社保|缴费|交的)?(?:月份|月数|年限|年数|基数|倍数)|社保|年龄|岁数|学历|学位|职称|证书?|工资|单位|"
    r"条件|情况|啥|什么|一切)(?:那块|这块|那边|上)?"
    r"(?:都|也|全|还是|还|保持|依然|仍然|就|维持|先){0,3}"
    r"(?:不变|不动|不改|不提升|不升|不考虑|不管|照旧|照样|一样|没变化?|老样子|没有?动|原样|这么多|那么多|现在这样|这样(?!的话))"
)
# What was supposed before and is given up, before what is supposed instead (「不读书呢 单社保再缴三年」).
_GIVEN_UP = (
    r"(?:^|(?<=[,，。;；\s]))(?:那么?|我|就|先|反正|干脆|要是|如果|算了|得了){0,3}(?:不去|不想|不再|不打算|不|别|懒得)"
    r"(?:考|评|读|念|学|升|报|拿|弄|提|涨|调|搬|跳|掉|降|补|换|要|搞|办|走)(?!虑|过|到|上|出|下|完|成|是|求|紧|交|缴|了\d)[^,，。;；\s\d呢光只就单仅多少几]{0,5}?"
    r"(?:了|呢|的话|嘛)*(?=[,，。;；\s]|(?:光|只|就|单|仅|改|而是|但)(?=.{3})|(?<=[呢话])\S)"
)
# The same with what is given up before it (「学历先不升」, 「证先不考」).
_AIMED_AT = r"学位证?|学历|文凭|本科?|大专|硕士|研|职称|证书?|中级|高级|初级|技师|技能|书|试|基数|软考"
_LEFT_BE = (
    rf"(?:^|(?<=[,，。;；\s]))(?:那么?|我|就|反正|要是|如果){{0,3}}(?:{_AIMED_AT})(?:这[边块个]|的话)?(?:我|先|就|也|都|暂时|真的?){{0,2}}"
    r"(?:不去|不想|不再|不打算|懒得|不)(?:去|再)?(?:考|评|读|念|学|升|报|拿|弄|补|要|办|搞|提|管|动)(?:了|呢|的话|嘛)*(?=[,，。;；\s]|$|(?:光|只|就|单|仅)(?=.{3}))"
)
_NOTHING = r"(?:什么|啥)(?:都|也)不(?:用)?(?:考|做|干|弄|学|读|管)(?:了)?"
_KEPT = lazy.compile(rf"{_GIVEN_UP}|{_LEFT_BE}|{_NOTHING}|{_NOT_DONE}|{_SAME}")
# What was aimed at and not reached leaves everything as it is; a name makes it a certificate that is not there.
_MISSED = lazy.compile(
    r"^(?:我|都|还是|还|最后|也)*(?:(?:没|没有|不)?(?:考|评|读|念|申|补|拿|提|升)(?:没|不)?(?:出来|过|上|下来|到|成|完|中)|"
    r"没有?(?:过|成|中|通过|考|成功|办成))(?:了)?$"
)
_NOT = lazy.compile(r"没|不")
_ONLY = lazy.compile(
    r"(?:光|只|单|仅|就)(?:靠|凭|交|缴)(?:着)?(?:社保|年限)|(?:光|只|单|仅|就)(?:靠|凭)着?|不靠别的|"
    r"(?:(?<=[,，\s呢了])|^)(?:单单|光光|光是|只是|单是|就是|仅仅|光|只|单|仅|纯)(?!有|剩|够|认|算|交|缴|能|要)(?=[\u4e00-\u9fff])"
)
_GOING = "交|缴|干|熬|等|过|做|加|拿|考|评|读|念|把|升|提|涨|多|续|去|搬|得|结|娶|嫁|获|满"
_NAMED = r"中级|高级|初级|技师|本科|硕士|研究生|学历|职称|社保|基数|配偶|老公|老婆|[\d一二两三四五六七八九十]|一?个"
_CUT = lazy.compile(
    r"[、,，;；。\s]+|(?<=.)(?=就?(?:这样|这么)(?:熬|过|干|交|缴|下去|等))|而且|并且|同时|然后|以及|还有|外加|加上|(?<=.)(?:但是|可是|只是)|"
    rf"(?<=.)(?<![不别没就先])(?=(?:再|又)(?:{_GOING}))|(?<=[^再多又想要能可能外就还])(?=加(?:{_NAMED}))|"
    r"(?<=[来过了到上下满够成手])(?=(?:社保|年限|学历|学位|职称|证书?|工资|(?:[\d一二三两]倍的?)?基数)[也都又再多])"
)
_LEAD = lazy.compile(
    r"^(?:(?:再|另外|同时|还)?(?:加上?|外加|叠加|配上|搭上)(?=[初中高副]|技|本|硕|学|职|社|一?个|\d倍|[12两]倍)|(?:还是|仍然?是?|依旧是?)(?:我?(?:原来|原先|现在|目前|本来)的?)?|那么?|就是|就|而是|而|改|反而|但是?|可是?|不过|所以|我|是|把|一边|另外|顺便|也|都|他(?!们)|她(?!们)){0,3}(?=.{2})"
)

MOST = 12


def cut(sentence: str) -> tuple[tuple[str, ...], bool]:
    """Cut a supposition in plain form into its parts, in order.

    Returns: the parts that suppose something, the first dozen of them, and whether something was said to stay as it is.
    """
    rest = _ONLY.sub("", _KEPT.sub(",", sentence))
    kept = rest.count(",") > sentence.count(",")
    parts = [_LEAD.sub("", part.strip()) for part in _CUT.split(rest)]
    parts = [part for part in parts if part]
    missed = [part for part in parts if _NOT.search(part) and _MISSED.match(part)]
    return tuple(part for part in parts if part not in missed)[:MOST], kept or bool(missed)


def only_stays(clause: str) -> bool:
    """Whether a clause only says that something stays as it is, or is given up."""
    return cut(clause) == ((), True)
