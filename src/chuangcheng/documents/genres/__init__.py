"""One file per genre: workspace → the values and tables that its template shows."""
