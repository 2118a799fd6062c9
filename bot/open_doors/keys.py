"""The keys of the programs that may ask."""

import hmac
from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request


class ApiKeys:
    """Checks `Authorization: Bearer KEY`, in a time that tells nothing of the keys.

    Args:
        keys: one for each program, so that one can be withdrawn without the others.

    """

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = tuple(key.encode() for key in keys)

    @classmethod
    def by_commas(cls, keys: str) -> "ApiKeys":
        """Return the keys of a setting that separates them by commas."""
        return cls([key.strip() for key in keys.split(",") if key.strip()])

    def __bool__(self) -> bool:
        return bool(self._keys)

    def check(self, request: Request) -> None:
        """Let a request with one of the keys pass. Raises HTTPException: 401."""
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        found = [hmac.compare_digest(key, given.strip().encode()) for key in self._keys]
        if scheme.lower() != "bearer" or not any(found):
            raise HTTPException(
                401, "a key is needed: send the header 'Authorization: Bearer KEY'", {"www-authenticate": "Bearer"}
            )
