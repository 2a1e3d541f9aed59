# Bash completion of huiyin, huiyin-server and huiyin-replica. It asks the program's own --help, so that it knows what
# this version knows.
_huiyin()
{
    local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" help="" word line
    local -a path=("${COMP_WORDS[0]}")
    COMPREPLY=()
    help="$("${path[@]}" --help 2>/dev/null)" || return 0
    # The words before the cursor that are subcommands lead to their own help.
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ $word == [a-z]* ]] && grep -Eq "^  $word( |\$)" <<<"$help"; then
            path+=("$word")
            help="$("${path[@]}" --help 2>/dev/null)" || return 0
        fi
    done
    line="$(grep -E -- "(^  |,)$prev " <<<"$help" | head -n 1)"
    if [[ $prev == --* && $line == *'{'*'}'* ]]; then # one of a few words
        word="${line#*\{}"
        mapfile -t COMPREPLY < <(compgen -W "$(tr ',' ' ' <<<"${word%%\}*}")" -- "$cur")
    elif [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(grep -Eo '^  (-[a-z],)?--[a-z-]+(,--[a-z-]+)*' <<<"$help" |
            grep -Eo -- '--[a-z-]+')" -- "$cur")
    elif [[ $prev != --* ]] && word="$(sed -n '/^Subcommands:/,$ s/^  \([a-z-]*\)\( .*\|$\)/\1/p' <<<"$help")" && [[ -n $word ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$word" -- "$cur")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
        compopt -o filenames 2>/dev/null
    fi
    return 0
}
complete -F _huiyin huiyin huiyin-server huiyin-replica
