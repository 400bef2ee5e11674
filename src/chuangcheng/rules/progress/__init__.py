"""Rules about what tasks report (进度)."""
