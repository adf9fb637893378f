# ./masp bench: how fast MASP is, beside others. The module bench lists what it can measure and explains its options.

build_if_stale bench
export MASP_HOME
# Progress is for somebody who looks at it.
progress=
[ ! -t 2 ] || progress=--progress
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" ${MASP_JAVA_OPTIONS:-} -cp "$(class_path bench)" eu.masp.bench.BenchCommand ${progress:+"$progress"} "$@"
