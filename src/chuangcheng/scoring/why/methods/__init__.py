"""A file a method of 计分: what it says, and how the points follow, in plain sentences."""
