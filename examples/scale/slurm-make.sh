#!/bin/sh
# One task of a plan: sbatch --array=0-$((TASKS - 1)) slurm-make.sh, then sbatch --dependency=afterany:JOB slurm-finish.sh
#SBATCH --requeue --open-mode=append --cpus-per-task=2 --mem=1G --time=02:00:00 --output=make-%A_%a.log
exec lensor make "${plan:-plan.json}" -o "${out:-out}"
