"""What people answer when a new workspace asks."""

from __future__ import annotations

import pytest

from chuangcheng.errors import ChuangchengError
from chuangcheng.starting.answers import level_of, read_office, read_region


@pytest.mark.parametrize(
    ("written", "region"),
    [
        ("大姚县", "大姚县"),
        ("云南省楚雄州大姚县", "大姚县"),
        ("云南省楚雄彝族自治州大姚县", "大姚县"),
        ("楚雄州楚雄市", "楚雄市"),
        ("云南省昆明市", "昆明市"),
        ("昆明市五华区", "五华区"),
        ("大姚县金碧镇", "金碧镇"),
        ("内蒙古自治区兴安盟科尔沁右翼前旗", "科尔沁右翼前旗"),
        ("荆州市沙市区", "沙市区"),
        ("乐山市市中区", "市中区"),
        ("徐州市沛县", "沛县"),
        ("红河哈尼族彝族自治州元阳县", "元阳县"),
        ("晋城市城区", "晋城市城区"),
        ("楚雄市经济技术开发区", "楚雄市经济技术开发区"),
        ("通州区", "通州区"),
        ("兰州新区", "兰州新区"),
        ("云南省", "云南省"),
        ("杭州市", "杭州市"),
        ("景德镇市", "景德镇市"),
        ("广西壮族自治区", "广西壮族自治区"),
        ("楚雄彝族自治州", "楚雄彝族自治州"),
    ],
)
def test_a_region_is_the_last_part_of_what_is_written(written: str, region: str) -> None:
    assert read_region(written) == region


@pytest.mark.parametrize("written", ["../../x", "大姚县“四创”", "县", "不知道", "dayao", "大姚县1"])
def test_what_is_no_region_is_refused(written: str) -> None:
    with pytest.raises(ChuangchengError, match="不像名称"):
        read_region(written)


@pytest.mark.parametrize("written", ["县创建办", "县创建办（县爱卫办）", "12345热线办"])
def test_an_office_may_have_brackets_and_figures(written: str) -> None:
    assert read_office(written) == written


@pytest.mark.parametrize("written", ["../../甲", "创建办|甲", "123", "待定"])
def test_what_is_no_office_is_refused(written: str) -> None:
    with pytest.raises(ChuangchengError, match="不像名称"):
        read_office(written)


@pytest.mark.parametrize(
    ("region", "level"),
    [
        ("云南省", "省"),
        ("广西壮族自治区", "省"),
        ("昆明市", "市"),
        ("楚雄州", "市"),
        ("大姚县", "县"),
        ("五华区", "县"),
        ("阿鲁科尔沁旗", "县"),
        ("金碧镇", "乡"),
        ("普吉街道", "乡"),
        ("某地", "县"),
    ],
)
def test_a_level_is_told_by_the_ending(region: str, level: str) -> None:
    assert level_of(region) == level
