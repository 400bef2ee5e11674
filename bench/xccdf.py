"""Generated content for OpenSCAP: so many rules, each a numeric test that passes."""

from __future__ import annotations

from pathlib import Path

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_OVAL = "http://oval.mitre.org/XMLSchema/oval-definitions-5"
_COMMON = "http://oval.mitre.org/XMLSchema/oval-common-5"


def write_xccdf(folder: Path, rules: int) -> Path:
    """A benchmark and the checks that it refers to, side by side; gives the benchmark's path."""
    folder.mkdir(parents=True)
    numbers = range(1, rules + 1)
    benchmark = folder / "xccdf.xml"
    benchmark.write_text(
        f'{_HEAD}<Benchmark xmlns="http://checklists.nist.gov/xccdf/1.2" id="xccdf_a_benchmark_b">'
        '<status date="2015-01-01">draft</status><title>示例</title><version>1</version>'
        '<model system="urn:xccdf:scoring:default"/>'
        f"{''.join(map(_rule, numbers))}</Benchmark>",
        encoding="utf-8",
    )
    (folder / "oval.xml").write_text(
        f'{_HEAD}<oval_definitions xmlns="{_OVAL}" xmlns:oval="{_COMMON}"><generator>'
        "<oval:schema_version>5.11</oval:schema_version>"
        "<oval:timestamp>2015-01-01T00:00:00</oval:timestamp></generator>"
        f"<definitions>{''.join(map(_definition, numbers))}</definitions>"
        f"<tests>{''.join(map(_test, numbers))}</tests>"
        f"<objects>{''.join(map(_object, numbers))}</objects>"
        f"<states>{''.join(map(_state, numbers))}</states>"
        f"<variables>{''.join(map(_variable, numbers))}</variables></oval_definitions>",
        encoding="utf-8",
    )
    return benchmark


def _rule(i: int) -> str:
    return (
        f'<Rule id="xccdf_a_rule_{i}" selected="true" weight="1"><title>市容环境指标{i}</title>'
        f'<check system="{_OVAL}"><check-content-ref href="oval.xml" name="oval:a:def:{i}"/>'
        "</check></Rule>"
    )


def _definition(i: int) -> str:
    return (
        f'<definition class="compliance" id="oval:a:def:{i}" version="1">'
        f"<metadata><title>{i}</title><description>{i}</description></metadata>"
        f'<criteria><criterion test_ref="oval:a:tst:{i}"/></criteria></definition>'
    )


def _test(i: int) -> str:
    return (
        f'<variable_test xmlns="{_OVAL}#independent" id="oval:a:tst:{i}" version="1" check="all" '
        f'comment="{i}"><object object_ref="oval:a:obj:{i}"/>'
        f'<state state_ref="oval:a:ste:{i}"/></variable_test>'
    )


def _object(i: int) -> str:
    return (
        f'<variable_object xmlns="{_OVAL}#independent" id="oval:a:obj:{i}" version="1">'
        f"<var_ref>oval:a:var:{i}</var_ref></variable_object>"
    )


def _state(i: int) -> str:
    return (
        f'<variable_state xmlns="{_OVAL}#independent" id="oval:a:ste:{i}" version="1">'
        f'<value datatype="float" operation="greater than or equal">{i % 80}.5</value>'
        "</variable_state>"
    )


def _variable(i: int) -> str:
    return (
        f'<constant_variable id="oval:a:var:{i}" version="1" datatype="float" comment="{i}">'
        "<value>86.5</value></constant_variable>"
    )
