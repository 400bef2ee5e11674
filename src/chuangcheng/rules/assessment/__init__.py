"""Rules about assessments (自评)."""
