# ./masp restore: a backup into an empty installation.

restore_help() {
    cat <<'TEXT'
./masp restore FILE [--data DIR]

Fills an empty installation from a backup; MASP must not be running there. Where there is data already it refuses, and
nothing is lost. A backup of an older MASP is brought up to date by the next start.

  --data DIR   the data folder, new or empty (data, in the project's folder)

With MASP_DATABASE_URL it fills that database. Backing up: ./masp backup. More: docs/operation.md
TEXT
}

. "$MASP_HOME/launcher/copy.sh"
