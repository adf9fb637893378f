# ./masp simulate: verdicts for a whole population.

# A folder given by the caller is relative to the caller's folder, the default is the project's.
measures=$MASP_HOME/content
for argument in "$@"; do
    case $argument in
        --measures | --measures=*) measures= ;;
    esac
done

build_if_stale engines/simulation
# DuckDB is a library of the system's own kind, which Java wants to be told.
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED ${MASP_JAVA_OPTIONS:-} \
    -cp "$(class_path engines/simulation)" \
    eu.masp.simulation.cli.SimulateCommand "$@" ${measures:+"--measures=$measures"}
