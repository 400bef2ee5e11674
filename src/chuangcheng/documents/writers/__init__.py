"""One module or package per format: paper and layout → bytes."""
