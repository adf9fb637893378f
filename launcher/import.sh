# ./masp import: what others publish, such as ESCO, into the data folder.

# Where ./masp up keeps its data; a folder given by the caller is relative to the caller's folder.
data=${MASP_DATA:-$MASP_HOME/data}
for argument in "$@"; do
    case $argument in
        --data | --data=*) data= ;;
    esac
done

build_if_stale engines/matching
# The sentence model runs on a library of the system's own kind, which Java wants to be told.
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED ${MASP_JAVA_OPTIONS:-} \
    -cp "$(class_path engines/matching)" \
    eu.masp.matching.cli.ImportCommand "$@" ${data:+"--data=$data"}
