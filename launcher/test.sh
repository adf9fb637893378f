# ./masp test: every check there is, from nothing.

test_help() {
    cat <<'TEXT'
./masp test

Builds everything and runs every test: rules, database, pages in a real browser, this launcher.
The last line says how many passed. Needs JDK 25, Maven and Chromium (on Debian and Ubuntu root gets it installed).
TEXT
}

while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) test_help && exit 0 ;;
        *) misuse "./masp test does not know \"$1\"." "./masp test --help" ;;
    esac
done

find_chromium() {
    for program in "${MASP_CHROMIUM:-}" "$(command -v chromium)" "$(command -v chromium-browser)" \
        "$(command -v google-chrome)" "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        if [ -n "$program" ] && [ -x "$program" ]; then
            MASP_CHROMIUM=$program
            export MASP_CHROMIUM
            return 0
        fi
    done
    return 1
}

# The browser tests are never skipped: without a browser the tests have not run.
require_chromium() {
    find_chromium && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "Installing Chromium for the browser tests…"
        for attempt in 1 2 3; do
            if (apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium) \
                >"$BUILD_DIR/chromium-install.log" 2>&1; then
                find_chromium && return 0
            fi
            [ "$attempt" = 3 ] || sleep $((attempt * 5))
        done
        tail -n 5 "$BUILD_DIR/chromium-install.log" >&2
    fi
    fail "The browser tests need Chromium: install it (Debian and Ubuntu: apt install chromium; macOS: brew install chromium) or set MASP_CHROMIUM to its program."
}

reports() {
    find "$MASP_HOME" -path '*/target/*-reports/TEST-*.xml' -not -path '*/target/*/target/*' -print
}

# The value of one attribute, added up over the heads of all reports.
total() {
    reports | while IFS= read -r report; do
        sed -n "s/.*<testsuite [^>]*[[:space:]]$1=\"\([0-9]*\)\".*/\1/p" "$report" | head -n 1
    done | awk '{ sum += $1 } END { print sum + 0 }'
}

# One line for each test that failed: its class and its name.
failed_tests() {
    reports | while IFS= read -r report; do
        awk '/<testcase /{ line = $0 } /<(failure|error)[ >\/]/{ print line }' "$report"
    done | sed -n 's/.*<testcase name="\([^"]*\)" classname="\([^"]*\)".*/  \2: \1/p' | sort -u
}

require_jdk
require_maven
mkdir -p "$BUILD_DIR" 2>/dev/null || fail "MASP cannot build in $MASP_HOME: give this user the right to write there."
require_chromium
reports | while IFS= read -r report; do rm -f "$report"; done

say "Building and testing MASP (all of Maven's output: target/masp-test.log)…"
# All modules are tested even when one fails; what failed is read from the reports.
{
    set +e
    cd "$MASP_HOME" && mvn -B -ntp -Dstyle.color=never -Dmaven.test.failure.ignore=true -Dmasp.forks=2 verify 2>&1
    echo $? >"$BUILD_DIR/masp-test.exit"
} | tee "$BUILD_DIR/masp-test.log" |
    awk '/^\[INFO\] (Building MASP|Tests run:)|^\[ERROR\]/ { print; fflush() }'

failed=$(failed_tests)
if [ -n "$failed" ]; then
    printf 'Failed:\n%s\n' "$failed"
fi
tests=$(total tests)
broken=$(($(total failures) + $(total errors)))
skipped=$(total skipped)
built=$(cat "$BUILD_DIR/masp-test.exit")
[ "$built" = 0 ] || echo "The build failed: see the errors above and target/masp-test.log."
[ "$tests" -gt 0 ] || echo "No test has run."

closing="$((tests - broken - skipped)) passed, $broken failed"
[ "$skipped" = 0 ] || closing="$closing, $skipped skipped"
echo "$closing"
[ "$built" = 0 ] && [ "$broken" = 0 ] && [ "$tests" -gt 0 ]
