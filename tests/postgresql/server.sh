# Shared by start and stop. STATE is the folder that tests know from PARTERRE_TEST_POSTGRESQL:
#
#   STATE/socket     the folder of the server's socket; it is also the server's whole home
#   STATE/users/PID  the test runs that use the server; it lives until the last of them has stopped it or died
#   STATE/lock       held while one of the scripts changes any of this
#
# The server's home lies under /tmp, because the path of a socket must be shorter than 108 characters. It listens on
# that socket only, so servers of several build folders never meet. PostgreSQL refuses to run as root; for root it runs
# as the user postgres, or nobody.

bin=""
for folder in /usr/lib/postgresql/15/bin /usr/lib/postgresql/1[6-9]/bin; do
    if [ -x "$folder/initdb" ]; then
        bin=$folder
        break
    fi
done
if [ -z "$bin" ]; then
    echo "The tests need PostgreSQL 15 (the Debian package postgresql-15), which is not installed." >&2
    exit 1
fi

mkdir -p "$STATE/users"
STATE=$(cd "$STATE" && pwd)

as_server() {
    local -a as=(env -i "PATH=$PATH" "HOME=$home" LC_ALL=C.UTF-8)
    if [ "$(id -u)" = 0 ]; then
        local user=nobody
        id postgres >/dev/null 2>&1 && user=postgres
        local -a other=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups)
        # In a folder that was made into a root with chroot, "/" may belong to root alone; then the other user needs
        # leave to pass it, also where it only asks whether it may (access(2) heeds that with no_setuid_fixup).
        if ! "${other[@]}" -- /bin/true 2>/dev/null; then
            other+=(--inh-caps=+dac_override --ambient-caps=+dac_override --securebits=+no_setuid_fixup)
        fi
        as=("${other[@]}" -- "${as[@]}")
    fi
    "${as[@]}" "$@"
}

is_running() {
    [ -n "$home" ] && [ -d "$home/data" ] && as_server "$bin/pg_ctl" -D "$home/data" status >/dev/null 2>&1
}

# Stops the server that STATE names, if it runs, and removes what it has left behind.
remove_server() {
    if is_running && ! as_server "$bin/pg_ctl" -D "$home/data" -m immediate -w -t 20 stop >/dev/null 2>&1; then
        # Hung, or killed and not yet collected by its parent; its children end when they notice that it is gone.
        kill -9 "$(head -n 1 "$home/data/postmaster.pid")" 2>/dev/null || true
    fi
    case $home in
    /tmp/parterre-pg.*) rm -rf "$home" ;;
    esac
    rm -f "$STATE/socket"
    home=""
}

# Forgets test runs that have died.
drop_dead_users() {
    local file
    for file in "$STATE"/users/*; do
        if [ -e "$file" ] && ! kill -0 "${file##*/}" 2>/dev/null; then
            rm -f "$file"
        fi
    done
}

has_users() {
    [ -n "$(ls "$STATE/users")" ]
}

exec 9>"$STATE/lock"
flock 9
home=""
if [ -s "$STATE/socket" ]; then
    home=$(cat "$STATE/socket")
fi
