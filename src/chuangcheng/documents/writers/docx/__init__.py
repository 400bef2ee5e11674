"""Word documents laid out after GB/T 9704-2012: a `Paper` and a `Layout` in, bytes out."""
