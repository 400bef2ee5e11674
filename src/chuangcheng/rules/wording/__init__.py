"""Rules about the words that documents print: punctuation, numerals, headings."""
