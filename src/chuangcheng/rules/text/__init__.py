"""Rules about the text of a file (文件里的文字)."""
