"""Texts in, workspace and findings out; never raises for what a user wrote."""
