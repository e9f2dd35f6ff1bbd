using System.Text.RegularExpressions;

namespace OptOutGuide.Content.Tests;

/// <summary>docs/operations.md lists the messages that the program logs.</summary>
public sealed partial class LogMessagesTests
{
    private static readonly string Code = string.Concat(Directory
        .EnumerateFiles(Path.Combine(RepositoryContent.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText));

    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryContent.Root, "docs", "operations.md"));

    public static TheoryData<string> Documented => [.. DocumentedTemplate().Matches(Page).Select(row => row.Groups["template"].Value)];

    public static TheoryData<string> Logged => [.. LoggedTemplate().Matches(Code).Select(call => call.Groups["template"].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_documented_message_is_logged_by_the_program(string template) => Assert.Contains($"\"{template}\"", Code, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Logged))]
    public void A_logged_message_is_documented(string template) => Assert.Contains($"| `{template}` |", Page, StringComparison.Ordinal);

    [GeneratedRegex(@"(?m)^\| `(?<template>[^`]+)` \| (?:Information|Warning|Error) \|")]
    private static partial Regex DocumentedTemplate();

    [GeneratedRegex(@"(?:[Ll]ogger|log)\.(?:Log)?(?:Information|Warning|Error)\((?:\w+(?:\.\w+)?, )?""(?<template>[^""]+)""")]
    private static partial Regex LoggedTemplate();
}
