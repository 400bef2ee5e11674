"""Plans, task tables and scorecards of a city's 创建 campaign as plain YAML files."""

__version__ = "0.1.0"
