"""The words for insurance in Shanghai that began, and whether a clause is of another place."""

import re

from flows.reading.insurance.insured_lengths import ELSEWHERE, HERE

INSURED = (
    r"(?:社保|社会保险|养老保险)(?!卡|局|号|账|关系|的?(?:缴费|缴纳)?(?:基数|比例|政策|规定))|"
    r"五险|四金|三金|城保|参保|缴金|交金|起缴|首缴"
)
PAYS = rf"(?:交|缴)(?!税|房|个税|公积金|租|学费|管|通|友|易|车|物业|首付|往)|{INSURED}"


def is_elsewhere(clause: str) -> bool:
    """Tell whether a clause is about another place than Shanghai: the place it names last counts."""
    place = max((match.start() for match in ELSEWHERE.finditer(clause)), default=-1)
    here = max((match.start() for match in re.finditer(HERE, clause)), default=-1)
    return place > here
