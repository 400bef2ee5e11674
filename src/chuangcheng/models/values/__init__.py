"""Values as a clerk types them: 时限, 条件, 数量 and their kin, each parsed once, at the edge."""
