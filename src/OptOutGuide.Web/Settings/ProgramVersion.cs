using System.Reflection;

namespace OptOutGuide.Web.Settings;

/// <summary>The version of the program, from <c>VersionPrefix</c> in <c>src/Directory.Build.props</c>.</summary>
public static class ProgramVersion
{
    /// <summary>By Semantic Versioning, for example <c>1.0.0</c>. The same text is printed by <c>--version</c>.</summary>
    public static string Current { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
