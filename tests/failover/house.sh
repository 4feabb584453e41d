# Shared by pair and patroni: a house on a server with a standby, counters that sell in it without end, and what became
# of everything that they were told. The caller sets `work` (everything is kept there), `parterre` and `seller` (the
# programs), `location` (what the stations are told) and `bin` (PostgreSQL's programs).

fail() {
    echo "$*" >&2
    exit 1
}

now() {
    date +%s%3N
}

# A hall of 40 rows with 50 seats, and an event that is on sale.
make_house() {
    local row seat
    {
        echo section,row,seat,category
        for row in $(seq 1 40); do
            for seat in $(seq 1 50); do echo "Stalls,$row,$seat,Front"; done
        done
    } >"$work/hall.csv"
    cat >"$work/event.json" <<JSON
{"name": "Aurora", "venue": "Hall", "starts": "2037-04-04T20:00", "ends": "2037-04-04T22:30",
 "ticketTypes": [{"name": "Adult"}], "prices": {"Front": {"Adult": "45.00"}}}
JSON
    local command
    while read -r command; do
        # shellcheck disable=SC2086 # the words of a command
        "$parterre" --database "$location" $command >"$work/house.log" 2>&1 || fail "$command: $(cat "$work/house.log")"
    done <<COMMANDS
init --name Kulturhaus
venue import $work/hall.csv --name Hall --time-zone Europe/Berlin --currency EUR
venue publish 1 --from 2026-01-01
event create $work/event.json
event publish 1
COMMANDS
}

# start_sellers COUNT   They write what they were told to $work/told.N.
start_sellers() {
    local i
    sellers=()
    mkfifo "$work/open"
    exec 7<>"$work/open"
    for i in $(seq 1 "$1"); do
        "$seller" "$location" 1 "Counter $i" "$((i - 1))" "$1" <"$work/open" >"$work/told.$i" \
            2>"$work/errors.$i" 7>&- &
        sellers+=($!)
    done
}

sold() {
    cat "$work"/told.* | grep -c '^sold' || true
}

# wait_for_sales COUNT SECONDS   Until so many more purchases were acknowledged.
wait_for_sales() {
    local goal=$(($(sold) + $1)) end=$(($(now) + $2 * 1000))
    while [ "$(sold)" -lt "$goal" ]; do
        [ "$(now)" -lt "$end" ] || fail "The stations sold nothing for $2 seconds; see $(tail -n 1 "$work"/told.1)"
        sleep 0.02
    done
}

# Every station is still the process that was started.
check_sellers() {
    local pid
    for pid in "${sellers[@]}"; do
        kill -0 "$pid" 2>/dev/null || fail "A station has ended: $(cat "$work"/errors.*)"
    done
}

# first_sale_after MS   When the first purchase was acknowledged after that.
first_sale_after() {
    awk -v after="$1" '$1 == "sold" && $3 > after && (!first || $3 < first) { first = $3 } END { print first }' \
        "$work"/told.*
}

stop_sellers() {
    local pid
    exec 7>&-
    for pid in "${sellers[@]}"; do
        wait "$pid" || fail "A station ended badly: $(cat "$work"/errors.*)"
    done
    sellers=()
}

# ask SQL   On whichever server takes changes.
ask() {
    "$bin/psql" -X -q -A -t -d "$(ask_where)" -c "$1"
}

# Compares what was acknowledged with what is there, and sets `lost`, `acknowledged` and `unheard`.
judge() {
    cat "$work"/told.* |
        awk '$1 == "sold" { print $2 }' | sort >"$work/acknowledged"
    ask "SELECT order_id FROM orders" | sort >"$work/stored"
    acknowledged=$(wc -l <"$work/acknowledged")
    lost=$(comm -23 "$work/acknowledged" "$work/stored" | wc -l)
    unheard=$(comm -13 "$work/acknowledged" "$work/stored" | wc -l)
    local breaches
    "$parterre" --database "$location" verify >"$work/verify.log" 2>&1 || breaches=1
    [ -z "${breaches:-}" ] || fail "verify: $(cat "$work/verify.log")"
    [ "$lost" = 0 ] || fail "$lost of $acknowledged acknowledged purchases are lost."
}
