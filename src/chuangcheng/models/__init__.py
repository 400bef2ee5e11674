"""Frozen Pydantic types, one file per kind of document (类型). Data in, models out; no files."""
