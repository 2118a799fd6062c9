"""Rich messages as Telegram takes them: known tags, closed in order, within its limits."""

from html.parser import HTMLParser

CHARACTERS, BLOCKS, DEPTH, COLUMNS = 32_768, 500, 16, 20
BLOCK_TAGS = {"p", "h1", "h2", "h3", "table", "tr", "details", "ul", "ol", "li", "blockquote"}
TAGS = BLOCK_TAGS | {"td", "th", "summary", "b", "i", "u", "s", "a", "code"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[str] = []
        self.blocks = self.columns = 0
        self.is_fit = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (as the parser calls it)
        self.open.append(tag)
        self.blocks += tag in BLOCK_TAGS
        self.columns = 0 if tag == "tr" else self.columns + (tag in {"td", "th"})
        inside = "tr" if tag in {"td", "th"} else {"tr": "table", "summary": "details"}.get(tag)
        placed = inside is None or self.open[-2:-1] == [inside]
        within = len(self.open) <= DEPTH and self.blocks <= BLOCKS and self.columns <= COLUMNS
        self.is_fit = self.is_fit and tag in TAGS and placed and within

    def handle_endtag(self, tag: str) -> None:
        self.is_fit = self.is_fit and self.open[-1:] == [tag]
        del self.open[-1:]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def rich_text(html: str) -> str | None:
    """Return what a rich message says, a line a piece of text; None when Telegram would refuse it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    fits = reader.is_fit and not reader.open and 0 < len(html) <= CHARACTERS
    return "\n".join(reader.texts) if fits and reader.texts else None
