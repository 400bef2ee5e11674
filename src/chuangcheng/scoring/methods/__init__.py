"""One file a method of 计分."""
