using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OptOutGuide.Benchmarks.Growth;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Benchmarks;

/// <summary><c>generate --guides N --out DIR --hugo DIR</c> writes content of any size; anything else goes to BenchmarkDotNet.</summary>
internal static class BenchmarkProgram
{
    public static int Main(string[] args)
    {
        if (args is ["generate", "--guides", var guides, "--out", var folder, "--hugo", var hugo])
        {
            var content = MadeContent.Make(SiteSettings.FindContentFolder(), int.Parse(guides, CultureInfo.InvariantCulture));
            Write(folder, content.Files);
            Write(hugo, HugoSite.FilesOf(content));
            return 0;
        }

        // In this process: the published assembly is measured, and BenchmarkDotNet need not find and build the project.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkProgram).Assembly).Run(args, DefaultConfig.Instance.AddJob(job)).ToList();
        return summaries.Count > 0 && summaries.All(HasSucceeded) ? 0 : 1;
    }

    private static bool HasSucceeded(Summary summary) =>
        !summary.HasCriticalValidationErrors && summary.Reports.Length > 0 && summary.Reports.All(report => report.Success);

    private static void Write(string folder, IEnumerable<ContentFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.RelativePath);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }
}
