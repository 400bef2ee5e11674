"""Models in, one read-only and cross-linked whole out."""
