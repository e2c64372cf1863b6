#!/bin/sh
# Writes a dump at the start and every night, and removes dumps older than BACKUP_DAYS. Tries again after ten minutes.
# "once" writes one now and ends. "restore <file>" replaces the database with a dump.
set -eu
umask 077

back_up() {
  file="$BACKUP_DIR/passback-$(date -u +%Y-%m-%dT%H%M%SZ).dump"
  # A dump gets its name when it is complete and readable. Only then are old ones removed.
  if pg_dump --format=custom --file="$file.part" && pg_restore --list "$file.part" >/dev/null; then
    mv "$file.part" "$file"
    find "$BACKUP_DIR" -name 'passback-*.dump' -mtime "+$BACKUP_DAYS" -delete
    echo "Wrote $file."
  else
    rm -f "$file.part"
    echo "The backup failed. Earlier backups were kept." >&2
    return 1
  fi
}

restore() {
  pg_restore --list "$BACKUP_DIR/$1" >/dev/null
  dropdb "$PGDATABASE"
  createdb --owner=passback_owner "$PGDATABASE"
  pg_restore --exit-on-error --dbname="$PGDATABASE" "$BACKUP_DIR/$1"
  echo "Restored $1. Erase again everyone you have erased since that backup."
}

seconds_until() {
  now=$(date +%s)
  at=$(date -d "$1" +%s)
  [ "$at" -gt "$now" ] || at=$(date -d "tomorrow $1" +%s)
  echo $((at - now))
}

trap 'exit 0' INT TERM
case "${1:-}" in
  once) back_up ;;
  restore) restore "${2:?Name a file in $BACKUP_DIR}" ;;
  *)
    while :; do
      if back_up; then pause=$(seconds_until "$BACKUP_TIME"); else pause=600; fi
      sleep "$pause" &
      wait $! # Unlike sleep itself, it ends at once on a signal.
    done
    ;;
esac
