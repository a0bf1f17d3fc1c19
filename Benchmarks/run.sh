#!/usr/bin/env bash
# Measures the product on generated deals with known defects, beside limits measured in the same run.
#
#   DEALS=1000000   how many deals are generated and linted
#   KILLS=50        how many imports are killed
#   KILL_DEALS      how many rows those imports have; otherwise DEALS
#   FUZZ=100000     how many damaged inputs each reader gets
#   RUNS=3          how often each figure is measured; the median counts
#   HISTORIES=10000 how many random histories are asked for every instant of theirs
#   YEARS=3         over how many years the changes are spread that weekly reports look back on
#   CROWD=20        how many processes change one database at the same time, and
#   CROWD_SECONDS=60  for how long
#   SEED=1          where random numbers begin
#
# A part is left out with KILLS=0, FUZZ=0, HISTORIES=0, YEARS=0 or CROWD=0. Everything written goes to bench/. Needs `make setup`.
set -euo pipefail
cd "$(dirname "$0")/.."

deals=${DEALS:-1000000}
kills=${KILLS:-50}
kill_deals=${KILL_DEALS:-$deals}
fuzz=${FUZZ:-100000}
runs=${RUNS:-3}
seed=${SEED:-1}
histories=${HISTORIES:-10000}
years=${YEARS:-3}
crowd=${CROWD:-20}
crowd_seconds=${CROWD_SECONDS:-60}
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
for product in crm ops report benchmarks; do
  "${build[@]}" --product "$product" >&2
done
bin=$("${build[@]}" --show-bin-path)
crm=$bin/crm ops=$bin/ops report=$bin/report benchmarks=$bin/benchmarks

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

heading "Giving each of the $deals deals three changes"
# Between two moments, so that one lies behind the import and before the first change.
sleep 1
before=$(date -u +%Y-%m-%dT%H:%M:%SZ)
sleep 1
"$benchmarks" age --database bench/project/opsmind.db --changes 3
db=bench/project/opsmind.db
sqlite3 "$db" "SELECT count(*) || ' versions, ' || (SELECT count(*) FROM stage_entry) || ' stage entries, '
  || (SELECT count(*) FROM touchpoint) || ' contacts' FROM deal_history"
ls -l "$db" | awk '{ printf "%.0f MiB\n", $5 / 1048576 }'

heading "Linting deals with a history, now and as of a moment before it"
measure --name "crm lint, aged" --runs "$runs" --status 1 --output bench/lint-aged.jsonl -- \
  "$crm" lint --format jsonl --project bench/project --today "$today"
"$benchmarks" verify --findings bench/lint-aged.jsonl || fail "lint on aged deals and the planted defects differ"
measure --name "crm lint --as-of" --runs "$runs" --status 1 --output bench/lint-as-of.jsonl -- \
  "$crm" lint --format jsonl --project bench/project --today "$today" --as-of "$before"
"$benchmarks" verify --findings bench/lint-as-of.jsonl || fail "lint as of before the changes and the planted defects differ"
measure --name "crm lint, recorded" --status 1 --output bench/lint-recorded.txt -- \
  "$crm" lint --statistics --project bench/project
tail -n 2 bench/lint-recorded.txt

heading "One deal and one owner among $deals deals, from the start of the process"
owner=$(sqlite3 "$db" 'SELECT owner FROM deal WHERE owner IS NOT NULL GROUP BY owner ORDER BY count(*) DESC, owner LIMIT 1')
stage=negotiation
number=$(sqlite3 "$db" 'SELECT number FROM deal ORDER BY number LIMIT 1 OFFSET (SELECT count(*) / 2 FROM deal)')
columns='number, title, company, stage, owner, offer_amount, currency, next_step_date, next_step'
measure --name "sqlite3, list" --runs 20 -- sqlite3 "$db" \
  "SELECT $columns FROM deal WHERE owner = '$owner' AND stage = '$stage' AND archived_date IS NULL ORDER BY number LIMIT 500"
measure --name "crm list --owner --stage" --runs 20 -- "$crm" list --owner "$owner" --stage "$stage" --project bench/project
measure --name "sqlite3, show" --runs 20 -- sqlite3 "$db" \
  "SELECT * FROM deal WHERE number = $number; SELECT * FROM deal_history WHERE number = $number ORDER BY recorded_at;
   SELECT * FROM stage_entry WHERE deal = $number ORDER BY sequence"
measure --name "crm show" --runs 20 -- "$crm" show "D-$number" --project bench/project
measure --name "sqlite3, board" --runs 20 -- sqlite3 "$db" \
  "SELECT stage, $columns FROM deal WHERE owner = '$owner' AND archived_date IS NULL ORDER BY stage, number"
measure --name "crm board --owner" --runs 20 -- "$crm" board --owner "$owner" --project bench/project
# There and back again, so that every move is one.
move=("$crm" move "D-$number" --project bench/project --reason bench --today "$today")
fields=(--set name=Jo --set company=Fjord --set email=jo@example.com --set "owner=$owner" --set last_contact_date="$today"
  --set lost_reason=price --set closed_date="$today" --set source=fair --set first_contact_date=2025-01-01 --set touchpoint_count=9
  --set call_date=2026-01-10 --set call_notes=x --set bant_score=2 --set qualified=yes --set offer_amount=100 --set currency=EUR
  --set offer_sent_date=2026-01-20 --set follow_up_date="$today" --set actual_amount=100 --set payment_terms=x --set kickoff_date="$today"
  --set created_at=2025-01-01 --set kickoff_held_date= --set nurturing_note=x --set reactivation_date=+30d)
