"""`jifen faq report`: how well the entries are told apart, and better or worse than at the last report."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.model_cache import ModelCache
from faq.entries import Catalogue
from faq.report import Change, Report, Standing, changes, report

LAST = "faq-report.json"
SHOWN = 20


def report_lines(catalogue: Catalogue, data_dir: Path, progress: Callable[[str], None]) -> Iterator[str]:
    """Judge the catalogue, keep the figures for the next comparison, and give the lines to print, worst first."""
    now = report(catalogue, ModelCache(data_dir).model(catalogue, progress), progress)
    yield f"phrasings found by what was learned without them: {now.unseen_share:.3f}"
    offered = f"{now.offered_share:.3f} answered or offered"
    yield f"ask: {now.ask_share:.3f} answered, {offered}; not: {now.not_share:.3f} hold"
    for standing in now.standings[:SHOWN]:
        yield from _standing(standing)
    before = _last(data_dir / LAST)
    if before is not None:
        yield f"since the last report: {now.unseen_share - before.unseen_share:+.3f}"
        yield from (_change(change) for change in changes(before, now))
    (data_dir / LAST).write_text(json.dumps(now.to_dict(), ensure_ascii=False), encoding="utf-8")


def _standing(standing: Standing) -> Iterator[str]:
    rival = f", nearest rival {standing.rival} ({standing.rival_count})" if standing.rival else ""
    yield f"{standing.label}: {standing.unseen_share:.2f} of {standing.phrasings} phrasings{rival}"
    for stray in standing.strays:
        yield f"    「{stray.text}」 is closer to {stray.closer_to} ({stray.confidence:.2f})"


def _change(change: Change) -> str:
    before, after = ("-" if share is None else f"{share:.2f}" for share in (change.before, change.after))
    return f"    {change.label}: {before} -> {after}"


def _last(path: Path) -> Report | None:
    try:
        return Report.from_dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        # No report yet, or one of an older program: there is nothing to compare with.
        return None
