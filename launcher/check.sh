# ./masp check: verdicts for one household, on standard output.

# A folder given by the caller is relative to the caller's folder, the default is the project's.
measures=$MASP_HOME/content
for argument in "$@"; do
    case $argument in
        --measures | --measures=*) measures= ;;
    esac
done

build_if_stale engines/measures
# One short run: the quick compiler and the plain collector are done before the others have warmed up.
exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    -cp "$(class_path engines/measures)" \
    eu.masp.measures.cli.CheckCommand "$@" ${measures:+"--measures=$measures"}
