"""In which files an entry stands, and how a wording and its test go into them."""

from collections.abc import Iterator
from pathlib import Path

from bot.content.folder import content_paths
from bot.content.yaml_files import YamlError, read_yaml
from bot.inbox.edits import Draft
from bot.inbox.refusals import Reason, RefusedError
from bot.inbox.yaml_lists import LayoutError, with_item
from faq.entries import Opening, Outside, kind_of
from faq.phrasing_files import ENDING, is_phrasing_file

LEADS = {Opening: "flow:", Outside: "out:"}


def add_phrasing(draft: Draft, folder: Path, label: str, wording: str) -> None:
    """Put a wording into the further phrasings of the entry `label`, beside its answer where it has no further ones.

    Raises:
        RefusedError: the entry is in no file, or its list cannot be added to.

    """
    file, identity = _described(folder, label)
    further = file.removesuffix(".yaml") + ENDING
    chosen = further if identity in set(_identities(folder / further)) else file
    _add(draft, chosen, identity, "phrasings", wording)


def add_test(draft: Draft, folder: Path, label: str, wording: str) -> None:
    """Put a wording into the `ask` of the entry `label`. Raises RefusedError as `add_phrasing` does."""
    file, identity = _described(folder, label)
    _add(draft, file, identity, "ask", wording)


def _add(draft: Draft, file: str, identity: str, key: str, wording: str) -> None:
    try:
        draft.change(file, lambda text: with_item(text, identity, key, wording))
    except LayoutError as error:
        raise RefusedError(Reason.LAYOUT, f"{file}: {error}") from error


def _described(folder: Path, label: str) -> tuple[str, str]:
    """Return the name of the file that describes `label`, and its id there."""
    for path in content_paths(folder):
        if is_phrasing_file(path.name):
            continue
        lead = next((lead for kind, lead in LEADS.items() if kind_of(path.name) is kind), "")
        identity = label.removeprefix(lead)
        if label.startswith(lead) and identity in set(_identities(path)):
            return path.name, identity
    raise RefusedError(Reason.NO_ENTRY, label)


def _identities(path: Path) -> Iterator[str]:
    try:
        decoded = read_yaml(path).value
    except FileNotFoundError:
        return
    except (YamlError, OSError) as error:
        raise RefusedError(Reason.LAYOUT, f"{path.name}: {error}") from error
    for each in decoded if isinstance(decoded, list) else ():
        if isinstance(each, dict) and isinstance(each.get("id"), str):
            yield each["id"]
