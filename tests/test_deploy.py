"""The files to run it with, held against the program: no container runtime is needed for that."""

import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from bot.config.secret_files import environment_name, secret_fields
from bot.config.settings import Settings

ROOT = Path(__file__).parents[1]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
UNIT = ROOT / "deploy" / "jifen.service"
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def _settings() -> set[str]:
    names = {environment_name(Settings, name, field) for name, field in Settings.model_fields.items()}
    files = {f"{environment_name(Settings, name, field)}_FILE" for name, field in secret_fields(Settings)}
    return names | files


def _values(environment: dict[str, str], secrets: Path) -> dict[str, str]:
    """Return the environment as the container has it, its secrets in `secrets`."""
    site = {name: re.sub(r"\$\{JIFEN_SITE[^}]*\}", "jifen.example.org", value) for name, value in environment.items()}
    return {name: value.replace("/run/secrets", str(secrets)) for name, value in site.items()}


def test_compose_sets_only_settings_that_are() -> None:
    assert set(COMPOSE["services"]["bot"]["environment"]) <= _settings()


def test_the_program_takes_what_compose_gives_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _make_secrets(tmp_path)
    for name, value in _values(COMPOSE["services"]["bot"]["environment"], tmp_path / "secrets").items():
        monkeypatch.setenv(name, value)
    settings = Settings(_env_file=None)
    assert settings.host == "0.0.0.0"  # noqa: S104 (within a container)
    assert settings.public_url == "https://jifen.example.org"
    database, postgres = urlsplit(settings.database), COMPOSE["services"]["postgres"]
    assert (database.scheme, database.hostname, database.path) == ("postgresql", "postgres", "/jifen")
    assert database.username == postgres["environment"]["POSTGRES_USER"]
    assert database.password == (tmp_path / "secrets" / "postgres_password").read_text(encoding="utf-8")


def _make_secrets(folder: Path) -> subprocess.CompletedProcess[str]:
    deploy = folder / "deploy"
    if not deploy.exists():
        deploy.mkdir()
        shutil.copy2(ROOT / "deploy" / "make-secrets", deploy)
    return subprocess.run([deploy / "make-secrets"], capture_output=True, text=True, check=False)


def test_secrets_are_made_once_and_closed_to_others(tmp_path: Path) -> None:
    assert _make_secrets(tmp_path).returncode == 0
    before = (tmp_path / "secrets" / "postgres_password").read_bytes()
    assert len(before) == 64
    assert stat.S_IMODE((tmp_path / "secrets").stat().st_mode) == 0o700
    assert _make_secrets(tmp_path).returncode == 1
    assert (tmp_path / "secrets" / "postgres_password").read_bytes() == before


def test_every_secret_and_network_is_declared() -> None:
    for service in COMPOSE["services"].values():
        assert set(service.get("secrets", ())) <= set(COMPOSE["secrets"])
        assert set(service["networks"]) <= set(COMPOSE["networks"])
        assert set(service.get("depends_on", ())) <= set(COMPOSE["services"])
    assert {each["file"].partition("/")[0] for each in COMPOSE["secrets"].values()} == {"secrets"}
    assert "secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_only_the_proxy_is_reachable_and_it_alone_is_believed() -> None:
    services = COMPOSE["services"]
    assert [name for name, service in services.items() if "ports" in service] == ["caddy"]
    (network,) = COMPOSE["networks"]["outside"]["ipam"]["config"]
    assert services["bot"]["environment"]["JIFEN_TRUSTED_PROXIES"] == network["subnet"]
    assert COMPOSE["networks"]["inside"]["internal"]
    assert "outside" not in services["postgres"]["networks"]
    caddy = (ROOT / "deploy" / "Caddyfile").read_text(encoding="utf-8")
    assert f"reverse_proxy bot:{services['bot']['environment']['JIFEN_PORT']}" in caddy
    assert caddy.count("{$JIFEN_SITE}") == 1


def test_the_image_runs_as_nobody_in_particular_and_copies_what_is_there() -> None:
    stage = DOCKERFILE.rpartition("FROM ")[2]
    assert re.search(r"^USER jifen$", stage, re.MULTILINE)
    assert "/livez" in stage
    copied = [
        word for line in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE) for word in line.split()
    ]
    assert [path for path in copied if not (ROOT / path).exists()] == []
    kept = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"}
    assert set(copied) == kept
    set_in_image = set(re.findall(r"\b(JIFEN_\w+)=", DOCKERFILE))
    assert set_in_image <= _settings()


def test_the_wheel_holds_all_content(tmp_path: Path) -> None:
    """Build what the image installs, and compare the files of the packages with those of the checkout."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(tmp_path),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    shutil.unpack_archive(wheel, tmp_path / "wheel", "zip")
    for package in ("bot", "faq", "flows", "language"):
        here = {path.relative_to(ROOT) for path in (ROOT / package).rglob("*") if _shipped(path)}
        assert {path for path in here if not (tmp_path / "wheel" / path).exists()} == set()


def _shipped(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


def _unit() -> list[tuple[str, str]]:
    lines = UNIT.read_text(encoding="utf-8").splitlines()
    return [(name, value) for name, _, value in (line.partition("=") for line in lines) if value]


def test_the_unit_sets_only_settings_that_are() -> None:
    environment = " ".join(value for name, value in _unit() if name.lstrip("# ") == "Environment")
    assert set(re.findall(r"([A-Z_]+)=", environment)) <= _settings()


def test_the_unit_is_sound(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("no systemd-analyze on this machine")
    program = next(value for name, value in _unit() if name == "ExecStart").partition(" ")[0]
    unit = tmp_path / UNIT.name
    unit.write_text(UNIT.read_text(encoding="utf-8").replace(program, sys.executable), encoding="utf-8")
    done = subprocess.run([analyze, "verify", unit], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
