using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Sources;

/// <summary>Reports hidden characters in content files.</summary>
internal static class HiddenCharacterScan
{
    private const int MaxDiagnosticsPerFile = 20;

    /// <summary>Scans files; every diagnostic has the line and column of the character.</summary>
    public static DiagnosticBag Run(IEnumerable<ContentFile> files)
    {
        var bag = new DiagnosticBag();
        foreach (var file in files) Scan(file, bag);
        return bag;
    }

    /// <summary>The diagnostic for one hidden character.</summary>
    /// <param name="codePoint">As <c>U+202E</c>.</param>
    public static Diagnostic DiagnosticAt(SourceLocation location, string codePoint)
    {
        var (message, fix) = HiddenCharacters.Describe(codePoint);
        return new Diagnostic(Rule.HiddenCharacter, location, message, fix);
    }

    private static void Scan(ContentFile file, DiagnosticBag bag)
    {
        var text = file.Text.AsSpan();
        var (line, lineCountedTo, found) = (1, 0, 0);
        for (var at = HiddenCharacters.IndexOf(text, 0); at >= 0 && found < MaxDiagnosticsPerFile; found++)
        {
            line += text[lineCountedTo..at].Count('\n');
            lineCountedTo = at;
            var column = at - text[..(at + 1)].LastIndexOf('\n');
            bag.Add(DiagnosticAt(new SourceLocation(file.RelativePath, line, column), HiddenCharacters.CodePointAt(text, at)));
            at = HiddenCharacters.IndexOf(text, at + (char.IsHighSurrogate(text[at]) ? 2 : 1));
        }
    }
}
