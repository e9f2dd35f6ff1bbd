using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Authorities;
using OptOutGuide.Content.Changes;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Keywords;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Notices;

namespace OptOutGuide.Content.Documents;

/// <summary>Reads the <see cref="Registers"/>.</summary>
internal sealed class RegisterReader(FactsFileReader files, ImmutableArray<SiteLanguage> languages)
{
    public Registers Read()
    {
        var claims = ReadClaims();
        return new Registers(
            claims, ReadForms(SourcesOf(claims)), ReadAuthorities(), ReadGlossary(), ReadKeywords(), ReadChanges(claims), ReadNotices());
    }

    /// <summary>Resolves references to the sources of a register.</summary>
    /// <param name="claims">Null if the register has errors.</param>
    public static SourceResolver SourcesOf(ClaimRegister? claims) =>
        new(claims?.Sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal));

    private ClaimRegister? ReadClaims()
    {
        var sourcesMap = files.ReadYaml("sources.yaml", "It lists the sources of the claims.");
        var claimsMap = files.ReadYaml("claims.yaml", "It lists the claims of the pages, with their sources.");
        var textMaps = files.ReadTexts("claims", languages, "It contains the claims in");
        if (sourcesMap is null || claimsMap is null || textMaps is null) return null;

        var entries = ClaimReader.ReadSources(sourcesMap);
        if (sourcesMap.HasErrors || new SourceTextReader(files, languages).AddTexts(entries) is not { } sources) return null;
        var claims = ClaimReader.ReadClaims(claimsMap, sources);
        if (claimsMap.HasErrors) return null;
        var texts = new Localized<LocalizedClaim>(languages, language => ClaimReader.ReadTexts(textMaps[language.Code], claims, language));
        return textMaps.Values.Any(map => map.HasErrors) ? null : new ClaimRegister(sources, claims, texts);
    }

    private FrozenDictionary<string, MetaForm>? ReadForms(SourceResolver sources) =>
        files.Read("forms.yaml", "It lists Meta's forms.", new FormReader(sources).Read);

    private AuthorityList? ReadAuthorities() => files.ReadList<Authority, LocalizedAuthority, AuthorityList>(
        "authorities",
        languages,
        ("It lists the authorities for complaints.", "It contains the names of countries in"),
        AuthorityReader.Read,
        AuthorityReader.ReadTexts,
        (all, texts) => new AuthorityList(all, texts));

    private GlossaryList? ReadGlossary() => files.ReadList<GlossaryTerm, LocalizedTerm, GlossaryList>(
        "glossary",
        languages,
        ("It lists the terms that texts explain.", "It explains the terms in"),
        GlossaryReader.Read,
        GlossaryReader.ReadTexts,
        (all, texts) => new GlossaryList(all, texts));

    private KeywordList? ReadKeywords()
    {
        var read = languages.ToFrozenDictionary(
            language => language.Code,
            language => files.ReadOptional($"keywords/{language.Code}.yaml", new Keywords([]), map => new Keywords(new KeywordReader(language).Read(map))),
            StringComparer.Ordinal);
        return read.Values.Any(keywords => keywords is null)
            ? null
            : new KeywordList(read.ToFrozenDictionary(entry => entry.Key, entry => entry.Value!.All, StringComparer.Ordinal));
    }

    private ChangeList? ReadChanges(ClaimRegister? claims) => files.ReadList<FactChange, LocalizedChange, ChangeList>(
        "changes",
        languages,
        ("It lists the changes of facts.", "It describes the changes in"),
        new ChangeReader(claims).Read,
        ChangeReader.ReadTexts,
        (all, texts) => new ChangeList(all, texts));

    private ImmutableArray<NoticeSource>? ReadNotices() =>
        files.ReadOptional("notices.yaml", new NoticeSources([]), map => new NoticeSources(new NoticeReader(languages).Read(map)))?.All;

    // Reference types, so that they can be null.
    private sealed record NoticeSources(ImmutableArray<NoticeSource> All);

    private sealed record Keywords(ImmutableArray<Keyword> All);
}
