"""台账: the sites, the problems found at them, and the material to be handed in."""
