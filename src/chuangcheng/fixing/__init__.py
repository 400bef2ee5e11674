"""Files with findings in, files with what is certain put right out; writes nothing itself."""
