"""Scores as typed tables for other programs, and the files that hold them."""
