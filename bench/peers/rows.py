"""What the table scripts share: the header, and the rows from either kind of file."""

import json
from pathlib import Path

TITLE = "示例县创建国家级卫生县城工作任务分解表"
HEADER = ["序号", "创建项目", "工作任务", "工作标准", "牵头单位", "责任单位", "完成时限"]


def read_rows(path: str) -> list[list[str]]:
    """Finished rows from JSON, or rows made from the tasks of a YAML file of ours."""
    text = Path(path).read_text(encoding="utf-8")
    if path.endswith(".json"):
        rows: list[list[str]] = json.loads(text)
        return rows
    import yaml  # noqa: PLC0415 - the other way must not pay for it

    return [
        [str(number), "国家级卫生县城", task["内容"], task["标准"], task["牵头单位"],
         "、".join(task["责任单位"]), str(task["完成时限"])]
        for number, task in enumerate(yaml.load(text, yaml.CSafeLoader)["任务"], start=1)
    ]  # fmt: skip
