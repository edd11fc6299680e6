"""The rules as SHACL shapes over facts in RDF, validated by pySHACL."""

from __future__ import annotations

from collections.abc import Sequence

from itacheck.vocabulary.model import Fact

from .model import Check, Findings, pass_mark, rows

SPACE = "urn:plan:"
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix : <urn:plan:> .

:BUD001 a sh:NodeShape ; sh:targetClass :subtotal ; sh:not [ sh:and (
    [ sh:path :stated ; sh:minCount 1 ] [ sh:path :computed ; sh:minCount 1 ]
    [ sh:path :difference ; sh:minCount 1 ] [ sh:not [ sh:path :difference ; sh:hasValue 0 ] ] ) ] .
:BUD004 a sh:NodeShape ; sh:targetClass :cell ; sh:not [ sh:and (
    [ sh:path :place ; sh:hasValue "project" ] [ sh:path :has_money ; sh:hasValue true ]
    [ sh:path :declared ; sh:hasValue true ] ) ] .
:BUD007 a sh:NodeShape ; sh:targetClass :cell ; sh:not [ sh:and (
    [ sh:path :place ; sh:in ( "subtotal" "grand_total" ) ]
    [ sh:path :state ; sh:in ( "amount" "zero" ) ]
    [ sh:path :has_unit ; sh:hasValue false ] ) ] .
:BUD009 a sh:NodeShape ; sh:targetClass :cell ; sh:not [ sh:or (
    [ sh:path :state ; sh:hasValue "unreadable" ]
    [ sh:path :too_large ; sh:hasValue true ] ) ] .
:CNT001 a sh:NodeShape ; sh:targetClass :count ; sh:or (
    [ sh:path :counted ; sh:maxCount 0 ] [ sh:path :stated ; sh:equals :counted ] ) .
:IND003 a sh:NodeShape ; sh:targetClass :indicator ; sh:not [ sh:and (
    [ sh:path :percentages ; sh:minExclusive 0 ]
    [ sh:path :has_method ; sh:hasValue false ] ) ] .
:PRJ001 a sh:NodeShape ; sh:targetClass :sheet ; sh:property [
    sh:path :missing_headings ; sh:maxInclusive 0 ] .
:RSK002 a sh:NodeShape ; sh:targetClass :control ; sh:not [
    sh:path :backing ; sh:hasValue "none" ] .
:TGT002 a sh:NodeShape ; sh:targetClass :target ; sh:property [
    sh:path :previous ; sh:lessThanOrEquals :value ] .
:TGT003 a sh:NodeShape ; sh:targetClass :final_target ; sh:or (
    [ sh:not [ sh:path :series ; sh:hasValue "ita_score" ] ]
    [ sh:path :value ; sh:minInclusive MARK ] ) .
"""


def ready() -> Check:
    """The graph of shapes; what a fact does not have has no triple."""
    from pyshacl import validate
    from rdflib import RDF, Graph, Literal, Namespace, URIRef

    shacl, plan = Namespace("http://www.w3.org/ns/shacl#"), Namespace(SPACE)
    shapes = Graph().parse(data=SHAPES.replace("MARK", str(pass_mark())), format="turtle")
    named = {}  # the node that a result names, by the rule: the shape or its property
    for code in shapes.subjects(RDF.type, shacl.NodeShape):
        named[code] = code
        named.update(dict.fromkeys(shapes.objects(code, shacl.property), code))

    def check(facts: Sequence[Fact]) -> Findings:
        data = Graph()
        for kind, given in rows(facts).items():
            for row in given:
                node = URIRef(f"{SPACE}fact/{row.pop('id')}")
                data.add((node, RDF.type, plan[kind]))
                for name, value in row.items():
                    data.add((node, plan[name], Literal(value)))
        _, results, _ = validate(data, shacl_graph=shapes, inference="none")
        return {
            (
                str(named[results.value(one, shacl.sourceShape)]).removeprefix(SPACE),
                str(results.value(one, shacl.focusNode)).removeprefix(f"{SPACE}fact/"),
            )
            for one in results.subjects(RDF.type, shacl.ValidationResult)
        }

    return check
