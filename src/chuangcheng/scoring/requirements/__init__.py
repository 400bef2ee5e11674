"""A 达标 and a result go in, yes, no or not to be told comes out; a file a form."""
