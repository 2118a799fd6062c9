"""Names and phones as they are read back: enough to notice a slip, too little to use."""

import re

CHINESE = re.compile(r"[\u3400-\u9fff]")
MAINLAND = re.compile(r"\+86(1\d{2})\d{4}(\d{4})")


def masked_name(name: str) -> str:
    """Return the first character of a name, and a star for each further one, three for one in letters."""
    if not name:
        return ""
    stars = len(name) - 1 if CHINESE.match(name) else 3
    return name[0] + "*" * max(1, stars)


def masked_phone(phone: str) -> str:
    """Return a phone in E.164 with its middle hidden; a mainland mobile as people know it, 138****5678."""
    mobile = MAINLAND.fullmatch(phone)
    if mobile:
        return f"{mobile[1]}****{mobile[2]}"
    return f"{phone[:3]}****{phone[-3:]}" if phone else ""
