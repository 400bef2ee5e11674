"""A Word document in, its pages as PDF out; the only place that knows LibreOffice."""
