"""What the XML of a docx says, measured."""
