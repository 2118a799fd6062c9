"""A new entry as a draft: everything that is known of it filled in, and kept where nothing serves it.

It lies in `drafts/` below the content. Nothing there is read; `jifen check` reminds of it until somebody has written
the answer, looked up the source, and moved the file up, where it is checked like every other.
"""

from collections.abc import Sequence
from datetime import date

FOLDER = "drafts"
_SHAPE = """\
# yaml-language-server: $schema=../../docs/schema/entries.json
# A draft that nothing serves. Give it an id, write the answer from its source, bring the phrasings to twelve at least,
# and move the file (or the entry) up into the folder of the content: there it is checked, and live once it is good.
- id: {identity}
  question: {question}
  answer: |

  source: {{title: , grade: }}
  checked_on: {day}
{answered}  phrasings:
{phrasings}
  ask:
{tests}"""
_ANSWERED = "# Somebody of the team answered (not held against a source yet): {answer}"


def draft_name(item: int) -> str:
    """Return the name of the draft of an item, below the folder of the content."""
    return f"{FOLDER}/question-{item}.yaml"


def draft_text(item: int, texts: Sequence[str], answers: Sequence[str], day: date) -> str:
    """Return the draft of an entry.

    Args:
        item: the number of the item.
        texts: the wordings, one at least; the last one is its test where there are several.
        answers: what people of the team said.
        day: today.

    """
    taught, tests = (texts[:-1], texts[-1:]) if len(texts) > 1 else (texts, ())
    said = (" ".join(each.split()) for each in answers)
    return _SHAPE.format(
        identity=f"question-{item}",
        question=_quoted(texts[0]),
        day=day.isoformat(),
        answered="".join(f"  {_ANSWERED.format(answer=each)}\n" for each in said),
        phrasings="\n".join(f"  - {_quoted(each)}" for each in taught),
        tests="".join(f"  - {_quoted(each)}\n" for each in tests),
    )


def _quoted(text: str) -> str:
    """Return a text as YAML reads it whatever stands in it."""
    escaped = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
