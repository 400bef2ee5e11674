"""Results in, text for people or programs out. The only door to Rich and to colours."""
