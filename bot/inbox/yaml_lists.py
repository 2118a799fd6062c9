"""A wording put into a YAML list as one new line: comments, order and layout of all the rest stay as they are. Pure.

`ruamel.yaml` reads the one entry that is changed, with the place of every value, and writes the new value as YAML needs
it; the line is then set into the text itself. The result is decoded again, and must differ by that one value alone.
"""

import re
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.content.yaml_files import YamlError, decode_yaml

MARK = "\ufeff"
LONG = 10_000
_BEFORE_ITEM = re.compile(r"[ ]*-[ ]+")
# Behind this key `ask` stands in the entries.
AFTER = "phrasings"


class LayoutError(ValueError):
    """A list that is laid out in a way that cannot be added to by a line; somebody has to edit it by hand."""


def with_item(text: str, identity: str, key: str, value: str) -> str:
    """Return the text of a content file with `value` at the end of list `key` of the entry `identity`.

    A list that is not there yet is begun behind the phrasings.

    Raises:
        LayoutError: the entry or its list is not laid out so that a line can be added.

    """
    mark = MARK if text.startswith(MARK) else ""
    plain = text.removeprefix(mark)
    start, end = _block(plain, identity)
    block = plain[start:end]
    added = _with_item(block, key, value)
    changed = plain[:start] + added + plain[end:]
    _hold_to_one_value(plain, changed, identity, key, value)
    return mark + changed


def _block(text: str, identity: str) -> tuple[int, int]:
    """Return where the entry stands in `text`, from the beginning of its first line to that of the next one's."""
    try:
        document = decode_yaml(text)
    except YamlError as error:
        raise LayoutError(str(error)) from error
    entries = document.value if isinstance(document.value, list) else []
    place = next((at for at, each in enumerate(entries) if isinstance(each, dict) and each.get("id") == identity), None)
    if place is None:
        raise LayoutError(f"there is no entry '{identity}'")
    starts = [0]
    starts += [match.end() for match in re.finditer("\n", text)]
    start = starts[document.line((place,)) - 1]
    return start, starts[document.line((place + 1,)) - 1] if place + 1 < len(entries) else len(text)


def _with_item(block: str, key: str, value: str) -> str:
    values = _values(block)
    found = values.get(key)
    if isinstance(found, SequenceNode) and found.flow_style:
        return _in_brackets(block, found, value)
    if isinstance(found, SequenceNode) and found.value:
        last = found.value[-1]
        return _below(block, last, f"{_before(block, last)}{_written(value)}")
    if found is None and isinstance(values.get(AFTER), SequenceNode):
        return _begun(block, values[AFTER], key, value)
    raise LayoutError(f"its '{key}' is no list of lines")


def _values(block: str) -> dict[str, Node]:
    """Return the nodes of the one entry in `block` by their keys."""
    try:
        root = YAML().compose(StringIO(block))
    except YAMLError as error:
        raise LayoutError("it is no YAML that can be added to") from error
    entry = root.value[0] if isinstance(root, SequenceNode) and len(root.value) == 1 else None
    if not isinstance(entry, MappingNode) or entry.flow_style:
        raise LayoutError("it is not written as a list of entries, a key a line")
    return {key.value: value for key, value in entry.value if isinstance(key, ScalarNode)}


def _begun(block: str, after: Node, key: str, value: str) -> str:
    """Begin the list `key` behind the list `after`, laid out like it."""
    if not isinstance(after, SequenceNode) or after.flow_style or not after.value:
        raise LayoutError(f"its '{AFTER}' is no list of lines")
    last = after.value[-1]
    line = next(each for each in block.splitlines() if each.lstrip(" -").startswith(f"{AFTER}:"))
    indent = " " * (len(line) - len(line.lstrip(" -")))
    return _below(block, last, f"{indent}{key}:", f"{_before(block, last)}{_written(value)}")


def _before(block: str, item: Node) -> str:
    """Return what stands before an item on its line: its indentation and dash."""
    start = item.start_mark.index
    before = block[block.rfind("\n", 0, start) + 1 : start]
    if not _BEFORE_ITEM.fullmatch(before):
        raise LayoutError("its items do not stand each on a line of its own")
    return before


def _below(block: str, item: Node, *lines: str) -> str:
    """Set lines below an item, behind its comment."""
    written = block[item.start_mark.index : item.end_mark.index].rstrip()
    end = block.find("\n", item.start_mark.index + len(written))
    ending = "\r\n" if "\r\n" in block else "\n"
    if end < 0:
        return block + "".join(f"{ending}{line}" for line in lines)
    return block[: end + 1] + "".join(f"{line}{ending}" for line in lines) + block[end + 1 :]


def _in_brackets(block: str, found: SequenceNode, value: str) -> str:
    end = found.end_mark.index - 1
    lead = ", " if found.value else ""
    return f"{block[:end].rstrip()}{lead}{_written(value, in_brackets=True)}{block[end:]}"


def _written(value: str, *, in_brackets: bool = False) -> str:
    """Return a value as YAML writes it on one line."""
    yaml = YAML()
    yaml.width = LONG
    yaml.allow_unicode = True
    yaml.default_flow_style = in_brackets
    out = StringIO()
    yaml.dump([value], out)
    written = out.getvalue().rstrip("\n")
    return written[1:-1] if in_brackets else written.removeprefix("- ")


def _hold_to_one_value(before: str, after: str, identity: str, key: str, value: str) -> None:
    """Raise LayoutError unless `after` holds what `before` held, and `value` besides."""
    wanted = decode_yaml(before).value
    entry = next(each for each in wanted if each.get("id") == identity)
    entry[key] = [*entry.get(key, ()), value]
    try:
        found = decode_yaml(after).value
    except YamlError as error:
        raise LayoutError("a new line would break the file") from error
    if found != wanted:
        raise LayoutError("a new line would not be read as it is meant")
