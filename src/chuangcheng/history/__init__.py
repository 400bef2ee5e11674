"""A workspace's past: revisions in, files out."""
