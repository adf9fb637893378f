# Words for people: progress and errors on standard error, results alone on standard output.

say() {
    printf '%s\n' "$*" >&2
}

# One sentence, exit 1: something did not work.
fail() {
    say "$1"
    exit 1
}

# One sentence and where to read more, exit 2: the command was not used as it should be.
misuse() {
    say "$1 See: $2"
    exit 2
}
