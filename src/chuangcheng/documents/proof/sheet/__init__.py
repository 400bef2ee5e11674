"""What the printed pages show, measured."""
