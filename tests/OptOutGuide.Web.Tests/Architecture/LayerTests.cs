using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Settings;
using Assembly = System.Reflection.Assembly;

namespace OptOutGuide.Web.Tests.Architecture;

/// <summary>The folders of an assembly are layers: the types of a folder use only types of the same folder and of folders before it.</summary>
public sealed class LayerTests
{
    private static readonly string[] Content =
    [
        "Text", "Sources", "Languages", "Ui", "Addresses", "Claims", "Deadlines", "Notices", "Forms", "Authorities", "Glossary", "Keywords", "Eligibility",
        "Changes", "Documents", "Markup", "StructuralChecks", "Catalog", "Statistics", "EditorialChecks", "Editing",
    ];

    private static readonly string[] Web =
    [
        "Settings", "Metrics", "Responses", "Live", "Rendering", "Components", "Formats", "Pages", "Http", "Export", "Hosting", "Commands",
    ];

    public static TheoryData<Assembly, string[]> Assemblies => new() { { typeof(ContentCatalog).Assembly, Content }, { typeof(SiteSettings).Assembly, Web } };

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void A_type_uses_no_type_of_a_later_folder(Assembly assembly, string[] layers)
    {
        var violations =
            from type in TypesOf(assembly)
            from target in type.GetTypeDependencies()
            where IsOwn(target, assembly) && IndexOf(target, assembly, layers) > IndexOf(type, assembly, layers)
            select $"{type.FullName} uses {target.FullName}";

        // One text, because xunit shortens collections.
        Assert.Equal("", string.Join('\n', violations.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_type_belongs_to_a_folder_of_the_order(Assembly assembly, string[] layers) => Assert.Empty(
        from type in TypesOf(assembly)
        where IndexOf(type, assembly, layers) < 0 && FolderOf(type, assembly).Length > 0
        select type.FullName);

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_order_names_no_folder_without_types(Assembly assembly, string[] layers) =>
        Assert.Empty(layers.Except(TypesOf(assembly).Select(type => FolderOf(type, assembly)), StringComparer.Ordinal));

    // Types of the root namespace come before all folders: index -1.
    private static int IndexOf(IType type, Assembly assembly, string[] layers) => Array.IndexOf(layers, FolderOf(type, assembly));

    private static string FolderOf(IType type, Assembly assembly)
    {
        var rest = type.FullName[RootOf(assembly).Length..].TrimStart('.');
        // Nested types are separated by '+', so the last part between dots is the type itself.
        return rest.Split('+')[0].Split('.') is [var folder, _, ..] ? folder : "";
    }

    private static IEnumerable<IType> TypesOf(Assembly assembly) =>
        new ArchLoader().LoadAssemblies(assembly).Build().Types.Where(type => IsOwn(type, assembly));

    // Without the types that the compiler and source generators add to other namespaces.
    private static bool IsOwn(IType type, Assembly assembly) => type.FullName.StartsWith(RootOf(assembly) + ".", StringComparison.Ordinal);

    private static string RootOf(Assembly assembly) => assembly.GetName().Name ?? "";
}
