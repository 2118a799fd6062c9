"""What is sealed opens with its key alone, and a refusal quotes no key."""

import pytest

from bot.leads.seal import Sealed, new_key, seal_of


def test_what_was_sealed_opens_again_and_never_looks_the_same() -> None:
    seal = seal_of(new_key())
    first, second = seal.close("+8613812345678"), seal.close("+8613812345678")
    assert first != second
    assert "138" not in first
    assert seal.open(first) == seal.open(second) == "+8613812345678"


def test_the_first_key_seals_and_every_key_opens() -> None:
    old, new = new_key(), new_key()
    token = seal_of(old).close("王小明")
    both = seal_of(f"{new}, {old}")
    assert both.open(token) == "王小明"
    renewed = both.renew(token)
    assert seal_of(new).open(renewed) == "王小明"
    with pytest.raises(Sealed):
        seal_of(new).open(token)
    with pytest.raises(Sealed):
        seal_of(old).renew(renewed)


@pytest.mark.parametrize("bad", ["short", "", "é" * 44, "A" * 43])
def test_a_key_that_is_none_is_named_by_its_place_and_not_quoted(bad: str) -> None:
    with pytest.raises(ValueError, match=r"key 2 is no Fernet key") as refused:
        seal_of(f"{new_key()},{bad}")
    assert not bad or bad not in str(refused.value)
