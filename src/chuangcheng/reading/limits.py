"""How much is read of a file; apart from the readers so that it costs nothing to ask."""

MAX_BYTES = 32 * 1024 * 1024
"""A larger file is refused; a plan with 100,000 tasks has about 27 MB."""
