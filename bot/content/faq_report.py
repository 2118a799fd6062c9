"""`jifen faq report`: how well the entries are told apart, and better or worse than in the last commit."""

from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic import ValidationError

from bot.content.committed import NotCommitted, committed_files
from bot.content.models import Models
from bot.content.yaml_files import YamlError, decode_yaml
from faq.entries import Catalogue, parse_entries
from faq.report import Change, Report, Standing, changes, report

SHOWN = 20
Progress = Callable[[str], None]


def report_lines(catalogue: Catalogue, folder: Path, data_dir: Path, progress: Progress) -> Iterator[str]:
    """Judge the catalogue read from `folder`, worst first, then the one of the last commit, and say what changed."""
    models = Models(data_dir)
    now = report(catalogue, models.model(catalogue, progress))
    yield f"phrasings found by what was learned without them: {now.unseen_share:.3f}"
    offered = f"{now.offered_share:.3f} answered or offered"
    yield f"ask: {now.ask_share:.3f} answered, {offered}; not: {now.not_share:.3f} hold"
    for standing in now.standings[:SHOWN]:
        yield from _standing(standing)
    try:
        committed = _committed(folder)
    except NotCommitted as reason:
        yield f"compared with nothing: {reason}"
        return
    if _lessons(committed) == _lessons(catalogue):
        yield "no question, phrasing or test changed since the last commit"
        return
    yield from _comparison(report(committed, models.model(committed, progress)), now)


def _committed(folder: Path) -> Catalogue:
    try:
        # What the answers said does not matter here, so no number they stand on is looked up.
        return parse_entries({name: decode_yaml(text).value for name, text in committed_files(folder).items()}, None)
    except (YamlError, ValidationError) as error:
        raise NotCommitted("the entries of the last commit do not pass today's check") from error


def _lessons(catalogue: Catalogue) -> list[tuple[object, ...]]:
    """Return all that the figures rest on; answers may change without changing them."""
    taught = catalogue.taught().items()
    return [(label, getattr(each, "question", ""), each.phrasings, each.ask, each.not_) for label, each in taught]


def _comparison(before: Report, now: Report) -> Iterator[str]:
    yield (
        f"since the last commit: phrasings {now.unseen_share - before.unseen_share:+.3f}, "
        f"ask {now.ask_share - before.ask_share:+.3f}, not {now.not_share - before.not_share:+.3f}"
    )
    moved = changes(before, now)
    for verdict in ("worse", "better", "new", "taken out"):
        found = [_change(each) for each in moved if _verdict(each) == verdict]
        if found:
            yield f"{verdict}:"
            yield from found


def _verdict(change: Change) -> str:
    if change.before is None:
        return "new"
    if change.after is None:
        return "taken out"
    return "better" if change.after > change.before else "worse"


def _standing(standing: Standing) -> Iterator[str]:
    rival = f", nearest rival {standing.rival} ({standing.rival_count})" if standing.rival else ""
    yield f"{standing.label}: {standing.unseen_share:.2f} of {standing.phrasings} phrasings{rival}"
    for stray in standing.strays:
        yield f"    「{stray.text}」 is closer to {stray.closer_to} (by {stray.lead:.2f})"


def _change(change: Change) -> str:
    before, after = ("-" if share is None else f"{share:.2f}" for share in (change.before, change.after))
    return f"    {change.label}: {before} -> {after}"
