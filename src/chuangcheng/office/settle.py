"""A PDF without what differs from run to run: its date and its identifiers."""

from __future__ import annotations

import re
from hashlib import md5
from typing import Final

_DATE: Final = re.compile(rb"(/(?:Creation|Mod)Date ?\(D:)\d{14}")
_LONG_AGO: Final = b"19800101000000"
_ID: Final = re.compile(rb"(/ID\s*\[\s*<)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}(>)")
_CHECKSUM: Final = re.compile(rb"(/DocChecksum\s*/)[0-9A-F]{32}")
_NOTHING: Final = b"0" * 32


def settle(pdf: bytes) -> bytes:
    """The same PDF with a fixed date and identifiers taken from its content.

    Nothing becomes longer or shorter, so that the places in its index stay true.
    """
    pdf = _DATE.sub(rb"\g<1>" + _LONG_AGO, pdf)
    pdf = _CHECKSUM.sub(rb"\g<1>" + _NOTHING, pdf)
    pdf = _ID.sub(rb"\g<1>" + _NOTHING + rb"\g<2>" + _NOTHING + rb"\g<3>", pdf)
    digest = md5(pdf, usedforsecurity=False).hexdigest().upper().encode()
    pdf = _CHECKSUM.sub(rb"\g<1>" + digest, pdf)
    return _ID.sub(rb"\g<1>" + digest + rb"\g<2>" + digest + rb"\g<3>", pdf)
