#!/usr/bin/env bash
# What a pull request changes: checks (or updates) golden files and reports what differs from the base revision. Runs in the user's repository.
#
#   MODE         check, comment (the same here) or update: golden files are written, nothing fails
#   GOLDEN       the file that names the cases; no such file, no golden files
#   CHART        the chart to compare in both revisions; without one it is the golden files that are compared
#   VALUES       its values files, one on a line
#   PRESET       its preset
#   FROM         the base revision
#   FAIL_ON      change, caution, danger or none
#   RULES_URL    where docs/risks.md is published; by default in ACTION_REPOSITORY at ACTION_REF
#   CITUS_RENDER the program
#   OUT          the folder for comment.md, summary.md, report.html, report.sarif, junit.xml
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tool=${CITUS_RENDER:-$here/../citus-render}
out=${OUT:-${RUNNER_TEMP:-$(mktemp -d)}/citus-render}
golden=${GOLDEN:-citus-render.yaml}
mode=${MODE:-check}
marker='<!-- citus-render:diff -->'
comment_room=62000
status=0
changed=false
mkdir -p "$out"
rm -f "$out/summary.md" "$out/comment.md"
common=(--fail-on "${FAIL_ON:-none}" --color never)
rules_url=${RULES_URL:-${ACTION_REPOSITORY:+${GITHUB_SERVER_URL:-https://github.com}/$ACTION_REPOSITORY/blob/${ACTION_REF:-main}/docs/risks.md}}
[[ -z $rules_url ]] || common+=(--rules-url "$rules_url")

worse() {
  (( $1 <= status )) || status=$1
}

# The base may not be in a shallow clone.
base() {
  local from=${FROM:-origin/${GITHUB_BASE_REF:-main}}
  if ! git rev-parse --quiet --verify "$from^{commit}" > /dev/null; then
    git fetch --quiet --depth=1 origin "${from#origin/}" || { echo "::error title=citus-render::the base revision $from is not there" >&2; exit 2; }
    from=$(git rev-parse FETCH_HEAD)
  fi
  echo "$from"
}

check_golden() {
  local code=0
  "$tool" golden check --file "$golden" --junit "$out/junit.xml" --color never || code=$?
  worse "$code"
  if (( code == 1 )); then
    golden_note=$'> [!WARNING]\n> Golden files are not what is rendered now. Run "citus-render golden update" and commit what it writes.\n'
  fi
}

compare_chart() {
  local flags=() file code=0
  while IFS= read -r file; do
    [[ -z $file ]] || flags+=(--values "$file")
  done <<< "${VALUES:-}"
  [[ -z ${PRESET:-} ]] || flags+=(--preset "$PRESET")
  "$tool" diff "$CHART" "${flags[@]}" --from "$1" "${common[@]}" --max-size "$comment_room" --output "markdown=$out/comment.md" --output github \
    --output "html=$out/report.html" --output "sarif=$out/report.sarif" --output "json=$out/report.json" || code=$?
  worse "$code"
  (( code > 1 )) || grep -q '"changes" : \[ \]' "$out/report.json" || changed=true
}

# Golden files in the base revision and now, case by case; the room of a comment is shared among those that differ.
compare_golden() {
  local from=$1 name path names=() paths=() i code old=$out/base
  while IFS=$'\t' read -r name path; do
    if ! git diff --quiet "$from" -- "$path" || [[ -n $(git ls-files --others --exclude-standard -- "$path") ]]; then
      names+=("$name")
      paths+=("$path")
    fi
  done < <("$tool" golden list --file "$golden")
  echo "$marker" > "$out/comment.md"
  if (( ${#names[@]} == 0 )); then
    printf '### ✅ no changes\n\nThe golden files are those of the base.\n' >> "$out/comment.md"
    return
  fi
  changed=true
  rm -rf "$old"
  for i in "${!names[@]}"; do
    mkdir -p "$old"
    git archive "$from" -- "${paths[i]}" 2> /dev/null | tar -x -C "$old" 2> /dev/null || true
    path=$old/${paths[i]}
    [[ -e $path ]] || { mkdir -p "$(dirname "$path")"; : > "$path"; }
    code=0
    "$tool" diff "$path" "${paths[i]}" "${common[@]}" --max-size $(( comment_room / ${#names[@]} > 2000 ? comment_room / ${#names[@]} : 2000 )) \
      --output "markdown=$out/case.md" --output github --output "html=$out/report-$i.html" || code=$?
    worse "$code"
    (( code > 1 )) || { printf '## %s\n' "${names[i]}"; tail -n +2 "$out/case.md"; } >> "$out/comment.md"
  done
}

golden_note=
if [[ $mode == update ]]; then
  "$tool" golden update --prune --file "$golden"
  [[ -z $(git status --porcelain) ]] || changed=true
else
  from=$(base)
  [[ ! -f $golden ]] || check_golden
  if [[ -n ${CHART:-} ]]; then
    compare_chart "$from"
  elif [[ -f $golden ]]; then
    compare_golden "$from"
  else
    echo "::error title=citus-render::nothing to compare: there is no $golden, and no chart was given" >&2
    exit 2
  fi
  if [[ -f $out/comment.md ]]; then
    [[ -z $golden_note ]] || printf '\n%s' "$golden_note" >> "$out/comment.md"
    cp "$out/comment.md" "$out/summary.md"
    cat "$out/summary.md" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
  fi
fi

{
  echo "changed=$changed"
  [[ ! -f $out/summary.md ]] || echo "summary-file=$out/summary.md"
} >> "${GITHUB_OUTPUT:-/dev/null}"
exit "$status"
