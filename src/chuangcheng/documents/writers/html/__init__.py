"""Paper → one self-contained HTML page."""
