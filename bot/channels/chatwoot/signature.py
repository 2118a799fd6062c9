"""Who may knock at /chatwoot: what is signed with the agent bot's secret, and not long ago. Pure."""

import hashlib
import hmac

# Seconds that a request may be old, or ahead of our clock.
FRESH = 300
PREFIX = "sha256="


def signature_of(secret: str, timestamp: str, body: bytes) -> str:
    """Return the signature of a body sent at `timestamp`, which is in Unix seconds."""
    signed = hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256)
    return PREFIX + signed.hexdigest()


def is_signed(secret: str, timestamp: str, body: bytes, signature: str) -> bool:
    """Whether a signature is right; it takes the same time however wrong it is."""
    return hmac.compare_digest(signature_of(secret, timestamp, body).encode(), signature.encode())


def is_fresh(timestamp: str, now: float) -> bool:
    """Whether a request was signed at most `FRESH` seconds before or after `now`."""
    return timestamp.isascii() and timestamp.isdecimal() and len(timestamp) < 12 and abs(now - int(timestamp)) <= FRESH
