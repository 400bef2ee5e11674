"""Rules about references between files (相互引用)."""
