"""Workspace in, findings out. A rule is one file, its docstring the manual page."""
