"""Makes the shipped fonts anew: `python -m tests.bot.score_card.subset_fonts FOLDER` (or `make fonts`).

FOLDER holds NotoSansCJK-Regular.ttc, NotoSansCJK-Bold.ttc and NotoSerifCJK-Bold.ttc (Debian: fonts-noto-cjk). Kept are
the characters of the assistant's own sentences in both scripts, and for the large figures the digits.
"""

import sys
import unicodedata
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

from bot.script import traditional

ROOT = Path(__file__).parents[3]
FONTS = ROOT / "bot" / "score_card" / "fonts"
PAGE = ROOT / "bot" / "channels" / "web" / "page"
TEXTS = ROOT / "bot" / "texts"
# The files whose sentences the card shows.
WORDS = ("card", "estimate", "form", "web")
FIGURES = "0123456789–+−"
ASCII = "".join(map(chr, range(32, 127)))
# Party poppers and crosses stand in sentences that the card does not show.
PICTURE = "So"
FAMILY = "Noto Sans CJK SC", "Noto Serif CJK SC"


def characters() -> str:
    """Return every character that the card can need, in both scripts: of the sentences, the rules and the questions."""
    content = ROOT / "flows" / "content"
    files = [*(TEXTS / f"{name}.yaml" for name in WORDS), *content.glob("policy/*.yaml"), *content.glob("forms/*.yaml")]
    written = "".join(path.read_text(encoding="utf-8") for path in files)
    needed = set(ASCII + FIGURES + written + traditional(written, {})) - {"\n"}
    return "".join(sorted(each for each in needed if unicodedata.category(each) != PICTURE))


def _font(path: Path) -> TTFont:
    for font in TTCollection(str(path), lazy=True).fonts:
        if font["name"].getDebugName(1) in FAMILY or font["name"].getDebugName(16) in FAMILY:
            return font
    raise ValueError(f"{path} holds no simplified Chinese font")


def _write(source: Path, text: str, target: Path, flavour: str | None = None) -> None:
    font = _font(source)
    options = subset.Options(layout_features=[], name_IDs=[0, 1, 2, 13, 14], hinting=False, notdef_outline=True)
    options.flavor = flavour
    worker = subset.Subsetter(options)
    worker.populate(text=text)
    worker.subset(font)
    subset.save_font(font, str(target), options)
    sys.stdout.write(f"{target.name} {target.stat().st_size}\n")


def main(folder: Path) -> None:
    """Write all shipped fonts."""
    for weight in ("Regular", "Bold"):
        _write(folder / f"NotoSansCJK-{weight}.ttc", characters(), FONTS / f"sans-{weight.lower()}.otf")
    _write(folder / "NotoSerifCJK-Bold.ttc", FIGURES, FONTS / "figures.otf")
    _write(folder / "NotoSerifCJK-Bold.ttc", FIGURES, PAGE / "figures.woff2", "woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
