"""What people do wrong at a keyboard: each slip known by what the parser says or the text shows."""
