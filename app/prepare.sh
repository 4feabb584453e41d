# Sourced by app/run and tests/run: what the machine must have, and how the program is built. Speaks only when there is
# something to do or something went wrong.

# Debian 12. Qt loads its database drivers, its picture formats and its own translations at run time, and the keychain
# its library, so nothing pulls their packages in; they are named here.
run_packages=(
    build-essential cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libqt6svg6 libqt6sql6-sqlite libqt6sql6-psql qt6-translations-l10n
    libexpected-dev libpq-dev libsqlite3-dev libsimdjson-dev libqrcodegencpp-dev libsodium-dev qtkeychain-qt6-dev libsecret-1-0
    postgresql-client-15
    fonts-noto-core fonts-noto-extra tzdata
)
test_packages=(
    librapidcheck-dev postgresql-15 openssl zbar-tools poppler-utils
    xvfb x11-utils openbox dbus at-spi2-core python3-gi gir1.2-atspi-2.0
)

build=build/release

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "$*"
    exit 1
}

# Installs those of the packages that are missing.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        return 0 # not a Debian: CMake will say what it misses
    fi
    local installed package
    local -a missing=()
    installed=" $(dpkg-query -W -f='${db:Status-Status}:${Package} ' 2>/dev/null)"
    for package in "$@"; do
        case $installed in
        *" installed:$package "*) ;;
        *) missing+=("$package") ;;
        esac
    done
    if [ ${#missing[@]} = 0 ]; then
        return 0
    fi

    local -a apt=(env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=300)
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            fail "These packages are missing, and installing them takes an administrator: apt-get install ${missing[*]}"
        elif [ -t 0 ]; then
            apt=(sudo "${apt[@]}")
        else
            apt=(sudo -n "${apt[@]}")
        fi
    fi
    say "Installing ${missing[*]}"
    local log
    log=$(mktemp)
    # The list of packages may be absent or old; then the first attempt fails, and a fresh list settles it.
    if ! "${apt[@]}" install --no-install-recommends "${missing[@]}" >"$log" 2>&1 &&
        ! { "${apt[@]}" update && "${apt[@]}" install --no-install-recommends "${missing[@]}"; } >>"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        fail "The packages could not be installed; the lines above say why."
    fi
    rm -f "$log"
}

# Configures where that has not been done, and builds. The first argument is ON when tests are wanted, the others are
# targets; none means everything. Once configured with tests, the folder stays so: flipping back would only cost time.
build_program() {
    local tests=$1 log
    shift
    mkdir -p build
    exec 8>build/lock
    flock 8
    if [ ! -e $build/build.ninja ] || { [ "$tests" = ON ] && ! grep -q '^PARTERRE_TESTS:BOOL=ON$' $build/CMakeCache.txt; }; then
        log=build/configure.log
        if ! cmake --preset release -DPARTERRE_TESTS="$tests" >$log 2>&1 </dev/null; then
            cat $log >&2
            fail "CMake could not configure the build; the lines above say why."
        fi
        say "Building Parterre in $build; the first time takes some minutes."
    fi
    if ! ninja --quiet -C $build "$@" </dev/null 2>&1 | { grep -v '^ninja: no work to do' >&2 || true; }; then
        fail "The build failed; the lines above say where."
    fi
    exec 8>&-
}
