"""Compiles the program before its first run: modules, templates and expressions. The last step of the set-up.

    python -m bot.compile_ahead

Without it the program works the same, but its first run compiles what it comes to need while people wait.
"""

import compileall
import gc
import pkgutil
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from bot.config.settings import Settings
from bot.content.files import load_content
from bot.kept_expressions import KeptExpressions, kept_beside_modules
from bot.page_view.kept_templates import KeptTemplates
from bot.page_view.view import compile_templates
from language.lazy import Expression

PACKAGES = ("bot", "faq", "flows", "language")
# To import these is to run them.
_RUN = ("migrations", "__main__")


def main() -> None:
    """Compile what is not compiled yet."""
    folder = Path(__file__).parents[1]
    for name in PACKAGES:
        compileall.compile_dir(folder / name, quiet=1)
    compile_templates(KeptTemplates(write=True))
    compile_expressions(kept_beside_modules())


def compile_expressions(kept: KeptExpressions) -> None:
    """Keep every expression of the modules and of the shipped content."""
    for name in PACKAGES:
        for module in pkgutil.walk_packages(import_module(name).__path__, f"{name}."):
            if not any(part in module.name for part in _RUN):
                # What only an extra brings need not be there.
                with suppress(ModuleNotFoundError):
                    import_module(module.name)
    content = load_content(Settings(_env_file=None), print).live()
    for each in gc.get_objects():
        if isinstance(each, Expression):
            kept.expression(each.pattern, each.flags_given)
    # Until here the expressions of the content had to live.
    del content
    kept.write()


if __name__ == "__main__":
    main()
