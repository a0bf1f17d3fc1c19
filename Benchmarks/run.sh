#!/usr/bin/env bash
# Measures the product on generated deals with known defects, beside limits measured in the same run.
#
#   DEALS=1000000   how many deals are generated and linted
#   KILLS=50        how many imports are killed
#   KILL_DEALS      how many rows those imports have; otherwise DEALS
#   FUZZ=100000     how many damaged inputs each reader gets
#   RUNS=3          how often each figure is measured; the median counts
#   SEED=1          where random numbers begin
#
# A part is left out with KILLS=0 or FUZZ=0. Everything written goes to bench/. Needs `make setup`.
set -euo pipefail
cd "$(dirname "$0")/.."

deals=${DEALS:-1000000}
kills=${KILLS:-50}
kill_deals=${KILL_DEALS:-$deals}
fuzz=${FUZZ:-100000}
runs=${RUNS:-3}
seed=${SEED:-1}
today=2026-02-20
failures=()

heading() { printf '\n== %s\n' "$1"; }
say() { printf '  %s\n' "$1" >&2; }
fail() { failures+=("$1"); printf 'FAILED: %s\n' "$1"; }
measure() {
  "$benchmarks" measure --to "$figures" --errors bench/errors.txt "$@" || { cat bench/errors.txt >&2; return 1; }
}

for program in swift sqlite3; do
  command -v "$program" >/dev/null || { echo "$program is missing; make setup installs it" >&2; exit 2; }
done

heading "Building"
build=(swift build -c release --static-swift-stdlib)
for product in crm ops benchmarks; do
  "${build[@]}" --product "$product" >&2
done
bin=$("${build[@]}" --show-bin-path)
crm=$bin/crm ops=$bin/ops benchmarks=$bin/benchmarks

rm -rf bench
mkdir -p bench
figures=bench/figures.tsv
printf '%s, %s cores, %s, sqlite3 %s\n' \
  "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" \
  "$(awk '/MemTotal/ { printf "%.0f GB", $2 / 1e6 }' /proc/meminfo)" "$(sqlite3 --version | cut -d ' ' -f 1)"

heading "Generating $deals deals, seed $seed"
"$benchmarks" generate --deals "$deals" --seed "$seed" --out bench/deals.csv
printf '%s rows, %s MiB, %s planted findings\n' "$deals" "$(($(stat -c %s bench/deals.csv) / 1048576))" \
  "$(($(wc -l <bench/expected.csv) - 1))"

heading "Limits: the sqlite3 shell, one thread reading, the CSV split into cells"
# Reading once before measuring puts the file into memory for all of them.
cat bench/deals.csv >/dev/null
for ((run = 1; run <= runs; run++)); do
  rm -f bench/shell.db
  measure --name "sqlite3 shell, .import" -- \
    sqlite3 bench/shell.db -cmd '.mode csv' '.import bench/deals.csv deal'
done
"$benchmarks" read --database bench/shell.db --name "shell's table" --to "$figures" --runs "$runs"
rm -f bench/shell.db
"$benchmarks" split --file bench/deals.csv --to "$figures" --runs "$runs"

heading "Importing into a new project"
for ((run = 1; run <= runs; run++)); do
  rm -rf bench/project
  "$ops" init bench/project >/dev/null
  measure --name "crm import" --output bench/import.txt -- \
    "$crm" import bench/deals.csv --project bench/project --today "$today"
  cat bench/import.txt
done
rows=$(sqlite3 bench/project/opsmind.db 'SELECT count(*) FROM deal')
[ "$rows" = "$deals" ] || fail "the import stored $rows of $deals deals"
"$crm" owners import bench/roster.csv --project bench/project

heading "Importing the same file again"
measure --name "crm import, unchanged" --output bench/import.txt -- \
  "$crm" import bench/deals.csv --project bench/project --today "$today"
cat bench/import.txt
grep -q "$deals unchanged" bench/import.txt || fail "importing again was not without effect"

heading "Linting the database"
"$benchmarks" read --database bench/project/opsmind.db --name "deals" --to "$figures" --runs "$runs"
measure --name "crm lint" --runs "$runs" --status 1 --output bench/lint-database.jsonl -- \
  "$crm" lint --format jsonl --project bench/project --today "$today"
"$benchmarks" verify --findings bench/lint-database.jsonl || fail "lint on the database and the planted defects differ"

heading "Linting the file"
measure --name "crm lint --file" --runs "$runs" --status 1 --output bench/lint-file.jsonl -- \
  "$crm" lint --file bench/deals.csv --format jsonl --roster bench/roster.csv --today "$today"
"$benchmarks" verify --findings bench/lint-file.jsonl || fail "lint on the file and the planted defects differ"

heading "Listing one owner's deals, from the start of the process"
sample=sample-data/deals.csv
if [ ! -f "$sample" ]; then
  say "$sample is missing; 120 generated deals stand in for it"
  sample=bench/sample/deals.csv
  "$benchmarks" generate --deals 120 --seed "$seed" --out "$sample"
fi
"$ops" init bench/sample-project >/dev/null
"$crm" import "$sample" --project bench/sample-project >/dev/null || fail "the sample could not be imported"
owner=$(sqlite3 bench/sample-project/opsmind.db \
  'SELECT owner FROM deal WHERE owner IS NOT NULL GROUP BY owner ORDER BY count(*) DESC, owner LIMIT 1')
measure --name "crm list --owner" --runs 50 -- "$crm" list --owner "$owner" --project bench/sample-project

if [ "$fuzz" -gt 0 ]; then
  heading "Reading $fuzz damaged inputs with the CSV reader, and as many with the policy reader"
  # Optimised tests see the inside of modules, which the programs measured above must not be built for: a folder of their own.
  status=0
  OPSMIND_FUZZ_INPUTS=$fuzz swift test -c release -Xswiftc -enable-testing --scratch-path .build/bench-tests \
    --disable-xctest --filter '[Ff]uzz' >bench/fuzz.txt 2>&1 || status=$?
  grep -E 'Test .*(passed|failed)|Test run with|error:' bench/fuzz.txt || true
  # A filter that finds no test succeeds too.
  if [ "$status" != 0 ] || grep -q 'Test run with 0 tests' bench/fuzz.txt; then fail "fuzzing; see bench/fuzz.txt"; fi
fi

if [ "$kills" -gt 0 ]; then
  heading "Killing $kills imports of $kill_deals rows"
  file=bench/deals.csv
  if [ "$kill_deals" != "$deals" ]; then
    file=bench/kill-deals/deals.csv
    "$benchmarks" generate --deals "$kill_deals" --seed "$seed" --out "$file"
  fi
  "$benchmarks" kill --crm "$crm" --ops "$ops" --file "$file" --rows "$kill_deals" --kills "$kills" --seed "$seed" ||
    fail "killing imports"
  rm -rf bench/kill
fi

heading "Figures for $deals deals"
"$benchmarks" table --figures "$figures"
if [ ${#failures[@]} -gt 0 ]; then
  printf 'FAILED: %s\n' "${failures[@]}"
  exit 1
fi
skipped=()
[ "$fuzz" -gt 0 ] || skipped+=("damaged inputs")
[ "$kills" -gt 0 ] || skipped+=("killed imports")
echo "no check failed${skipped:+; left out: ${skipped[*]}}"
