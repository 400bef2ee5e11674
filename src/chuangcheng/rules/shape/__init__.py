"""Rules about the shape of a file (文件的结构)."""
