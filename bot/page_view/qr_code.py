"""An address as a QR code, drawn in the page."""

import segno
from markupsafe import Markup


def qr_code(address: str, label: str) -> Markup:
    """Return the SVG of a QR code with a quiet zone around it; `label` is what a screen reader says."""
    drawn = segno.make_qr(address, error="m").svg_inline(
        omitsize=True, border=4, title=label, svgclass="qr", lineclass=None
    )
    picture = drawn.replace("<svg ", '<svg role="img" ', 1)
    return Markup(picture)  # noqa: S704 - the library escapes the label, and nothing else of it is text
