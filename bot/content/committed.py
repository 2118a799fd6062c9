"""The files of a folder as the last commit holds them, beside those being edited."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from bot.content.folder import is_content


class NotCommitted(Exception):  # noqa: N818 (nothing went wrong: there is nothing to compare with)
    """There is no last commit of the folder; the message says why."""


def committed_files(folder: Path) -> Mapping[str, str]:
    """Return the text of each YAML file of `folder` in the last commit, by file name.

    Raises:
        NotCommitted: git is not installed, or the folder lies in no work tree, or no commit holds YAML files of it.

    """
    names = [name for name in _git(folder, "ls-tree", "--name-only", "HEAD", "./").splitlines() if is_content(name)]
    if not names:
        raise NotCommitted("the last commit holds no .yaml file of this folder")
    return {name: _git(folder, "show", f"HEAD:./{name}") for name in names}


def _git(folder: Path, *words: str) -> str:
    git = shutil.which("git")
    if git is None:
        raise NotCommitted("git is not installed")
    command = [git, "-c", "core.quotePath=false", "-C", str(folder), *words]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 (our own words and a folder)
    if done.returncode:
        raise NotCommitted(done.stderr.decode(errors="replace").strip().partition("\n")[0])
    return done.stdout.decode("utf-8-sig", errors="replace")
