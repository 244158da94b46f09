#!/usr/bin/env bash
# Puts a report on a pull request: one comment, which later runs renew. Needs gh, which reads GH_TOKEN.
#
#   comment.sh FILE    with GITHUB_REPOSITORY and PULL_REQUEST (its number)
set -euo pipefail

file=$1
marker=$(head -n 1 "$file")
comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"

put() {
  local ids id
  ids=$(gh api --paginate "$comments" --jq '.[] | select(.body | startswith("'"$marker"'")) | .id') || return 1
  id=${ids%%$'\n'*}
  if [[ -n $id ]]; then
    gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field body=@"$file"
  else
    gh api --silent --method POST "$comments" --field body=@"$file"
  fi
}

# Pull requests from forks have a token that may only read.
put || echo "::notice title=citus-render::the report could not be put on the pull request (it needs pull-requests: write); it is in the job summary"
