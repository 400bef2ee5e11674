"""Rules about deadlines (时限)."""
