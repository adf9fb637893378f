# ./masp backup: all that MASP keeps, in one file.

backup_help() {
    cat <<'TEXT'
./masp backup FILE [--data DIR]

Writes all that MASP keeps into FILE, as it is at one instant, also while MASP is running. The file holds people's data
and only its owner can read it. A file that is there already is left alone.

  --data DIR   the data folder of the embedded database (data, in the project's folder)

With MASP_DATABASE_URL it backs up that database. Restoring: ./masp restore. More: docs/operation.md
TEXT
}

. "$MASP_HOME/launcher/copy.sh"
