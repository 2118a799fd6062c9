"""The encrypted envelope of WeChat and WeCom: signed, then AES-256-CBC, addressed to one account.

Layout, after the platforms' own documentation: 16 random bytes, the length of the message as 4 bytes big-endian, the
message, the receive id; padded by PKCS#7 to a multiple of 32 bytes. The signature is the SHA-1 of the sorted parts.
"""

import base64
import binascii
import hashlib
import hmac
import re
import secrets
import struct
from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

# The platforms send a request again for some seconds; one that is older was kept by somebody.
FRESH_SECONDS = 300
RANDOM_BYTES = 16
PADDED_TO = 32
# 43 characters of Base64 carry 258 bits; the key is the first 256.
AES_KEY = re.compile(r"[A-Za-z0-9]{43}")


class EnvelopeError(Exception):
    """A message that is not from the platform, or not for this account; nothing of it was read."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """An encrypted message with what its receiver needs to check it."""

    encrypted: str
    signature: str
    timestamp: str
    nonce: str


def signature_of(*parts: str) -> str:
    """Return the platforms' signature of `parts`, the shared token among them, in any order."""
    return hashlib.sha1("".join(sorted(parts)).encode("utf-8", "replace"), usedforsecurity=False).hexdigest()


def is_signed(signature: str, *parts: str) -> bool:
    """Whether `signature` is that of `parts`; compared in constant time."""
    return hmac.compare_digest(signature.encode("utf-8", "replace"), signature_of(*parts).encode())


def is_fresh(timestamp: str, now: float) -> bool:
    """Whether a signed time in Unix seconds is within `FRESH_SECONDS` of `now`."""
    if not (timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= 12):
        return False
    return abs(now - int(timestamp)) <= FRESH_SECONDS


class Envelope:
    """Opens and seals messages of one account."""

    def __init__(self, token: str, aes_key: str, receive_id: str) -> None:
        """Take what the console shows.

        Args:
            token: the shared word of the signature.
            aes_key: the EncodingAESKey, 43 letters and digits.
            receive_id: whom messages are for: the app id, or the corp id; empty for a robot.

        Raises:
            ValueError: `aes_key` is none.

        """
        if not AES_KEY.fullmatch(aes_key):
            raise ValueError("an EncodingAESKey is 43 letters and digits, as the console shows it")
        self._token = token
        self._key = base64.b64decode(aes_key + "=")
        self._receive_id = receive_id.encode()

    def open(self, encrypted: str, signature: str, timestamp: str, nonce: str) -> bytes:
        """Return the message inside. Raises EnvelopeError: nothing of it may be used."""
        if not is_signed(signature, self._token, timestamp, nonce, encrypted):
            raise EnvelopeError("wrong signature")
        try:
            cipher_text = base64.b64decode(encrypted, validate=True)
        except (binascii.Error, ValueError) as error:
            raise EnvelopeError("no Base64") from error
        if not cipher_text or len(cipher_text) % RANDOM_BYTES:
            raise EnvelopeError("truncated")
        decryptor = self._cipher().decryptor()
        return self._message(decryptor.update(cipher_text) + decryptor.finalize())

    def seal(self, message: bytes, timestamp: str, nonce: str) -> Sealed:
        """Encrypt and sign a message."""
        content = secrets.token_bytes(RANDOM_BYTES) + struct.pack(">I", len(message)) + message + self._receive_id
        padding = PADDED_TO - len(content) % PADDED_TO
        encryptor = self._cipher().encryptor()
        cipher_text = encryptor.update(content + bytes([padding]) * padding) + encryptor.finalize()
        encrypted = base64.b64encode(cipher_text).decode()
        return Sealed(encrypted, signature_of(self._token, timestamp, nonce, encrypted), timestamp, nonce)

    def _cipher(self) -> Cipher[modes.CBC]:
        return Cipher(algorithms.AES256(self._key), modes.CBC(self._key[:16]))

    def _message(self, content: bytes) -> bytes:
        padding = content[-1]
        if not 1 <= padding <= PADDED_TO or content[-padding:] != bytes([padding]) * padding:
            raise EnvelopeError("wrong padding")
        content = content[RANDOM_BYTES:-padding]
        length = int.from_bytes(content[:4], "big")
        if len(content) < 4 or length > len(content) - 4:
            raise EnvelopeError("wrong length")
        if not hmac.compare_digest(content[4 + length :], self._receive_id):
            raise EnvelopeError("for another account")
        return content[4 : 4 + length]
