# ./masp population: a synthetic population in a folder, and how it fits what is published.

# A folder given by the caller is relative to the caller's folder, the default is the project's.
measures=$MASP_HOME/content
for argument in "$@"; do
    case $argument in
        --measures | --measures=*) measures= ;;
    esac
done

build_if_stale engines/population
exec "$JAVA_HOME/bin/java" -Xmx700m --enable-native-access=ALL-UNNAMED -cp "$(class_path engines/population)" \
    eu.masp.population.PopulationCommand "$@" ${measures:+"--measures=$measures"}
