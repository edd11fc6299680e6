"""JUnit's XML has no standard. What its readers share is written down here, as a schema."""

from __future__ import annotations

import pytest
from attrs import evolve
from lxml import etree

from itacheck.rendering import render
from itacheck.report import Report
from tests.rendering.reports import every_state, not_complete, saying
from tests.report.sample import FACTS, report

SCHEMA = etree.RelaxNG(
    etree.fromstring(
        """
<grammar xmlns="http://relaxng.org/ns/structure/1.0"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start>
    <element name="testsuites">
      <optional><attribute name="name"/></optional>
      <zeroOrMore>
        <element name="testsuite">
          <attribute name="name"><data type="string"><param name="minLength">1</param></data></attribute>
          <attribute name="tests"><data type="nonNegativeInteger"/></attribute>
          <attribute name="failures"><data type="nonNegativeInteger"/></attribute>
          <attribute name="errors"><data type="nonNegativeInteger"/></attribute>
          <attribute name="skipped"><data type="nonNegativeInteger"/></attribute>
          <zeroOrMore><ref name="testcase"/></zeroOrMore>
        </element>
      </zeroOrMore>
    </element>
  </start>
  <define name="testcase">
    <element name="testcase">
      <attribute name="classname"><data type="NMTOKEN"/></attribute>
      <attribute name="name"><data type="string"><param name="minLength">1</param></data></attribute>
      <optional>
        <choice>
          <element name="skipped"><attribute name="message"/></element>
          <element name="failure"><ref name="reason"/></element>
          <element name="error"><ref name="reason"/></element>
        </choice>
      </optional>
    </element>
  </define>
  <define name="reason">
    <attribute name="type"><data type="NMTOKEN"/></attribute>
    <attribute name="message"/>
    <text/>
  </define>
</grammar>
"""  # noqa: E501
    )
)
SAMPLES = {
    "found": report(FACTS),
    "nothing": report([]),
    "states": every_state("info"),
    "not complete": not_complete(),
    "hostile": saying("<failure>]]>&#0;\x00\ud800"),
    "no file": report(FACTS, plan=evolve(report().plan, source=None)),
    "read back": Report.from_dict(every_state().to_dict()),
}


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_xml_has_the_form_that_readers_share(sample: str) -> None:
    """Whatever a report holds."""
    SCHEMA.assertValid(etree.fromstring(render(SAMPLES[sample], "junit").encode()))


def test_a_batch_has_a_suite_for_each_plan() -> None:
    """None for an empty one."""
    for count in (0, 2):
        root = etree.fromstring(render([report()] * count, "junit").encode())
        SCHEMA.assertValid(root)
        assert len(root) == count


def test_a_reader_who_asks_for_the_rest_gets_the_same() -> None:
    """Passes are always cases here: there is nothing to add."""
    assert render(report(), "junit", passes=True) == render(report(), "junit")
