"""How sure an entry of the FAQ must be for what is done with it."""

SURELY = 0.9
# A fragment that sets another thing beside the one just answered (「单位的呢」) has another answer from here on.
CONTRASTED = 0.6
