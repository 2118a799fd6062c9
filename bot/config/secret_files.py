"""Secrets out of files: `NAME_FILE` holds the path of a file whose content is the setting `NAME`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import SecretStr
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource

# A database's URL may hold a password.
ALSO_SECRET = frozenset({"database_url"})


class SettingsFault(ValueError):  # noqa: N818 (it names what is wrong with the settings)
    """Settings that cannot be used; the message is one line, names the setting and holds no secret."""


class SecretFiles(PydanticBaseSettingsSource):
    """The source of settings that reads such files, as container platforms and systemd hand secrets over.

    Args:
        settings: the class of the settings.
        named_in: the sources in which the paths stand, those that win first.

    """

    def __init__(self, settings: type[BaseSettings], *named_in: PydanticBaseSettingsSource) -> None:
        super().__init__(settings)
        self._named_in = [source for source in named_in if isinstance(source, EnvSettingsSource)]

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:  # noqa: ARG002
        """Return nothing: all fields are read at once when the source is called."""
        return None, field_name, False

    def __call__(self) -> dict[str, Any]:
        """Return the secrets that stand in files.

        Raises:
            SettingsFault: a file cannot be read, or the setting is given both ways.

        """
        found = {}
        for name, field in secret_fields(self.settings_cls):
            variable = environment_name(self.settings_cls, name, field)
            path = self._given(f"{variable}_FILE")
            if not path:
                continue
            if self._given(variable):
                raise SettingsFault(f"{variable} and {variable}_FILE are both set: keep one of them")
            found[name] = _content(variable, Path(path))
        return found

    def _given(self, variable: str) -> str:
        # The library keeps names as it compares them: in small letters.
        return next((found for source in self._named_in if (found := source.env_vars.get(variable.lower()))), "")


def secret_fields(settings: type[BaseSettings]) -> Iterator[tuple[str, FieldInfo]]:
    """List the fields that hold secrets, each with its name."""
    for name, field in settings.model_fields.items():
        if name in ALSO_SECRET or SecretStr in (field.annotation, *get_args(field.annotation)):
            yield name, field


def environment_name(settings: type[BaseSettings], name: str, field: FieldInfo) -> str:
    """Return the name of a setting in the environment."""
    return str(field.validation_alias or f"{settings.model_config['env_prefix']}{name.upper()}")


def _content(variable: str, path: Path) -> str:
    try:
        content = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "is no text in UTF-8"
        raise SettingsFault(
            f"{variable}_FILE: {path} cannot be read ({why}): give the path of the secret's file"
        ) from None
    if not content:
        raise SettingsFault(f"{variable}_FILE: {path} is empty: put the secret into it, or remove the setting")
    return content
