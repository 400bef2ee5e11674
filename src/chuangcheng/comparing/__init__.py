"""A country scored place by place, in bounded memory and on every core."""
