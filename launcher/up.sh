# ./masp up: the platform, in this terminal.

up_help() {
    cat <<'TEXT'
./masp up [--port N] [--data DIR] [--empty]

Starts MASP in this terminal, on http://localhost:8080/ and on a database of its own. Ctrl-C stops both.

  --port N     listen on another port (8080)
  --data DIR   keep the data in another folder (data, in the project's folder)
  --empty      start without demonstration data

Settings by environment variables, an outside PostgreSQL among them: docs/settings.md
TEXT
}

MASP_DATA=${MASP_DATA:-$MASP_HOME/data}
MASP_PORT=${MASP_PORT:-8080}
MASP_CONTENT=${MASP_CONTENT:-$MASP_HOME/content}
while [ $# -gt 0 ]; do
    case $1 in
        --port | --data)
            [ $# -gt 1 ] || misuse "$1 needs a value." "./masp up --help"
            if [ "$1" = --port ]; then MASP_PORT=$2; else MASP_DATA=$2; fi
            shift 2
            ;;
        --port=*) MASP_PORT=${1#*=} && shift ;;
        --data=*) MASP_DATA=${1#*=} && shift ;;
        --empty) MASP_EMPTY=true && shift ;;
        -h | --help) up_help && exit 0 ;;
        *) misuse "./masp up does not know \"$1\"." "./masp up --help" ;;
    esac
done
case $MASP_PORT in
    *[!0-9]* | '') misuse "The port must be a number from 1 to 65535, not \"$MASP_PORT\"." "./masp up --help" ;;
esac
if [ "${#MASP_PORT}" -gt 5 ] || [ "$MASP_PORT" -gt 65535 ]; then
    misuse "The port must be a number from 1 to 65535, not \"$MASP_PORT\"." "./masp up --help"
fi
[ -n "$MASP_DATA" ] || misuse "--data needs a folder." "./masp up --help"
export MASP_HOME MASP_DATA MASP_PORT MASP_CONTENT
[ -z "${MASP_EMPTY:-}" ] || export MASP_EMPTY

build_if_stale platform
# exec: the program takes this one's place, so that a signal sent to ./masp reaches it.
quick=
[ ! -f "$QUICK_START" ] || quick=-XX:AOTCache=$QUICK_START
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" ${quick:+"$quick"} -Xlog:aot=off -Xlog:cds=off --enable-native-access=ALL-UNNAMED \
    ${MASP_JAVA_OPTIONS:-} -cp "$(class_path platform)" eu.masp.MaspApplication
