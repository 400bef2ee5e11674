"""A scored line in, sentences that tell how its points came about out."""
