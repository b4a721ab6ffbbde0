#!/bin/sh
# From a PyTorch model to a lensor checkpoint and back; docs/howto/pytorch.md explains each step.
# Run it in the folder of the project. PYTHON names a Python with torch, python3 unless given.
set -eu
python=${PYTHON:-python3}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
lensor() { deno run --quiet --allow-read --allow-write cli/lensor.ts "$@"; }

echo "1. A backbone that an earlier project has trained"
"$python" python/example_model.py train "$out/backbone.pth"

echo "2. The new model as JSON"
"$python" python/lensor_export.py python/example_model.py:build -o "$out/model.json"

echo "3. Where every tensor would come from"
lensor init "$out/model.json" --pretrained "$out/backbone.pth" --torch-default --generator torch --dry-run

echo "4. The checkpoint"
lensor init "$out/model.json" --pretrained "$out/backbone.pth" --torch-default --generator torch -o "$out/ready.pth" | tail -1

echo "5. Back in PyTorch, strictly"
"$python" python/example_model.py check "$out/ready.pth" "$out/backbone.pth"
