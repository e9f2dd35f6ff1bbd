using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OptOutGuide.Content.Tests;

/// <summary>docs/dependencies.md lists every dependency with its version.</summary>
public sealed partial class DependenciesTests
{
    private static readonly string Page = Read("docs/dependencies.md");

    public static TheoryData<string, string> Packages =>
        [.. Named("Directory.Packages.props", "PackageVersion").Concat(Named("Directory.Build.props", "GlobalPackageReference"))];

    public static TheoryData<string, string> TransitivePackages =>
        [.. Transitive("src/OptOutGuide.Content").Concat(Transitive("src/OptOutGuide.Web")).Distinct()];

    public static TheoryData<string, string> Images =>
    [
        .. from file in new[] { "Dockerfile", "compose.yaml", ".devcontainer/Dockerfile" }
           from Match image in ImageTag().Matches(Read(file))
           select (image.Groups["name"].Value, image.Groups["tag"].Value),
    ];

    [Theory]
    [MemberData(nameof(Packages))]
    [MemberData(nameof(TransitivePackages))]
    public void Every_package_is_documented_with_its_version(string name, string version) =>
        Assert.Matches($@"(?m)^\| {Regex.Escape(name)} \| {Regex.Escape(version)} \| \S+ \| [^|]{{3,}}", Page);

    [Theory]
    [MemberData(nameof(Images))]
    public void Every_container_image_is_documented_with_its_tag(string name, string tag) =>
        Assert.Contains($"| `{name}` | {tag} |", Page, StringComparison.Ordinal);

    [Fact]
    public void Every_documented_package_is_used()
    {
        var used = Packages.Concat(TransitivePackages).Select(row => row.Data.Item1);

        Assert.Empty(PackageRow().Matches(Page).Select(row => row.Groups["name"].Value).Except(used, StringComparer.Ordinal));
    }

    [Fact]
    public void The_SDK_version_in_the_documentation_and_the_Dockerfile_is_that_of_global_json()
    {
        using var global = JsonDocument.Parse(Read("global.json"));
        var version = global.RootElement.GetProperty("sdk").GetProperty("version").GetString()!;

        Assert.Contains($"SDK {version} ", Page, StringComparison.Ordinal);
        Assert.Contains($"/sdk:{version}-", Read("Dockerfile"), StringComparison.Ordinal);
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(RepositoryContent.Root, path));

    private static IEnumerable<(string Name, string Version)> Named(string file, string element) =>
        XDocument.Parse(Read(file)).Descendants(element).Select(package => (package.Attribute("Include")!.Value, package.Attribute("Version")!.Value));

    private static List<(string Name, string Version)> Transitive(string project)
    {
        using var locked = JsonDocument.Parse(Read($"{project}/packages.lock.json"));
        return
        [
            .. from target in locked.RootElement.GetProperty("dependencies").EnumerateObject()
               from package in target.Value.EnumerateObject()
               where package.Value.GetProperty("type").GetString() == "Transitive"
               select (package.Name, package.Value.GetProperty("resolved").GetString()!),
        ];
    }

    [GeneratedRegex(@"(?m)^(?:FROM| +image:) (?<name>\S+):(?<tag>\S+)")]
    private static partial Regex ImageTag();

    // The columns "package" and "version" with a full number. Names of images are in backticks and do not match.
    [GeneratedRegex(@"(?m)^\| (?<name>[A-Za-z][\w.]*) \| \d+\.\d+\.\d+ \|")]
    private static partial Regex PackageRow();
}
