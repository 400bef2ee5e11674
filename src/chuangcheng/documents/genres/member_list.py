"""成员名单: who is in the 领导小组 or 指挥部 and in its 工作组, by posts, in the plan's order."""

from __future__ import annotations

from collections.abc import Iterable

from chuangcheng.documents.dispatches import carrier_values
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.subjects import subject
from chuangcheng.documents.views import view
from chuangcheng.errors import NotFoundError
from chuangcheng.models.plan import Organisation, Plan, WorkingGroup
from chuangcheng.workspace.folder import PlanFolder

TITLE = "成员名单"
TEMPLATE = "成员名单/模板.md.j2"
FORMATS = ("docx", "html", "md")
OPTIONS = ()


def build(inputs: Inputs) -> Context:
    """Every 组织机构 of the plan. Raises `NotFoundError` where it has none, or nobody in them."""
    plan, path = inputs.folder.plan, inputs.folder.path
    if plan is None:
        raise NotFoundError(f"“{path}”里没有方案", "写一个“类型: 方案”的文件")
    if not plan.organisations:
        raise NotFoundError(f"“{plan.file}”没有写组织机构", "在方案里补写“组织机构”")
    bodies = [_body(one) for one in plan.organisations]
    if not any(body["名单"] or body["工作组"] for body in bodies):
        raise NotFoundError(
            f"“{plan.file}”的组织机构一个成员也没有写", "补写组长、副组长、成员，写职务"
        )
    title = _title(inputs.folder, plan)
    return Context(
        name=inputs.dispatch.title if inputs.dispatch else title,
        file_name=TITLE,
        values={
            **carrier_values(inputs.dispatch),
            "标题": title,
            "机构": bodies,
            "有几个机构": len(bodies) > 1,
        },
    )


def _title(folder: PlanFolder, plan: Plan) -> str:
    if len(plan.organisations) > 1:
        return f"{subject(folder)}工作机构{TITLE}"
    name = plan.organisations[0].name
    return ("" if name.startswith(plan.region) else plan.region) + name + TITLE


def _body(organisation: Organisation) -> dict[str, object]:
    """Its members post by post; a 指挥部 has a 指挥长 where others have a 组长."""
    head = "指挥长" if organisation.name.endswith("指挥部") else "组长"
    posts = (
        ("顾问", organisation.advisers),
        (head, organisation.leaders),
        (f"副{head}", organisation.deputies),
        ("成员", organisation.members),
    )
    return {
        "名称": organisation.name,
        "名单": _roster(posts),
        "职责": organisation.duty,
        "办公室": view(organisation.office),
        "工作组": [_group(group) for group in organisation.groups],
    }


def _group(group: WorkingGroup) -> dict[str, object]:
    posts = (
        ("牵头单位", filter(None, (group.lead_unit,))),
        ("组长", filter(None, (group.leader,))),
        ("成员", group.members),
    )
    return {"名称": group.name, "名单": _roster(posts), "职责": group.duty}


def _roster(posts: Iterable[tuple[str, Iterable[str]]]) -> list[str]:
    """A line for each member, as `::: 名单` takes it."""
    return [f"{post}：{name}" for post, names in posts for name in names]
