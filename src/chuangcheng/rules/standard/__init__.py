"""Rules about indicator systems (指标体系)."""
