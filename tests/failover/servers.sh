# Shared by pair and twoservers: a server, and another one that follows it and is replicated synchronously. The caller
# has read server.sh and house.sh and sets `home` (where the servers live), `base` (a number to count ports from) and
# `primary` (1 or 2: the one that takes changes).

port() { echo $((base + $1)); }
ask_where() { echo "host=127.0.0.1 port=$(port "$primary") user=parterre dbname=${1:-house}"; }
both_servers() { echo "postgresql://parterre@127.0.0.1:$(port 1),127.0.0.1:$(port 2)/house"; }

start_server() {
    as_server "$bin/pg_ctl" -D "$home/$1" -l "$home/$1.log" -w -t 60 -o "-p $(port "$1")" start </dev/null >/dev/null 2>&1 7>&- 9>&- ||
        fail "server $1 did not start: $(cat "$home/$1.log")"
}

kill_server() {
    local pid
    [ -s "$home/$1/postmaster.pid" ] || return 0
    pid=$(head -n 1 "$home/$1/postmaster.pid")
    # Stopped first: it would restart its children by itself, or tell somebody that they died.
    kill -STOP "$pid"
    pkill -KILL -P "$pid" || true
    kill -KILL "$pid"
}

# The first server, with an empty database for the house.
make_primary() {
    mkdir -p "$home"
    chmod 755 "$(dirname "$home")" "$home"
    [ "$(id -u)" != 0 ] || chown "$(id -u postgres 2>/dev/null || id -u nobody)" "$home"
    as_server "$bin/initdb" -D "$home/$primary" -U parterre -A trust -E UTF8 --locale=C.UTF-8 -N >"$work/initdb.log" 2>&1 ||
        fail "$(cat "$work/initdb.log")"
    as_server tee -a "$home/$primary/postgresql.conf" >/dev/null <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
shared_buffers = 64MB
dynamic_shared_memory_type = mmap
fsync = ${PARTERRE_FAILOVER_FSYNC:-off}
hot_standby = on
wal_keep_size = 256MB
CONF
    start_server "$primary"
    "$bin/psql" -X -q -d "$(ask_where postgres)" -c "CREATE DATABASE house"
}

# make_standby WHICH   A copy of the primary that follows it.
make_standby() {
    case $home in
    /tmp/parterre-failover.*/servers) rm -rf "${home:?}/$1" ;;
    *) fail "unexpected place: $home" ;;
    esac
    as_server "$bin/pg_basebackup" -D "$home/$1" -d "$(ask_where postgres)" -R -c fast -X stream >"$home/backup.log" 2>&1 ||
        fail "$(cat "$home/backup.log")"
    # Were it promoted, it would have no standby of its own and must not wait for one.
    echo "synchronous_standby_names = ''" | as_server tee -a "$home/$1/postgresql.auto.conf" >/dev/null
    start_server "$1"
    ask "ALTER SYSTEM SET synchronous_standby_names = '*'" >/dev/null
    ask "SELECT pg_reload_conf()" >/dev/null
    local end=$(($(now) + 60000))
    while [ "$(ask "SELECT COUNT(*) FROM pg_stat_replication WHERE sync_state = 'sync'")" != 1 ]; do
        [ "$(now)" -lt "$end" ] || fail "The standby does not follow: $(tail "$home/$1.log")"
        sleep 0.05
    done
}

# cut_off WHICH   The standby hears nothing from the primary any more. Whatever the primary acknowledges from here on
# would be lost with it, so it must acknowledge no purchase.
cut_off() {
    echo "primary_conninfo = 'host=127.0.0.1 port=1'" | as_server tee -a "$home/$1/postgresql.auto.conf" >/dev/null
    as_server "$bin/pg_ctl" -D "$home/$1" reload >/dev/null
    while [ "$(ask "SELECT COUNT(*) FROM pg_stat_replication")" != 0 ]; do sleep 0.02; done
    sleep 0.5
}

# promote WHICH
promote() {
    as_server "$bin/pg_ctl" -D "$home/$1" -w -t 60 promote >/dev/null
    primary=$1
}
