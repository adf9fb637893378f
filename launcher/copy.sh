# What backup and restore have in common: one file, one installation.

MASP_DATA=${MASP_DATA:-$MASP_HOME/data}
file=
while [ $# -gt 0 ]; do
    case $1 in
        --data)
            [ $# -gt 1 ] || misuse "--data needs a folder." "./masp $command --help"
            MASP_DATA=$2
            shift 2
            ;;
        --data=*) MASP_DATA=${1#*=} && shift ;;
        -h | --help) "${command}_help" && exit 0 ;;
        -*) misuse "./masp $command does not know \"$1\"." "./masp $command --help" ;;
        *)
            [ -z "$file" ] || misuse "./masp $command takes one file." "./masp $command --help"
            file=$1
            shift
            ;;
    esac
done
[ -n "$file" ] || misuse "./masp $command needs a file." "./masp $command --help"
[ -n "$MASP_DATA" ] || misuse "--data needs a folder." "./masp $command --help"
export MASP_HOME MASP_DATA

build_if_stale platform
# One short run: the quick compiler is done before the other has warmed up.
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${MASP_JAVA_OPTIONS:-} -cp "$(class_path platform)" \
    eu.masp.BackupCommand "$command" "$file"
