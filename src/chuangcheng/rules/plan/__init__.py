"""Rules about plans (方案)."""
