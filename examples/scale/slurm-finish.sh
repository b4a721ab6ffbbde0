#!/bin/sh
# Checks all shards and writes the index; where tasks failed it prints the array to submit again and ends with 1
#SBATCH --cpus-per-task=2 --mem=1G --time=02:00:00 --output=finish-%j.log
exec lensor finish "${plan:-plan.json}" -o "${out:-out}"
