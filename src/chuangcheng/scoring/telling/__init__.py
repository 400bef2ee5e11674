"""Scorecards in, what is told of them out: sentences and tables, before they have a format."""