for ((run = 1; run <= 10; run++)); do
  measure --name "crm move" --errors bench/move.txt -- "${move[@]}" closed_lost "${fields[@]}" || fail "a move was refused"
  measure --name "crm move" --errors bench/move.txt -- "${move[@]}" nurturing "${fields[@]}" || fail "a move was refused"
done

heading "Duplicates among $deals deals"
measure --name "crm dupes" --runs "$runs" --output bench/dupes.txt -- "$crm" dupes --limit 0 --project bench/project
tail -n 1 bench/dupes.txt

heading "Backing up, verifying and restoring"
measure --name "cp" -- cp "$db" bench/copy.db
rm -f bench/copy.db
measure --name "ops backup" --output bench/backup.txt -- "$ops" backup --project bench/project --output bench/backup.db
measure --name "ops verify-backup" -- "$ops" verify-backup bench/backup.db
"$ops" init bench/restored >/dev/null
measure --name "ops restore" -- "$ops" restore bench/backup.db --project bench/restored --force
rm -rf bench/restored bench/backup.db

if [ "$years" -gt 0 ]; then
  heading "Weekly reports on $deals deals with changes of $years years, and with a tenth of them"
  # What lint records now is put back, as if it had run each week and a tenth of what it found had been fixed a week later.
  end=$(($(date -u -d "$today" +%s) * 1000)) week=604800000
  past="UPDATE finding SET first_seen = $end - (1 + id * 7919 % 26) * $week + $week / 2;
    UPDATE finding SET fixed_at = first_seen + $week, last_seen = first_seen WHERE id % 10 = 0 AND first_seen + $week < $end;
    UPDATE lint_run SET at = $end - $week / 2"
  for project in tenth years; do
    "$ops" init "bench/$project" >/dev/null
    "$crm" import bench/deals.csv --project "bench/$project" --today "$today" >/dev/null
    "$crm" owners import bench/roster.csv --project "bench/$project"
    "$benchmarks" age --database "bench/$project/opsmind.db" --changes 3 --years "$years" \
      --one-of "$([ $project = years ] && echo 1 || echo 10)"
    measure --name "crm lint, $project, recorded" --status 1 -- "$crm" lint --statistics --project "bench/$project"
    sqlite3 "bench/$project/opsmind.db" "$past"
    ls -l "bench/$project/opsmind.db" | awk '{ printf "%.0f MiB\n", $5 / 1048576 }'
  done
  # Alternately, so that whatever else the machine does meets all of them.
  at=${today}T16:00
  for ((run = 1; run <= runs; run++)); do
    measure --name "crm lint, years" --status 1 -- "$crm" lint --statistics --project bench/years --today "$at"
    measure --name "crm lint --as-of, years" --status 1 -- \
      "$crm" lint --statistics --project bench/years --today 2026-02-01T23:59 --as-of 2026-02-06
    for project in years tenth; do
      suffix=$([ $project = years ] || echo ", a tenth")
      weekly=("$report" weekly --project "bench/$project" --today "$at")
      measure --name "report weekly$suffix" -- "${weekly[@]}" --week 2026-W08
      measure --name "report weekly, past week$suffix" -- "${weekly[@]}" --week 2026-W05
    done
  done
  ls bench/years/reports
  rm -rf bench/years bench/tenth
fi

if [ "$crowd" -gt 0 ]; then
  heading "$crowd processes on one database for $crowd_seconds s"
  "$benchmarks" crowd --crm "$crm" --ops "$ops" --processes "$crowd" --seconds "$crowd_seconds" --seed "$seed" ||
    fail "many processes on one database"
  rm -rf bench/crowd
fi

if [ "$histories" -gt 0 ]; then
  heading "Asking $histories random histories for every instant of theirs"
  status=0
  OPSMIND_HISTORIES=$histories swift test -c release -Xswiftc -enable-testing --scratch-path .build/bench-tests \
    --disable-xctest --filter 'moment of the past' >bench/histories.txt 2>&1 || status=$?
  grep -E 'Test .*(passed|failed)|Test run with|error:' bench/histories.txt || true
  if [ "$status" != 0 ] || grep -q 'Test run with 0 tests' bench/histories.txt; then
    fail "random histories; see bench/histories.txt"
  fi
fi

if [ "$fuzz" -gt 0 ]; then
  heading "Reading $fuzz damaged inputs with the CSV reader, and as many with the policy reader and the template engine"
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
"$benchmarks" table --figures "$figures" || fail "the aims of weekly reports"
if [ ${#failures[@]} -gt 0 ]; then
  printf 'FAILED: %s\n' "${failures[@]}"
  exit 1
fi
skipped=()
[ "$years" -gt 0 ] || skipped+=("weekly reports")
[ "$crowd" -gt 0 ] || skipped+=("many processes")
[ "$histories" -gt 0 ] || skipped+=("random histories")
[ "$fuzz" -gt 0 ] || skipped+=("damaged inputs")
[ "$kills" -gt 0 ] || skipped+=("killed imports")
echo "no check failed${skipped:+; left out: ${skipped[*]}}"
