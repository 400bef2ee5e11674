"""Workspace and choices in, finished documents (bytes) out. Writes no file."""
