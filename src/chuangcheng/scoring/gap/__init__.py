"""A scorecard and a grade in, the cheapest lines that reach it out."""
