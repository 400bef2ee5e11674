"""Rules about ledgers (台账): sites, issues, material."""
