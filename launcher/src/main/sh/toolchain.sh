# Shared by ./run and ./test, which source it: a JDK, Maven, and a sentence when one is missing. Wants $home; the exit code
# of a refusal may be given as $refusal.

refuse() {
    echo "Refstand: $*" >&2
    exit "${refusal:-1}"
}

# A JDK, 17 or newer, as $java.
find_java() {
    java=${JAVA_HOME:+$JAVA_HOME/bin/}java
    command -v "$java" >/dev/null || refuse "no Java found: install a JDK 17 or newer, or let JAVA_HOME name one."
    local version major
    version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\)\(\.\([0-9]*\)\)\{0,1\}.*/\1 \3/p' | head -n 1)
    major=${version%% *}
    [ "$major" != 1 ] || major=${version##* } # 1.8 is 8
    [ "${major:-0}" -ge 17 ] ||
        refuse "this is Java ${major:-of an unknown version}: a JDK 17 or newer is needed, let JAVA_HOME name one."
    command -v "${java}c" >/dev/null || refuse "this Java has no compiler: install a JDK, not a JRE."
}

# The installed Maven when it is new enough, else the wrapper, which fetches one.
maven() {
    local installed
    installed=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p') || true
    if [ -n "$installed" ] && [ "$(printf '%s\n' 3.8.1 "$installed" | sort -V | head -n 1)" = 3.8.1 ]; then
        mvn "$@"
    else
        sh "$home/mvnw" "$@"
    fi
}
