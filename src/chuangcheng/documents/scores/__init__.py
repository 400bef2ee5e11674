"""Scorecards in, what the templates of 得分表, 历次得分 and 得分排名 can see out."""
