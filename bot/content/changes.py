"""What differs between two revisions of the content, named as an editor names it. Pure."""

from bot.content.content import Content


def changes(before: Content, after: Content) -> dict[str, tuple[str, ...]]:
    """Return what was `added`, `changed` and `removed`: the labels of entries, and files by their folder and name."""
    old, new = before.catalogue.taught(), after.catalogue.taught()
    entries = sorted(label for label in old.keys() & new.keys() if old[label] != new[label])
    return {
        "added": tuple(sorted(new.keys() - old.keys())),
        "changed": (*entries, *_files(before, after)),
        "removed": tuple(sorted(old.keys() - new.keys())),
    }


def _files(before: Content, after: Content) -> tuple[str, ...]:
    old, new = before.files, after.files
    return tuple(sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name)))
