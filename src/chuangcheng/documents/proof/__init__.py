"""A finished document measured against its layout: specimen in, lines of a report out.

`file/` reads the docx's XML, `sheet/` the printed pages. A measurement is a function of a
`Specimen`; `catalog` lists them.
"""
