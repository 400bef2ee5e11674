"""The two genres on the shipped plan: contents agree with the data, texts with the golden files."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuangcheng.cli.session import Session
from chuangcheng.documents.catalog import GENRES, WRITERS
from chuangcheng.documents.genre import Inputs
from chuangcheng.documents.genres import issue_notice, task_table
from chuangcheng.documents.render import make
from chuangcheng.errors import ChuangchengError, NotFoundError
from chuangcheng.loading.library import read_template
from chuangcheng.loading.load import load
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace
from conftest import Golden


@pytest.fixture(scope="module")
def session(repository: Path) -> Session:
    return Session.open(repository)


def inputs(session: Session, genre: str, **choices: object) -> Inputs:
    folder, dispatch = session.dispatch("dayao-sichuang", genre)
    return Inputs(
        workspace=session.loaded.workspace,
        folder=folder,
        dispatch=dispatch,
        **choices,  # type: ignore[arg-type]
    )


def text(session: Session, genre: str, extension: str = "md", **choices: object) -> str:
    made = make(
        GENRES[genre],
        inputs(session, genre, **choices),
        extension,
        lambda name: read_template(session.root, name),
    )
    return made.content.decode()


def test_the_notice_carries_the_whole_plan(session: Session, golden: Golden) -> None:
    made = text(session, "印发通知")
    golden("印发通知.md", made)
    plan = session.plan("dayao-sichuang").plan
    assert plan is not None
    for project in plan.projects:
        assert project.goal
        assert project.goal in made
    for number, phase in zip("一二三", plan.phases, strict=True):
        assert f"（{number}）{phase.name}" in made
    for number, requirement in zip("一二三四五", plan.requirements, strict=True):
        assert f"（{number}）{requirement.title}" in made
        assert requirement.content.splitlines()[0] in made


def test_the_table_has_every_task_once(session: Session, golden: Golden) -> None:
    made = text(session, "任务分解表")
    golden("任务分解表.md", made)
    tasks = [task for _, task in session.plan("dayao-sichuang").tasks()]
    rows = [line for line in made.splitlines() if line.startswith("| ")][2:]
    assert len(rows) == len(tasks)
    assert sorted(row.split(" | ")[2].strip() for row in rows) == sorted(t.content for t in tasks)


def test_a_units_part_has_what_it_leads_or_joins_in_by_name_or_group(session: Session) -> None:
    made = text(session, "任务分解表", unit="县住建局")
    folder = session.plan("dayao-sichuang")
    unit = folder.units.unit("县住建局")
    assert unit is not None
    concerned = [
        task
        for _, task in folder.tasks()
        if any(
            unit in folder.units.members(name)
            for name in (*task.lead_units, *task.responsible_units, *task.supporting_units)
        )
    ]
    rows = [line for line in made.splitlines() if line.startswith("| ")][2:]
    assert len(rows) == len(concerned) > 0
    assert made.startswith("# 大姚县“四创”工作任务分解表（县住建局）")


def test_a_full_name_is_as_good_as_a_short_one(session: Session) -> None:
    short = text(session, "任务分解表", unit="县住建局")
    assert text(session, "任务分解表", unit="大姚县住房和城乡建设局") == short


def test_an_unknown_unit_is_told_with_the_nearest(session: Session) -> None:
    with pytest.raises(NotFoundError) as caught:
        text(session, "任务分解表", unit="县住建居")
    assert caught.value.message == "单位名录里没有“县住建居”"
    assert "县住建局" in caught.value.hint


def test_a_format_that_a_genre_does_not_have_is_refused(session: Session) -> None:
    with pytest.raises(ChuangchengError) as caught:
        text(session, "印发通知", "xlsx")
    assert caught.value.message == "“印发通知”不能输出成 xlsx"


@pytest.mark.parametrize("name", sorted(GENRES))
def test_every_genre_has_a_title_a_template_and_formats(name: str, repository: Path) -> None:
    genre = GENRES[name]
    assert name == genre.TITLE
    assert (repository / "templates" / genre.TEMPLATE).is_file()
    assert set(genre.FORMATS) <= set(WRITERS)
    assert "docx" in genre.FORMATS


def small(*files: tuple[str, str]) -> PlanFolder:
    texts = {f"plans/示例/{name}.yaml": content.encode() for name, content in files}
    return load(texts).workspace.plans[0]


PLAN = "类型: 方案\n名称: 示例县工作方案\n地区: 示例县\n级别: 县\n"
TASK = "类型: 任务分解\n任务: [{编号: 卫-01, 内容: 甲, 牵头单位: 县住建局}]\n"
UNITS = "类型: 单位名录\n单位: [{名称: 县卫生局}]\n"


def test_a_table_by_units_loses_no_task_of_an_unknown_unit() -> None:
    folder = small(("方案", PLAN), ("任务", TASK), ("单位", UNITS))
    with pytest.raises(NotFoundError) as caught:
        task_table.build(Inputs(workspace=Workspace(), folder=folder, view="unit"))
    assert caught.value.message == "这些单位不在单位名录里：县住建局"


def test_a_notice_without_date_keeps_its_issuers_and_phases_end_with_a_stop() -> None:
    plan = PLAN + (
        "阶段:\n  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03, 工作: [召开动员大会, 印发方案]}\n"
        "创建项目:\n  - {代号: 卫, 名称: 卫生县城, 目标: 2025年通过评审}\n"
    )
    dispatch = (
        "类型: 发文\n文种: 通知\n模板: 印发通知\n发文机关: [中共示例县委, 示例县人民政府]\n"
        "标题: 关于印发方案的通知\n主送: [各乡镇：]\n"
    )
    folder = small(("方案", plan), ("发文", dispatch))
    inputs = Inputs(workspace=Workspace(), folder=folder, dispatch=folder.dispatches[0])
    made = make(
        issue_notice, inputs, "md", lambda name: read_template(Path("nowhere"), name)
    ).content.decode()
    assert "中共示例县委  \n示例县人民政府\n" in made
    assert "召开动员大会；印发方案。" in made
    assert "2025年通过评审。" in made
    assert "各乡镇：\n" in made


def test_a_template_may_not_lead_out_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "secret").write_text("秘密", encoding="utf-8")
    assert read_template(tmp_path, "../secret") is None
    assert read_template(tmp_path, str(tmp_path / "secret")) is None
