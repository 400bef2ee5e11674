"""Rules about tasks and who does them (任务和责任)."""
