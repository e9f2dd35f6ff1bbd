# Completion of OptOutGuide.Web for zsh. Add to ~/.zshrc, after compinit:  source <(OptOutGuide.Web completion zsh)
_optoutguide() {
    local line=${LBUFFER} word=${words[CURRENT]}
    local -a values=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
    # Options are offered after a hyphen.
    [[ $word == -* ]] || values=("${(@)values:#[-/]*}")
    values=("${(@)values:#}")
    # What the program cannot complete is a file or folder.
    if (( ${#values} )); then compadd -- "${values[@]}"; else _files; fi
}
compdef _optoutguide OptOutGuide.Web
