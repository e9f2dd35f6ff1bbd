using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OptOutGuide.Content.Tests;

/// <summary>A release has notes, and the program carries the number of the newest one.</summary>
public sealed partial class ChangelogTests
{
    [Fact]
    public void The_newest_release_in_the_changelog_is_the_version_of_the_program()
    {
        var project = XDocument.Load(Path.Combine(RepositoryContent.Root, "src", "Directory.Build.props"));
        var releases = Releases().Matches(File.ReadAllText(Path.Combine(RepositoryContent.Root, "CHANGELOG.md")));

        Assert.Equal(project.Descendants("VersionPrefix").Single().Value, releases[0].Groups["version"].Value);
    }

    [Fact]
    public void Releases_are_listed_newest_first_with_their_day()
    {
        var days = Releases().Matches(File.ReadAllText(Path.Combine(RepositoryContent.Root, "CHANGELOG.md")))
            .Select(release => DateOnly.ParseExact(release.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .ToArray();

        Assert.NotEmpty(days);
        Assert.Equal(days.OrderDescending(), days);
    }

    [GeneratedRegex(@"^## \[(?<version>\d+\.\d+\.\d+)\] - (?<day>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Releases();
}
