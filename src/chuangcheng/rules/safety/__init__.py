"""Rules about what must not stand in files that many can read."""
