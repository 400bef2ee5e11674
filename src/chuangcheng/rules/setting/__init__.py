"""设置 and 忽略: what is wrong with what a workspace says to the rules; reported by the engine."""
