# Finds a JDK 25 and Maven.

JAVA_VERSION=25

is_right_jdk() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    if [ -r "$1/release" ]; then
        grep -q "^JAVA_VERSION=\"${JAVA_VERSION}[.\"]" "$1/release"
    else
        "$1/bin/java" -version 2>&1 | grep -q "version \"${JAVA_VERSION}[.\"]"
    fi
}

# The JDK that the java on the PATH belongs to, if any.
jdk_on_path() {
    found=$(command -v java 2>/dev/null) || return 0
    while [ -L "$found" ]; do
        link=$(readlink "$found")
        case $link in
            /*) found=$link ;;
            *) found=$(dirname "$found")/$link ;;
        esac
    done
    dirname "$(dirname "$found")"
}

# Sets JAVA_HOME, or ends with one sentence. MASP_JDK_FOLDERS takes the place of all the usual folders.
require_jdk() {
    if [ -n "${MASP_JDK_FOLDERS:-}" ]; then
        set -- "$MASP_JDK_FOLDERS"/*
    else
        set -- "${JAVA_HOME:-}" "$(jdk_on_path)" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /opt/homebrew/opt/openjdk@$JAVA_VERSION \
        /usr/local/opt/openjdk@$JAVA_VERSION
    fi
    for jdk in "$@"; do
        if [ -n "$jdk" ] && is_right_jdk "$jdk"; then
            JAVA_HOME=$jdk
            export JAVA_HOME
            return 0
        fi
    done
    fail "MASP needs JDK $JAVA_VERSION and found none: install it (for example Eclipse Temurin $JAVA_VERSION) or set JAVA_HOME to its folder."
}

require_maven() {
    command -v mvn >/dev/null 2>&1 ||
        fail "MASP needs Maven to build itself and found no mvn: install it (Debian: apt install maven; macOS: brew install maven)."
}
