"""What a plain bot knows: the questions and short answers of the shipped entries."""

from bot.content.content import FAQ_FOLDER
from bot.content.folder import content_paths
from bot.content.yaml_files import read_yaml


def answers() -> dict[str, str]:
    """Return the short answer of every wording that stands beside its answer."""
    known = {}
    for path in content_paths(FAQ_FOLDER):
        for entry in read_yaml(path).value:
            if "answer" in entry:
                for wording in (entry["question"], *entry["phrasings"]):
                    known[wording] = entry["answer"]
    return known
