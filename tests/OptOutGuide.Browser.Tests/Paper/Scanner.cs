using System.Diagnostics;
using Microsoft.Playwright;

namespace OptOutGuide.Browser.Tests.Paper;

/// <summary>Reads the QR codes off printed sheets, as a phone does. Where its programs are missing, tests are skipped and say why.</summary>
internal static class Scanner
{
    private const string Printer = "pdftoppm";
    private const string Reader = "zbarimg";
    // A sheet as a modest scanner sees it.
    private const string DotsPerInch = "150";

    public static void SkipWithoutPrograms()
    {
        foreach (var program in new[] { Printer, Reader })
            Assert.SkipUnless(IsInstalled(program), $"Printed codes are not read: there is no {program}. Install poppler-utils and zbar-tools.");
    }

    /// <summary>The codes on each sheet, in order.</summary>
    public static async Task<string[][]> ReadSheets(this IPage page, string format)
    {
        var folder = Directory.CreateTempSubdirectory("sheets");
        try
        {
            var pdf = Path.Combine(folder.FullName, "sheets.pdf");
            await page.PdfAsync(new() { Path = pdf, Format = format });
            await Run(Printer, "-r", DotsPerInch, "-gray", "-png", pdf, Path.Combine(folder.FullName, "sheet"));
            // Numbers have leading zeros, so names sort like sheets.
            var codes = new List<string[]>();
            foreach (var sheet in folder.GetFiles("*.png").OrderBy(file => file.Name, StringComparer.Ordinal)) codes.Add(await CodesOn(sheet));
            return [.. codes];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string[]> CodesOn(FileInfo sheet) =>
        (await Run(Reader, "--quiet", "--raw", sheet.FullName)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await complaints;
        await process.WaitForExitAsync();
        return output;
    }
}
