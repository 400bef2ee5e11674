"""Bytes in, located data and faults out: the only door to YAML text."""
