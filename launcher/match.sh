# ./masp match: texts to skills or occupations, without the server.

# Where ./masp up keeps its data, and the project's own taxonomy; folders given by the caller are relative to the caller's folder.
data=${MASP_DATA:-$MASP_HOME/data}
content=${MASP_CONTENT:-$MASP_HOME/content}
for argument in "$@"; do
    case $argument in
        --data | --data=*) data= ;;
        --content | --content=*) content= ;;
    esac
done

build_if_stale engines/matching
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED ${MASP_JAVA_OPTIONS:-} \
    -cp "$(class_path engines/matching)" \
    eu.masp.matching.cli.MatchCommand "$@" ${data:+"--data=$data"} ${content:+"--content=$content"}
