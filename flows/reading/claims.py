"""Recognise the wrong numbers and claims about the points that are passed around."""

import re
from collections.abc import Mapping

from language import lazy
from language.spelling import plain

_ADDED = r"(?:相加|叠加|累加|加起来|一起加|一起算|都加|都能加|都算|同时加|同时算|加在一起|两样加|两个加)"
_STUDY, _TITLE = r"(?:学历|本科|大专|文凭)", r"(?:职称|技能证|技能等级|中级|高级)"
_ON_END = r"(?:连续|连着)"
_SETTLE = r"(?:落户|转户口|拿户口|上户口|上海户口)"
_SITE = r"(?:网站|网页|网址|站|网|公众号|页面)"

# The first that fits is taken, so the narrow claims stand before the wide ones.
CLAIMS: Mapping[str, re.Pattern[str]] = {
    name: lazy.compile(pattern)
    for name, pattern in {
        "old_site": r"12333sh",
        "wage_14815": r"(?<!\d)14815(?!\d)",
        "wage_12183": r"(?<!\d)12183(?!\d)",
        "age_56_60": r"56\D{0,4}60(?:周?岁)?\D{0,10}(?<!\d)60分",
        "age_yearly": r"(?:40岁?(?:以下|以内|之前)\D{0,10}|年龄\D{0,6})(?:每年|一年|每一年)\D{0,6}50分?",
        "bachelor_120": r"60分?\D{0,8}30分?\D{0,8}50\D{0,8}120",
        "senior_120": r"(?:高级职称|高级|副高|正高|高工)\D{0,10}(?<!\d)120(?!分?\W*(?:够|达标|满))",
        "base_three_years": rf"{_ON_END}[交缴]?满?[3三]年\D{{0,10}}基数|基数\D{{0,12}}{_ON_END}\D{{0,4}}[3三]年",
        "family_planning": r"(?:超生|计划生育|计生)\D{0,12}(?:一票否决|否决|不能|没资格|取消资格|不让|不给)",
        "add_both": rf"{_STUDY}\D{{0,8}}{_TITLE}\D{{0,10}}{_ADDED}|{_TITLE}\D{{0,8}}{_STUDY}\D{{0,10}}{_ADDED}",
        "settle_with_120": rf"(?:120分?|积分够了|积分满了|积分达标)\D{{0,8}}(?:就|直接|马上|自动)\D{{0,6}}{_SETTLE}",
        "not_official": rf"{_SITE}\D{{0,12}}(?:自称|说自己是|说是|号称|写着|是不是|是)\D{{0,6}}官(?:方|网)",
    }.items()
}
_REALLY_OFFICIAL = lazy.compile(r"gov\.cn|随申办|一网通办|人社局|12333|12345")


def heard(text: str) -> str | None:
    """Return the key of the wrong claim that `text` repeats, None when it repeats none that is known."""
    compact = re.sub(r"\s+", "", plain(text).lower())
    for key, pattern in CLAIMS.items():
        if pattern.search(compact) and not (key == "not_official" and _REALLY_OFFICIAL.search(compact)):
            return key
    return None
