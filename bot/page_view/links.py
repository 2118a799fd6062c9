"""Addresses in a text made links; everything else escaped."""

import re

from markupsafe import Markup, escape

# ASCII but for what closes a quotation or a tag; sentences go on in Chinese. Without a scheme a known ending is needed.
PATH = r"[!#-&(-;=?-_a-~]*"
ADDRESS = re.compile(
    rf"https?://{PATH}|(?<![\w.@/-])(?:[a-z0-9-]{{1,63}}\.){{1,5}}(?:gov\.cn|com\.cn|org\.cn|com|cn)(?![\w-])(?:/{PATH})?",
    re.ASCII | re.IGNORECASE,
)
AFTER_ADDRESS = ".,;:!?)]}"


def linked(text: str) -> Markup:
    """Return `text` as markup with its addresses as links that lead out of the page."""
    parts, done = [], 0
    for found in ADDRESS.finditer(text):
        address = found[0].rstrip(AFTER_ADDRESS)
        if address.endswith(("://", ":/")):
            continue
        target = address if "://" in address else f"https://{address}"
        parts.append(escape(text[done : found.start()]))
        parts.append(Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(target, address))
        done = found.start() + len(address)
    return Markup().join([*parts, escape(text[done:])])
