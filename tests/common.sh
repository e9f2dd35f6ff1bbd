# Sourced by the scripts under tests/, from the root of the repository. Creates a temporary folder, $work, and deletes it at the end.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Modules that the Python scripts share; no __pycache__ in the repository.
export PYTHONPATH="$PWD/tests" PYTHONDONTWRITEBYTECODE=1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Programs under test may run as other users.
chmod 755 "$work"

# require NAME=PACKAGE…: installs the Debian packages whose command (or file, if NAME is an absolute path) is missing.
require() {
    local entry missing=()
    for entry; do
        if [[ $entry = /* ]]; then [ -e "${entry%%=*}" ]; else command -v "${entry%%=*}" >/dev/null; fi || missing+=("${entry#*=}")
    done
    [ "${#missing[@]}" -eq 0 ] || install_packages "${missing[@]}"
}

# Waits for another apt-get that holds the lock.
install_packages() {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "$@" >/dev/null
}

# publish PROJECT FOLDER [OPTION…]: a release build. Its output is shown only if it fails.
publish() {
    dotnet publish "$1" --configuration Release --verbosity quiet --output "$2" "${@:3}" >"$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 1; }
}

# run COMMAND…: passes SIGINT and SIGTERM on to the command, which ends the processes that it started. Bash alone would wait for its end.
run() {
    local id code
    "$@" &
    id=$!
    trap 'kill "$id" 2>/dev/null || true' INT TERM
    while code=0; wait "$id" || code=$?; kill -0 "$id" 2>/dev/null; do :; done
    trap - INT TERM
    return "$code"
}
