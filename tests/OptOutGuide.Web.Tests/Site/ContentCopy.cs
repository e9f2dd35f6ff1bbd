using System.Text.RegularExpressions;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>A copy of the shipped content in a folder of its own, to be changed by a test.</summary>
internal sealed partial class ContentCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("optoutguide-content-");

    public ContentCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(_folder.FullName, System.IO.Path.GetRelativePath(Shipped, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public static string Shipped { get; } = SiteSettings.FindContentFolder();

    public string Path => _folder.FullName;

    public ContentCopy Change(string file, string from, string to)
    {
        var path = System.IO.Path.Combine(Path, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Gives a file another text, or a first one.</summary>
    public ContentCopy Write(string file, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, file), text);
        return this;
    }

    /// <summary>Puts a named pipe in place of a file.</summary>
    public void MakePipe(string file)
    {
        var path = System.IO.Path.Combine(Path, file);
        File.Delete(path);
        using var made = System.Diagnostics.Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    /// <summary>Adds a language: its entry in site.yaml and the English files under its own name.</summary>
    public ContentCopy AddLanguage(string code, string name)
    {
        Change("site.yaml", "    spacing: french\n", $"    spacing: french\n  - code: {code}\n    name: {name}\n");
        foreach (var english in Directory.EnumerateFiles(Path, "en.*", SearchOption.AllDirectories).ToList())
            File.Copy(english, System.IO.Path.Combine(System.IO.Path.GetDirectoryName(english)!, code + System.IO.Path.GetExtension(english)));
        // Ways with labels that were not seen in a language are left out there.
        foreach (var guide in Directory.EnumerateFiles(System.IO.Path.Combine(Path, "guides"), "guide.yaml", SearchOption.AllDirectories).ToList())
            File.WriteAllText(guide, EnglishLabel().Replace(File.ReadAllText(guide), label => $"{label.Value}, {code}: {label.Groups["text"].Value}"));
        return this;
    }

    [GeneratedRegex("en: (?<text>\"[^\"]*\")")]
    private static partial Regex EnglishLabel();

    public void Dispose() => _folder.Delete(recursive: true);
}
