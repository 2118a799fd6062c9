"""The itemised result as a rich message (Bot API 10.1): its points in a table, all that is said folded below. Pure.

It says no less than the plain text, which is in it as a whole; what does not fit its limits is sent plainly.
"""

from collections.abc import Iterator, Mapping
from html import escape

from bot.cards import Part, ResultCard
from bot.messages import Reply

# Telegram's limits of a rich message: characters of its HTML, and blocks.
RICH_CHARACTERS, RICH_BLOCKS = 32_768, 500
NEEDED = ("rich_item", "rich_points", "rich_all")


def rich_html(reply: Reply, words: Mapping[str, str]) -> str | None:
    """Return the HTML of the result in `reply`; None when it holds none, or more than fits.

    Args:
        reply: what is said.
        words: the sentences of `bot/texts/telegram.yaml` by key.

    """
    if not isinstance(reply.card, ResultCard) or reply.picture or not reply.card.score.parts:
        return None
    score, lines = reply.card.score, [line for line in reply.text.splitlines() if line.strip()]
    rows = [_row("th", words["rich_item"], words["rich_points"]), *map(_part, score.parts)]
    said = "".join(_paragraphs(lines))
    html = (
        f"<h3>{escape(str(score.total))} · {escape(score.verdict)}</h3><table>{''.join(rows)}</table>"
        f"<details><summary>{escape(words['rich_all'])}</summary>{said}</details>"
    )
    fits = len(html) <= RICH_CHARACTERS and len(rows) + len(lines) + len(("h3", "table", "details")) <= RICH_BLOCKS
    return html if fits else None


def _part(part: Part) -> str:
    return _row("td", part.name, f"{part.points:+d}" if part.points < 0 else str(part.points))


def _row(cell: str, name: str, points: str) -> str:
    return f"<tr><{cell}>{escape(name)}</{cell}><{cell}>{escape(points)}</{cell}></tr>"


def _paragraphs(lines: list[str]) -> Iterator[str]:
    return (f"<p>{escape(line.strip())}</p>" for line in lines)
