"""A scorecard as a 自评报告 tells it: thresholds, line by line, what is wanting."""
