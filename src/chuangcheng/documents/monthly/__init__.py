"""How tasks, problems and material stood at the end of a month, as far as their dates tell."""
