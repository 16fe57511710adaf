"""Reads exports with the readers of others: SSSOM with sssom, RDF with rdflib, and checks SKOS integrity.

    python validate_exports.py FOLDER RESULT.checks.json

FOLDER holds what write-exports.ts wrote. Prints a line for each check; the result counts them.
"""
import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

from rdflib import Graph, Namespace
from rdflib.namespace import RDF, SKOS
from sssom.parsers import parse_sssom_table
from sssom.validators import validate

XKOS = Namespace("http://rdf-vocabulary.ddialliance.org/xkos#")
ALIGNMENT = Namespace("http://knowledgeweb.semanticweb.org/heterogeneity/alignment#")
MATCHES = [SKOS.exactMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.closeMatch]
INVERSE = {SKOS.broadMatch: SKOS.narrowMatch, SKOS.narrowMatch: SKOS.broadMatch}

results = {"passed": 0, "failed": 0, "skipped": 0, "named": []}


def check(what, problems):
    """Counts one check; problems is a list that should be empty."""
    problems = list(problems)
    results["failed" if problems else "passed"] += 1
    print(f"{'FAIL' if problems else 'ok  '} {what}")
    if problems:
        results["named"].append(f"  failed: exported formats › {what}: {problems[0]}"[:200])
    for problem in problems[:10]:
        print(f"       {problem}")


def mappings_in(graph):
    return {(s, p, o) for p in MATCHES for s, o in graph.subject_objects(p)}


def turned(mappings):
    return {(o, INVERSE.get(p, p), s) for s, p, o in mappings}


def differences(found, expected):
    return [f"missing {it}" for it in expected - found] + [f"not expected {it}" for it in found - expected]


def integrity(graph):
    """SKOS reference, S13, S14, S27 and S46: https://www.w3.org/TR/skos-reference/"""
    labels = defaultdict(lambda: defaultdict(set))
    for kind in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel):
        for subject, label in graph.subject_objects(kind):
            labels[subject][kind].add(label)
    for subject, kinds in labels.items():
        for one, other in ((0, 1), (0, 2), (1, 2)):
            names = [SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel]
            for label in kinds[names[one]] & kinds[names[other]]:
                yield f"S13 {subject}: {label} in two kinds"
        languages = [label.language for label in kinds[SKOS.prefLabel]]
        for language in {it for it in languages if languages.count(it) > 1}:
            yield f"S14 {subject}: more than one prefLabel in {language}"
    related = {frozenset(pair) for p in (SKOS.related, SKOS.relatedMatch) for pair in graph.subject_objects(p)}
    hierarchy = {frozenset(pair) for p in (SKOS.broadMatch, SKOS.narrowMatch, SKOS.broader, SKOS.narrower, SKOS.broaderTransitive) for pair in graph.subject_objects(p)}
    exact = {frozenset(pair) for pair in graph.subject_objects(SKOS.exactMatch)}
    for pair in related & hierarchy:
        yield f"S27 {sorted(pair)}: related and hierarchical"
    for pair in exact & (hierarchy | related):
        yield f"S46 {sorted(pair)}: exactMatch beside a broader, narrower or related one"


def sssom_rows(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines(keepends=True) if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t"))


def check_sssom(path, expected):
    document = parse_sssom_table(path)
    reports = validate(document, fail_on_error=False)
    check(f"{path.name} is valid SSSOM", [str(it.message) for report in reports.values() for it in report.results])
    expand = document.converter.expand
    frame = document.df
    found = {
        tuple(expand(row[column]) for column in ("subject_id", "predicate_id", "object_id"))
        for row in frame.to_dict("records")
        if "sssom:NoTermFound" not in (row["subject_id"], row["object_id"])
    }
    check(f"{path.name} read by sssom says what SKOS says", differences(found, {tuple(map(str, it)) for it in expected}))
    check(f"{path.name} keeps every row", [] if len(frame) == len(sssom_rows(path)) else ["rows were lost"])


def check_xkos(path, expected):
    graph = Graph().parse(path, format="turtle")
    check(f"{path.name} says what SKOS says", differences(mappings_in(graph), expected))
    made = set(graph.objects(None, XKOS.madeOf))
    joined = {
        (source, target)
        for it in made
        for source in graph.objects(it, XKOS.sourceConcept)
        for target in graph.objects(it, XKOS.targetConcept)
    }
    check(f"{path.name} joins the same pairs", differences(joined, {(s, o) for s, _, o in expected}))
    compared = list(graph.objects(None, XKOS.compares))
    check(f"{path.name} compares two schemes", [] if len(compared) == 2 else [f"{len(compared)} schemes"])


def check_alignment(path, expected):
    graph = Graph().parse(path, format="xml")
    found = {
        (graph.value(cell, ALIGNMENT.entity1), graph.value(cell, SKOS.mappingRelation), graph.value(cell, ALIGNMENT.entity2))
        for cell in graph.subjects(RDF.type, ALIGNMENT.Cell)
    }
    check(f"{path.name} says what SKOS says", differences(found, expected))


def check_direction(folder, start):
    turtle = Graph().parse(folder / f"{start}.ttl", format="turtle")
    expected = mappings_in(turtle)
    check(f"{start}.ttl has mappings", [] if expected else ["none"])
    check(f"{start}.ttl keeps SKOS integrity", integrity(turtle))
    for extension, syntax in (("rdf", "xml"), ("jsonld", "json-ld")):
        graph = Graph().parse(folder / f"{start}.{extension}", format=syntax)
        check(f"{start}.{extension} is the same graph", differences(set(graph), set(turtle)))
    check_xkos(folder / f"{start}.xkos.ttl", expected)
    check_alignment(folder / f"{start}.alignment.rdf", expected)
    check_sssom(folder / f"{start}.sssom.tsv", expected)
    return expected


def main(folder, result):
    names = sorted({path.name.split("-")[0] for path in folder.glob("*.ttl")})
    for name in names:
        forth = check_direction(folder, f"{name}-source-to-target")
        back = check_direction(folder, f"{name}-target-to-source")
        check(f"{name}: each direction is the other one turned", differences(turned(back), forth))
    Path(result).write_text(json.dumps(results), encoding="utf-8")
    print(results)
    return 1 if results["failed"] else 0


sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
