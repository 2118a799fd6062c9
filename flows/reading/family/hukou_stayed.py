"""That a spouse's hukou was not moved to Shanghai, or has stayed elsewhere (「还没落户」, 「户口留在湖州」)."""

from flows.reading.application.standing import DISTRICTS

_STILL = r"(?:还|仍然?|一直|都|目前|现在|也|依然|压根|根本|其实|呢|本来){0,4}+"


def hukou_stayed(spouse: str) -> tuple[str, ...]:
    """Return patterns for it, with one for the words that name a spouse; whose it is may be told by a pronoun."""
    theirs = rf"(?:{spouse}|他|她)(?:的|那个|那边|家|本人|自己){{0,2}}(?:户口|户籍)(?:本)?"
    return (
        rf"{theirs}{_STILL}(?:没有?|未|不曾)(?:能|有|给|去|被){{0,2}}(?:[迁转落办调入]|过来)",
        rf"(?:{spouse}|他|她){_STILL}(?:没有?|未)(?:能|有){{0,2}}(?:落户|入户|落上海)",
        rf"(?:他|她){_STILL}(?:不是|没有?|非)(?:上海|沪|本地|本市)(?:户|人|籍|的)",
        rf"(?:{spouse}|他|她){_STILL}[是有](?!上海|沪|本|什么|哪|不|农|城|集体|居民|非|引进|人才|落|新|{DISTRICTS})[\u4e00-\u9fff]{{2}}的?户[口籍]",
        rf"{theirs}{_STILL}(?:是|在|留在?|挂在?|放在?)(?!上海|沪|本|这|迁|转|办|不|否|哪|什么|农|集体|{DISTRICTS})[^,。是不]{{2,6}}(?:的|$|[,。\s]|没)",
    )
