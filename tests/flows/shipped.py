"""The shipped policy and texts, loaded as the bot loads them."""

from pathlib import Path
from typing import Any

from bot.content.yaml_files import read_yaml
from bot.texts import Texts, parse_texts
from flows.policy import Policy
from flows.rules.policy_files import parse_policy

ROOT = Path(__file__).parents[2]
POLICY_DIR = ROOT / "flows" / "content" / "policy"


def policy_files() -> dict[str, Any]:
    """Return the decoded policy files, fresh at every call."""
    return {path.name: read_yaml(path).value for path in sorted(POLICY_DIR.glob("*.yaml"))}


def estimate_texts() -> Texts:
    """Return the words of an estimate, and those of who may apply, which stand beside it."""
    folder = ROOT / "bot" / "texts"
    return parse_texts({name: read_yaml(folder / name).value for name in ("estimate.yaml", "eligibility.yaml")})


POLICY: Policy = parse_policy(policy_files())
TEXTS: Texts = estimate_texts()
