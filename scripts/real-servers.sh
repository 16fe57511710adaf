#!/bin/sh
# Runs a command with a real PostgreSQL 17 (with pgvector) and a real Redis beside it, on free ports, without Docker:
#
#   sudo scripts/real-servers.sh FOLDER command …
#
# FOLDER keeps a small Debian 13 with both (700 MB), made by debootstrap on the first run. The command finds the servers
# in TEST_DATABASE_URL and TEST_REDIS_URL; afterwards both are stopped and their data is gone.
set -eu

[ $# -ge 2 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
mkdir -p "$1"
root=$(cd "$1" && pwd)
shift

mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
packages=postgresql-17,postgresql-17-pgvector,redis-server
if [ ! -e "$root/.complete" ]; then
  echo "Making a Debian with PostgreSQL and Redis in $root …" >&2
  debootstrap --variant=minbase --include="$packages" trixie "$root" "$mirror" >"$root.log" 2>&1 ||
    { tail -20 "$root.log" >&2; exit 1; }
  touch "$root/.complete"
fi

free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'; }
inside() { chroot --userspec="$1" "$root" /usr/bin/env -i PATH=/usr/lib/postgresql/17/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 sh -c "$2"; }

data=/var/lib/postgresql/run-$$
database_port=$(free_port)
redis_port=$(free_port)

stop() {
  inside postgres:postgres "pg_ctl --pgdata=$data --mode=immediate stop" >/dev/null 2>&1 || true
  inside redis:redis "redis-cli -p $redis_port shutdown nosave" >/dev/null 2>&1 || true
  rm -rf "$root$data"
}
trap stop EXIT
trap 'exit 130' INT TERM

inside postgres:postgres "initdb --pgdata=$data --username=postgres --auth=trust --encoding=UTF8 --no-sync" >/dev/null
# Tests need no durability; a chroot has no /dev/shm.
settings="-h 127.0.0.1 -p $database_port -k '' -F -c dynamic_shared_memory_type=mmap -c max_connections=300"
inside postgres:postgres "pg_ctl --pgdata=$data --wait --log=$data/log --options=\"$settings\" start" >/dev/null
inside redis:redis "redis-server --bind 127.0.0.1 --port $redis_port --databases 256 --save '' --appendonly no --daemonize yes" >/dev/null

export TEST_DATABASE_URL="postgres://postgres@127.0.0.1:$database_port/postgres"
export TEST_REDIS_URL="redis://127.0.0.1:$redis_port"
echo "PostgreSQL: $TEST_DATABASE_URL  Redis: $TEST_REDIS_URL" >&2
status=0
"$@" || status=$?
exit $status
