using OptOutGuide.Content.Tests;

namespace OptOutGuide.Web.Tests.Sample;

/// <summary>Sample content in a temporary folder.</summary>
internal sealed class SampleFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("optoutguide-sample-");

    public SampleFolder(SampleContent? content = null) => Write(content ?? new SampleContent());

    public string Path => _folder.FullName;

    /// <summary>Writes every file of the content; other files stay.</summary>
    public void Write(SampleContent content)
    {
        foreach (var file in content.Files)
        {
            var path = System.IO.Path.Combine(Path, file.RelativePath);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
