# Completion of OptOutGuide.Web for bash. Add to ~/.bashrc:  source <(OptOutGuide.Web completion bash)
_optoutguide() {
    local word=${COMP_WORDS[COMP_CWORD]} line=${COMP_LINE:0:COMP_POINT} value
    COMPREPLY=()
    while IFS= read -r value; do
        # Options are offered after a hyphen.
        [[ $value == "$word"* && ( $word == -* || $value != [-/]* ) ]] && COMPREPLY+=("$value")
    done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
}
# What the program cannot complete is a file or folder.
complete -o default -F _optoutguide OptOutGuide.Web
