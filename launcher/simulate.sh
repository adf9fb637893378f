# ./masp simulate: verdicts for a whole population.

# A folder given by the caller is relative to the caller's folder, the default is the project's.
measures=$MASP_HOME/content
module=engines/simulation
before=
for argument in "$@"; do
    case $argument in
        --measures | --measures=*) measures= ;;
        --engine=spark) module=cluster ;;
        spark) [ "$before" != --engine ] || module=cluster ;;
    esac
    before=$argument
done

build_if_stale "$module"
# Spark is large: only who asks for it gets its jars, and the options that it needs of Java.
if [ "$module" = cluster ]; then
    # shellcheck disable=SC2086
    exec "$JAVA_HOME/bin/java" "@$MASP_HOME/cluster/java.options" ${MASP_JAVA_OPTIONS:-} \
        -cp "$(class_path cluster)" \
        eu.masp.cluster.ClusterCommand "$@" ${measures:+"--measures=$measures"}
fi
# DuckDB is a library of the system's own kind, which Java wants to be told.
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED ${MASP_JAVA_OPTIONS:-} \
    -cp "$(class_path engines/simulation)" \
    eu.masp.simulation.cli.SimulateCommand "$@" ${measures:+"--measures=$measures"}
