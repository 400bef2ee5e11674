"""Texts rewritten with their comments kept: the only door to ruamel.yaml."""
