"""YAML 1.1 surprises never change a value, and every fault names its line."""

from pathlib import Path

import pytest

from bot.content.yaml_files import YamlError, decode_yaml, read_yaml


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("0123", "0123"),
        ("12:30", "12:30"),
        ("2023-01-01", "2023-01-01"),
        ("1e3", "1e3"),
        ("0x10", "0x10"),
    ],
)
def test_a_surprise_stays_text(written: str, meant: str) -> None:
    assert decode_yaml(f"a: {written}").value == {"a": meant}


def test_plain_values_are_typed() -> None:
    assert decode_yaml("[1, -2, 1.5, true, ~, '1']").value == [1, -2, 1.5, True, None, "1"]


def test_every_value_knows_its_line() -> None:
    document = decode_yaml("a: 1\nb:\n  - c: 2\n")
    assert document.line(("b", 0, "c")) == 3
    assert document.line(("b", 0, "missing")) == 3
    assert document.line(()) == 1


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\na: 2", 2, "second time"),
        ("a: &x 1\nb: *x", 1, "anchor|alias"),
        ("a: [1", 2, "no valid YAML"),
        ("? [1]\n: 2", 1, "plain key"),
        ("a: b: c", 1, "no valid YAML"),
        ("a: \x07", 1, "no valid YAML"),
        ("[" * 3000, 2, "nested|valid"),
    ],
)
def test_a_fault_names_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(YamlError, match=words) as error:
        decode_yaml(text)
    assert error.value.line == line


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(YamlError, match="UTF-8"):
        read_yaml(path)
