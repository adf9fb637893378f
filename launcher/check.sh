# ./masp check: verdicts for one household, on standard output.

# A folder given by the caller is relative to the caller's folder, the default is the project's.
measures=$MASP_HOME/content
for argument in "$@"; do
    case $argument in
        --measures | --measures=*) measures= ;;
    esac
done

build_if_stale platform
engine=$(ls "$PLATFORM_JARS"/lib/masp-measures-*.jar | head -n 1)
exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp "$engine:$PLATFORM_JARS/lib/*" \
    eu.masp.measures.cli.CheckCommand "$@" ${measures:+"--measures=$measures"}
