"""Tasks as documents show them: by project, by unit and by indicator, of a year."""
