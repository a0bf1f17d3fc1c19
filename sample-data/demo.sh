#!/usr/bin/env bash
# Shows OpsMind on the sample company: each command as it is typed, then what it really prints.
# Usage: demo.sh FOLDER-OF-THE-PROGRAMS FOLDER-TO-WORK-IN
set -euo pipefail
sample=$(cd "$(dirname "$0")" && pwd)
programs=$(cd "$1" && pwd)
PATH=$programs:$PATH
demo=$2

# Only a folder that an earlier demo made is replaced.
if [ -e "$demo" ] && [ ! -e "$demo/.demo" ]; then
  echo "demo: '$demo' is there and was not made by the demo; move it away" >&2
  exit 1
fi
rm -rf "$demo"
mkdir -p "$demo"
touch "$demo/.demo"
cp "$sample"/*.csv "$demo"
cd "$demo"
unset OPSMIND_PROJECT

say() {
  printf '\n# %s\n' "$1"
}

# Runs a command as it is typed; any other exit status than the one expected ends the demo.
run() {
  local expected=$1 command=$2 status=0
  printf '$ %s\n' "$command"
  bash -c "$command" || status=$?
  if [ "$status" != "$expected" ]; then
    echo "demo: '$command' ended with status $status instead of $expected" >&2
    exit 1
  fi
}

today='--today 2026-02-20'

say 'Lint an export as it is, here the deals of one owner. Nothing is stored; the exit status is 1, for a script.'
run 1 "crm lint --file deals.csv --owner jonas $today"

say 'The whole company, by rule.'
run 1 "crm lint --file deals.csv --statistics $today"

say 'Keep the deals: a project is a folder with a policy and a database.'
run 0 'ops init'
run 0 'crm import deals.csv'
run 0 'crm owners import roster.csv'

say 'Look at them.'
run 0 'crm list --stage negotiation'
run 0 "crm show D-38 $today"

say 'Mend one, by the command that lint suggests.'
run 0 "crm edit D-38 --set 'nurturing_note=Calls again when the season is over' --set reactivation_date=2026-04-13 $today"
run 1 "crm lint --owner jonas --select P $today"

say 'A deal that does not say enough is not moved; it is told what is missing, and how to say it.'
run 1 "crm move D-88 call_booked --reason 'wants to talk' $today"
run 0 "crm move D-88 call_booked --reason 'wants to talk' --set call_date=tue --set next_step='prepare the call' \
  --set next_step_date=mon $today"
run 0 "crm touch D-88 --note 'asked for references' $today"
run 0 "crm history D-88"

say 'The board of one owner, what is late on top.'
run 0 "crm board --owner jonas $today"

say 'Deals that are perhaps one.'
run 0 'crm dupes --limit 3'

say 'What cannot be wrong is mended by itself; an exception has a reason and an end.'
run 1 "crm lint --diff $today"
run 0 "crm suppress N004 D-50 --until 2026-04-10 --reason 'they are closed until Easter' $today"

say 'Where does everybody stand?'
run 1 "crm lint --by owner $today"

say 'The same company with six weeks of history, until a Friday at four.'
run 0 'ops init --sample company'
friday='--project company --today 2026-02-20T16:00'
run 0 "report weekly $friday --summary"
run 0 "crm forecast $friday --bridge 2026-W08"
run 0 "crm funnel $friday"
run 0 "report weekly $friday"
run 0 "report weekly $friday --lang de --format html"
run 0 "report kpi $friday"

say 'A backup, taken while others may write, and verified.'
run 0 'ops backup --output friday.db'
run 0 'ops verify-backup friday.db'

say 'Is the project sound?'
run 0 'ops doctor'

cat <<END

The project is in $demo/, the reports are in $demo/company/reports/. Look around in it:
  cd $demo
  PATH=$programs:\$PATH
  crm lint $today
END
