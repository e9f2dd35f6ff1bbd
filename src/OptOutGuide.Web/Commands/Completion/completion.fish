# Completion of OptOutGuide.Web for fish. Save as ~/.config/fish/completions/OptOutGuide.Web.fish
function __optoutguide
    set --local line (commandline --cut-at-cursor --current-process)
    set --local program (commandline --tokenize --current-process)[1]
    set --local values ($program "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
    # Options are offered after a hyphen.
    string match --quiet -- '-*' (commandline --current-token); or set values (string match --invert --regex '^[-/]' -- $values)
    string join \n -- $values
end
complete --command OptOutGuide.Web --arguments '(__optoutguide)'
