"""A shipped table of targets by class: every cell of 园林城市-2005 against the printed one."""

from __future__ import annotations

from functools import cache

import pytest

from chuangcheng.loading.library import ShippedStandards
from chuangcheng.models.indicator import Standard
from chuangcheng.models.phrase import phrase
from chuangcheng.scoring.requirements.judge import in_force
from scoring.build import data, result, setting

CODES = ("YC05-01a", "YC05-01b", "YC05-01c")


@cache
def table() -> Standard:
    return Standard.model_validate(data(ShippedStandards()["园林城市-2005"].decode()))


@pytest.mark.parametrize(
    ("region", "people", "wanted"),
    [
        ("秦岭淮河以南", "100.1万人", ("≥7.5平方米", "≥31%", "≥36%")),
        ("秦岭淮河以南", "100万人", ("≥8平方米", "≥33%", "≥38%")),
        ("秦岭淮河以南", "50万人", ("≥8平方米", "≥33%", "≥38%")),
        ("秦岭淮河以南", "49.9万人", ("≥9平方米", "≥35%", "≥40%")),
        ("秦岭淮河以北", "100.1万人", ("≥7平方米", "≥29%", "≥34%")),
        ("秦岭淮河以北", "100万人", ("≥7.5平方米", "≥31%", "≥36%")),
        ("秦岭淮河以北", "50万人", ("≥7.5平方米", "≥31%", "≥36%")),
        ("秦岭淮河以北", "49.9万人", ("≥8.5平方米", "≥34%", "≥38%")),
    ],
)
def test_the_class_of_a_city_tells_its_targets(
    region: str, people: str, wanted: tuple[str, ...]
) -> None:
    here = setting(f"区域: {region}, 人口: {people}", as_of="2008-12-31")
    lines = {line.code: line for group in table().indicators for line in group.children}
    found = [in_force(lines[code], result("0"), here).requirement for code in CODES]
    assert tuple(phrase(one) for one in found if one) == wanted
