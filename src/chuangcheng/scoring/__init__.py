"""Workspace in, scorecard out. Exact decimals throughout; rounded once, by whoever prints."""
