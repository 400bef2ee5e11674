"""Rules about money (资金)."""
