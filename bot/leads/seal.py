"""How names and phones are sealed at rest: Fernet (AES-128-CBC with HMAC-SHA256), several keys while they change."""

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class Sealed(Exception):  # noqa: N818 (nothing went wrong: the key is another one)
    """A value cannot be opened with the keys at hand."""


class Seal:
    """Seals with the first key, opens with any.

    Args:
        keys: at least one.

    """

    def __init__(self, keys: list[Fernet]) -> None:
        self._keys = MultiFernet(keys)

    def close(self, value: str) -> str:
        """Return `value` sealed; the same value is sealed otherwise each time."""
        return self._keys.encrypt(value.encode()).decode()

    def open(self, token: str) -> str:
        """Return what was sealed. Raises Sealed: it was sealed with another key, or is damaged."""
        try:
            return self._keys.decrypt(token).decode()
        except InvalidToken:
            raise Sealed from None

    def renew(self, token: str) -> str:
        """Return the same sealed with the first key. Raises Sealed."""
        try:
            return self._keys.rotate(token).decode()
        except InvalidToken:
            raise Sealed from None


def seal_of(keys: str) -> Seal:
    """Read keys separated by commas.

    Raises:
        ValueError: one is no Fernet key; the message says which by its place, and quotes none.

    """
    return Seal([_key(number, text.strip()) for number, text in enumerate(keys.split(","), 1)])


def new_key() -> str:
    """Return a new random key."""
    return Fernet.generate_key().decode()


def _key(number: int, text: str) -> Fernet:
    try:
        return Fernet(text)
    except ValueError:
        raise ValueError(
            f"key {number} is no Fernet key (32 random bytes in URL-safe base64): `jifen keys new` prints one"
        ) from None
