#!/usr/bin/env bash
# Writes crosswalks in every format and lets the readers of others judge them: sssom and rdflib, in a folder of their own.
#
#   scripts/validate-exports.sh [RESULT]   RESULT: where the counts go, as JSON
#   CROSSWALK_DATA_DIR                     adds a published table to the invented one
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${CROSSWALK_PYTHON:-.cache/formats-python}
if ! cmp -s test/formats/requirements.txt "$python/requirements.txt"; then
  rm -rf "$python"
  python3 -m venv "$python"
  "$python/bin/pip" install --quiet --disable-pip-version-check --requirement test/formats/requirements.txt
  cp test/formats/requirements.txt "$python/requirements.txt"
fi
node --conditions=source --require ./test/support/register-typescript.cjs test/formats/write-exports.ts "$work"
"$python/bin/python" test/formats/validate_exports.py "$work" "${1:-$work/formats.checks.json}"
