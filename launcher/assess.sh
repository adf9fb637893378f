# ./masp assess: scores, adaptive tests and calibration on any bank of items.

build_if_stale engines/assessment
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" ${MASP_JAVA_OPTIONS:-} -cp "$(class_path engines/assessment)" \
    eu.masp.assessment.cli.AssessCommand "$@"
