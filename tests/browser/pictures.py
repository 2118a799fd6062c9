"""Takes the pictures of the documentation anew: python -m tests.browser.pictures (make pictures).

The real assistant is brought into each state as the tests bring it there; what a screen shows of it then is kept in
docs/pictures, in few colours, so that the repository stays small.
"""

import io
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.conftest import chromium
from tests.browser.serving import served_assistant
from tests.browser.states import STATES

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
WIDE, PHONE = (1440, 1000), (360, 740)
TAKEN: dict[str, tuple[str, tuple[int, int], bool]] = {
    "result": ("result", WIDE, False),
    "first-visit": ("first", PHONE, False),
    "question": ("choice", PHONE, False),
    "everybody": ("everybody", PHONE, False),
    "months-ahead": ("outlook", PHONE, True),
    "two-persons": ("comparison", PHONE, False),
}
COLOURS = 96


def main() -> None:
    """Take every picture."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, served_assistant(Path(folder)) as address, chromium() as browser:
        for name, (state, size, dark) in TAKEN.items():
            image = Image.open(io.BytesIO(taken(browser, address, STATES[state], size, dark=dark))).convert("RGB")
            image.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
                PICTURES / f"{name}.png", optimize=True
            )
            sys.stdout.write(f"{name}: {(PICTURES / f'{name}.png').stat().st_size / 1024:.0f} KB\n")


def taken(browser: Browser, address: str, steps: Callable[[Page], None], size: tuple[int, int], *, dark: bool) -> bytes:
    """Return the screen in the state that `steps` lead to, its newest entry in sight."""
    width, height = size
    scheme = "dark" if dark else "light"
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale="zh-CN",
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
        device_scale_factor=1 if size == WIDE else 2,
    )
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.goto(address)
    steps(page)
    page.evaluate("document.querySelector('.panel')?.scrollTo(0, 0)")
    picture = page.screenshot()
    context.close()
    return picture


if __name__ == "__main__":
    main()
