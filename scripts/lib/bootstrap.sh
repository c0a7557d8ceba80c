# Sourced (bash) by every executable in this folder: finds the project, installs it on first use and
# runs TypeScript on Node 24. Everything it prints goes to standard error.

# The folder of package.json. The scripts follow links to themselves before they source this file.
project_root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# A copy of the lock file that node_modules was made from. It lives in node_modules, so that it goes
# when they go, and an installation that was cut short leaves none.
install_stamp=$project_root/node_modules/.installed-package-lock.json

say() { printf 'saraphina: %s\n' "$*" >&2; }

# Ends the script. Someone who asked for JSON gets a JSON error as well.
fail() {
  say "$1"
  case " ${script_arguments[*]-} " in
    *' --json '*) printf '{"error":{"code":"NOT_INSTALLED","message":"%s"}}\n' "${1//\"/\'}" ;;
  esac
  exit 1
}

node_major() { "$1" --version 2>/dev/null | sed -n 's/^v\([0-9][0-9]*\)\..*/\1/p'; }

installed() { cmp -s "$project_root/package-lock.json" "$install_stamp"; }

# True when someone ran `npm ci` by hand: npm wrote its own record after the lock file last changed.
installed_by_hand() {
  [[ ! -e $install_stamp && $project_root/node_modules/.package-lock.json -nt $project_root/package-lock.json ]]
}

install_packages() {
  local major
  command -v node >/dev/null || fail 'Node is missing. Install Node 20 or newer (with npm), then run this again.'
  major=$(node_major node)
  [[ ${major:-0} -ge 20 ]] || fail "Node 20 or newer is needed to install, this is $(node --version 2>&1). Node 24 itself is installed into the project."
  command -v npm >/dev/null || fail 'npm is missing. It comes with Node; on Debian: apt-get install npm.'
  say 'installing packages (npm ci), once …'
  # NODE_ENV=production would leave out Node 24, which is a development dependency.
  (cd "$project_root" && npm ci --include=dev --no-audit --no-fund </dev/null >&2) ||
    fail "npm ci failed in $project_root, its messages are above. Check the network and the package registry, then run this again."
  mkdir -p "$project_root/node_modules"
  cp "$project_root/package-lock.json" "$install_stamp"
  say 'installed.'
}

# Runs the given function while no other process does. flock is let go by the kernel even after kill -9;
# where there is none (macOS), a folder serves, which a killed installation leaves behind.
with_install_lock() {
  local lock=$project_root/.services/install.lock
  mkdir -p "$project_root/.services" || fail "cannot write to $project_root."
  if command -v flock >/dev/null; then
    (
      flock --nonblock 9 || { say 'another process is installing; waiting for it …'; flock 9; }
      "$1" 9>&-
    ) 9>"$lock"
  else
    until mkdir "$lock.d" 2>/dev/null; do
      say "another process is installing; waiting for it … (if none is: rmdir $lock.d)"
      sleep 2
    done
    ("$1")
    local code=$?
    rmdir "$lock.d"
    return $code
  fi
}

install_if_needed() {
  if installed; then return; fi # by the process we waited for
  if installed_by_hand; then
    cp "$project_root/package-lock.json" "$install_stamp"
    return
  fi
  install_packages
}

# Replaces this shell with Node 24 on a TypeScript file of the project.
#   run_typescript FILE [ARGUMENT…]
run_typescript() {
  local file=$1 node=$project_root/node_modules/.bin/node major
  shift
  script_arguments=("$@")
  command -v git >/dev/null || fail 'git is missing; approved functions are shipped to a git repository. On Debian: apt-get install git.'
  installed || with_install_lock install_if_needed || exit 1
  if [[ ! -x $node ]]; then # a production installation has no development dependencies
    node=$(command -v node) || fail 'Node is missing. Install Node 24 or newer.'
    major=$(node_major "$node")
    [[ ${major:-0} -ge 24 ]] || fail "Node 24 is missing: it is not in node_modules, and the system has $("$node" --version). Run: npm ci --include=dev"
  fi
  case ${SARAPHINA_DATA_DIR:-/} in
    /*) ;;
    *) export SARAPHINA_DATA_DIR=$project_root/$SARAPHINA_DATA_DIR ;;
  esac
  export PATH=$project_root/node_modules/.bin:$PATH
  exec "$node" --disable-warning=ExperimentalWarning "$project_root/$file" "$@"
}
