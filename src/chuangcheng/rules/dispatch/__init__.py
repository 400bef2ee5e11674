"""Rules about documents to be issued (发文)."""
