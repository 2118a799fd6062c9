"""Which files of a folder are content, and which only look like it."""

from collections.abc import Iterator
from pathlib import Path

ENDING = ".yaml"
_LOOKALIKES = {".yml", ".yaml", ".txt", ".json"}


def is_content(name: str) -> bool:
    """Tell whether a file of this name is read; names with a dot in front belong to editors and systems."""
    return name.endswith(ENDING) and not name.startswith(".")


def content_paths(folder: Path) -> list[Path]:
    """Return the files of `folder` that are read, by name."""
    return sorted(path for path in folder.glob(f"*{ENDING}") if is_content(path.name) and path.is_file())


def unread(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file that an editor may take for content and that nobody reads, and what to do about it."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if hidden or not path.is_file() or path.suffix.lower() not in _LOOKALIKES:
            continue
        if path.parent != folder:
            yield path, f"is not read, it lies in a folder below: move it to {folder.name}/"
        elif not path.name.endswith(ENDING):
            yield path, f"is not read, its name must end with {ENDING}: rename it"
