"""Answers in, the files of a new workspace out; writes nothing."""
