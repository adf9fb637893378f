# Builds what is missing or older than its sources: one module of the project with all that it needs.

BUILD_DIR=$MASP_HOME/target
BUILD_LOG=$BUILD_DIR/masp-build.log
PLATFORM_JARS=$MASP_HOME/platform/target
QUICK_START=$PLATFORM_JARS/masp.aot

# Remembers the last build of a module.
stamp_of() {
    printf '%s/%s' "$BUILD_DIR" "$(basename "$1")"
}

# Whether a source is newer than the last build of a module; tests and the content's files are not sources of the build.
is_stale() {
    stamp=$(stamp_of "$1").built
    [ -f "$stamp" ] && [ -d "$MASP_HOME/$1/target/lib" ] || return 0
    # The folder's name is part of the stamp: a copied or moved project is built anew.
    [ "$(cat "$stamp")" = "$MASP_HOME" ] || return 0
    newer=$(find "$MASP_HOME/pom.xml" "$MASP_HOME/engines" "$MASP_HOME/$1" -newer "$stamp" \
        \( -path '*/src/main/*' -o -name pom.xml \) ! -path '*/target/*' -print | head -n 1)
    [ -n "$newer" ]
}

# Maven's output goes to a log and is shown only when it fails.
build_if_stale() {
    require_jdk
    # For the tests, which run on what Maven has just built.
    [ "${MASP_BUILD:-}" != never ] || return 0
    is_stale "$1" || return 0
    require_maven
    if [ -f "$(stamp_of "$1").built" ]; then
        say "Building MASP: sources have changed…"
    else
        say "Building MASP (first time: about 3 minutes, it downloads what it needs)…"
    fi
    mkdir -p "$BUILD_DIR" 2>/dev/null ||
        fail "MASP cannot build in $MASP_HOME: give this user the right to write there."
    # The stamp carries the time at which the build began: what changes meanwhile is built next time.
    rm -f "$(stamp_of "$1").built"
    printf '%s' "$MASP_HOME" >"$(stamp_of "$1").new"
    # Jars of other versions, and of dependencies since removed, would stay on the class path.
    rm -rf "$MASP_HOME/$1/target/lib" "$MASP_HOME/$1"/target/masp-*.jar
    if ! (cd "$MASP_HOME" && mvn -B -ntp -Dstyle.color=never -DskipTests -Dformatter.skip=true \
        -pl "$1" -am package) >"$BUILD_LOG" 2>&1; then
        rm -f "$(stamp_of "$1").new"
        grep -E '^\[ERROR\]' "$BUILD_LOG" | head -n 30 >&2 || tail -n 30 "$BUILD_LOG" >&2
        if grep -q 'No space left on device' "$BUILD_LOG"; then
            fail "MASP could not be built: the disk is full."
        fi
        fail "MASP could not be built: the reasons are above, all of Maven's output is in $BUILD_LOG."
    fi
    if [ "$1" = platform ]; then
        rm -f "$QUICK_START"
        [ "${MASP_SKIP_REHEARSAL:-}" = true ] || rehearse
    fi
    mv "$(stamp_of "$1").new" "$(stamp_of "$1").built"
}

# One start watched by the JVM, whose notes make the next ones quicker; without them MASP starts all the same.
rehearse() {
    say "Preparing quick starts…"
    folder=$PLATFORM_JARS/rehearsal
    rm -rf "$folder"
    env -u MASP_DATABASE_URL MASP_REHEARSAL=true MASP_PORT=0 MASP_ADDRESS=127.0.0.1 MASP_DATA="$folder" \
        MASP_CONTENT="$MASP_HOME/content" MASP_EXAMPLE_POPULATION=0 \
        "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED "-XX:AOTCacheOutput=$QUICK_START" -cp "$(class_path platform)" eu.masp.MaspApplication \
        >"$BUILD_DIR/masp-rehearsal.log" 2>&1 || rm -f "$QUICK_START"
    rm -rf "$folder"
}

# The class path of a module: its own jar first, then what it depends on, always in the same order.
class_path() {
    path=
    for jar in "$MASP_HOME/$1"/target/masp-*.jar "$MASP_HOME/$1"/target/lib/*.jar; do
        case $jar in "$MASP_HOME/$1"/target/masp-*-tests.jar) continue ;; esac
        path=${path:+$path:}$jar
    done
    printf '%s' "$path"
}
